import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import type { RunEvent } from '../../src/core/events/index.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import type { RunSpec } from '../../src/core/spec.ts';
import { importRuns } from '../../src/sharing/file.ts';
import { formAt } from '../support/form-address.ts';
import { dialects } from '../support/provider-dialects.ts';
import { startProviderServer } from '../support/provider-server.ts';
import { siteFolder, test } from '../support/site-test.ts';

/** A run with the page's defaults. */
const SPEC: RunSpec = {
	instance: { task: 'number-multiply', revision: 1, params: {}, seed: 7 },
	method: { id: 'codesteer', revision: 1 },
	taskLLM: { provider: 'scripted', model: 'scripted' },
	steerer: { kind: 'rules' },
	settings: DEFAULT_SETTINGS,
	prompts: { pack: 'built-in-1' },
};
const KEY = 'sk-test-0123456789abcdef';

interface Line {
	readonly run: number;
	readonly event: RunEvent;
}

/** Runs the command as a user does, who interrupts it when it has written `interruptAt`. */
async function lab(
	words: readonly string[],
	environment: Record<string, string> = {},
	interruptAt?: string,
) {
	const command = ['tools/run.mjs', 'cli/lab.ts', 'run', '--site', siteFolder, ...words];
	const child = spawn(process.execPath, command, { env: { ...process.env, ...environment } });
	let output = '';
	let errors = '';
	child.stdout.on('data', (piece) => {
		const was = output;
		output += piece;
		if (interruptAt && output.includes(interruptAt) && !was.includes(interruptAt))
			child.kill('SIGINT');
	});
	child.stderr.on('data', (piece) => {
		errors += piece;
	});
	const code = await new Promise((resolve) => child.on('close', resolve));
	const lines: Line[] = output
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line));
	return { code, output, errors, lines };
}

/** What differs between two plays of one run: when it was, how long it took, and its programs' chance. */
const timeless = (event: RunEvent) => ({
	...event,
	...('at' in event && { at: '' }),
	...('seconds' in event && { seconds: 0 }),
	...(event.type === 'execution' && { seed: 0 }),
});

/** Runs what an address of the playground chooses, on the page, and saves it as a file. */
async function savedRun(page: Page, address: string): Promise<string> {
	await page.goto(address);
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await page.getByRole('region', { name: 'Verdict' }).waitFor({ timeout: 60_000 });
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save as a file' }).click();
	return readFileSync(await (await download).path(), 'utf8');
}

let folder = '';
base.beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'lab-'));
});
base.afterEach(() => rmSync(folder, { recursive: true }));
function file(name: string, text: string): string {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
}

test('two runs from the command line are those of the page', async ({ page, site }) => {
	test.setTimeout(240_000);
	const address = (method: string) =>
		formAt(site.url, `task=number-multiply&level=L1&seed=3&method=${method}`);
	const saved = [
		await savedRun(page, address('all-text')),
		await savedRun(page, address('codesteer')),
	];
	const files = saved.map((text, index) => file(`${index}.json`, text));
	const { code, errors, lines } = await lab(files);
	expect(errors).toBe('');
	expect(code).toBe(0);
	for (const [index, text] of saved.entries()) {
		const [run] = importRuns(text, new Set()).runs;
		const played = lines.filter((line) => line.run === index + 1).map(({ event }) => event);
		expect(played.map(timeless)).toEqual(run?.events.map(timeless));
	}
	const verdicts = lines.flatMap(({ event }) => (event.type === 'verdict' ? event.correct : []));
	expect(verdicts).toEqual([false, true]);
});

test('a key from the environment goes where it belongs, and nowhere else', async ({ site: _ }) => {
	test.setTimeout(120_000);
	const dialect = dialects.find(({ provider }) => provider === 'compatible');
	if (!dialect) throw new Error('there is no dialect of a compatible server');
	const [mine, other] = [await startProviderServer(), await startProviderServer()];
	for (const server of [mine, other])
		server.reply({ body: dialect.answer({ texts: ['<<<1>>>'], finish: 'stop' }) });
	const spec = ({ origin }: { origin: string }): RunSpec => ({
		...SPEC,
		method: { id: 'only-question', revision: 1 },
		steerer: null,
		taskLLM: { provider: 'compatible', model: dialect.model, baseUrl: origin + dialect.base },
	});
	const specs = file('specs.json', JSON.stringify([spec(mine), spec(other)]));
	const { output, errors, lines } = await lab(['--all', specs], {
		CODESTEER_KEY_COMPATIBLE: KEY,
		CODESTEER_ADDRESS_COMPATIBLE: mine.origin + dialect.base,
	});
	expect(lines.filter(({ event }) => event.type === 'answer')).not.toEqual([]);
	expect(mine.received.map(({ headers }) => dialect.keyOf(headers))).toEqual([KEY]);
	expect(other.received.map(({ headers }) => dialect.keyOf(headers))).not.toContain(KEY);
	expect(output + errors).not.toContain(KEY);
	await Promise.all([mine.close(), other.close()]);
});

test('a run that cannot be finished, and a spec that is none', async ({ site: _ }) => {
	const person = { ...SPEC, steerer: { kind: 'person' } };
	const asked = await lab([file('person.json', JSON.stringify(person))]);
	expect(asked.code).toBe(1);
	expect(asked.lines).toEqual([
		{ run: 1, event: expect.objectContaining({ type: 'error', code: 'no-person' }) },
		{ run: 1, event: { type: 'end', because: 'failed' } },
	]);
	const bad = await lab([file('bad.json', '{"instance": 1}')]);
	expect(bad).toMatchObject({ code: 2, output: '' });
	expect(bad.errors).toMatch(/bad\.json: instance/);
});

test('an interrupt stops the run that is under way, and is the end', async ({ site: _ }) => {
	const path = join(mkdtempSync(join(tmpdir(), 'lab-')), 'specs.json');
	writeFileSync(path, JSON.stringify([SPEC, SPEC]));
	const { code, errors, lines } = await lab([path], {}, '"type":"start"');
	rmSync(path);
	expect(errors).toBe('');
	expect(code).toBe(1);
	expect(lines.at(-1)).toEqual({ run: 1, event: { type: 'end', because: 'stopped' } });
});
