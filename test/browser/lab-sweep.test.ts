import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import type { ModelSpec } from '../../src/core/spec.ts';
import type { Experiment } from '../../src/lab/experiments/experiment.ts';
import { dialects } from '../support/provider-dialects.ts';
import { startProviderServer } from '../support/provider-server.ts';
import { siteFolder, test } from '../support/site-test.ts';

const KEY = 'sk-test-0123456789abcdef';
const SCRIPTED: ModelSpec = { provider: 'scripted', model: 'scripted' };

const contender = (id: string, taskLLM: ModelSpec) => ({
	method: { id, revision: 1 },
	taskLLM,
	steerer: null,
	settings: DEFAULT_SETTINGS,
	prompts: { pack: 'built-in-1' },
});
const experimentOf = (count: number, taskLLM = SCRIPTED): Experiment => ({
	title: 'From a shell',
	blocks: [
		{
			instances: [
				{ task: 'number-multiply', revision: 1, params: {}, level: null, firstSeed: 1, count },
			],
			contenders: [contender('all-text', taskLLM), contender('only-question', taskLLM)],
			repeats: 1,
		},
	],
});

let folder = '';
base.beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'lab-sweep-'));
});
base.afterEach(() => rmSync(folder, { recursive: true }));
function file(name: string, data: unknown): string {
	const path = join(folder, name);
	writeFileSync(path, JSON.stringify(data));
	return path;
}

const start = (words: readonly string[], environment: Record<string, string> = {}) =>
	spawn(process.execPath, ['tools/run.mjs', 'cli/lab.ts', ...words], {
		env: { ...process.env, ...environment },
	});

async function ended(child: ChildProcess) {
	let [output, errors] = ['', ''];
	child.stdout?.on('data', (piece) => {
		output += piece;
	});
	child.stderr?.on('data', (piece) => {
		errors += piece;
	});
	const code = await new Promise((resolve) => child.on('close', resolve));
	return { code, output, errors };
}

/** Whether this machine has GNU parallel; others have the name, too. */
const hasParallel = () =>
	spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.startsWith('GNU') ?? false;

interface Line {
	readonly trial: { readonly key: string; readonly run: string; readonly state: string };
}

function linesIn(out: string): Line[] {
	const runs = join(out, 'runs');
	return readdirSync(runs)
		.sort()
		.flatMap((name) => readFileSync(join(runs, name), 'utf8').split('\n'))
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line));
}

test('parts of an experiment, some at a time, are one experiment in the end', async ({
	site: _,
}) => {
	test.setTimeout(240_000);
	const experiment = file('experiment.json', experimentOf(4));
	const out = join(folder, 'out');
	const command = ['tools/run.mjs', 'cli/lab.ts', 'sweep', experiment, '--out', out];
	const part = [process.execPath, ...command, '--site', siteFolder, '--shard', '{}/2'];
	const parts = hasParallel()
		? spawn('parallel', ['-j', '2', ...part, ':::', '1', '2'])
		: spawn('xargs', ['-P', '2', '-I{}', ...part]);
	parts.stdin.end('1\n2\n');
	expect(await ended(parts)).toMatchObject({ code: 0, output: '' });
	const lines = linesIn(out);
	expect(lines).toHaveLength(8);
	expect(new Set(lines.map(({ trial }) => trial.key)).size).toBe(8);
	const whole = ['sweep', experiment, '--out', out, '--site', siteFolder];
	const again = await ended(start(whole));
	expect(again).toMatchObject({ code: 0, errors: expect.stringContaining('8 of 8 runs') });
	expect(linesIn(out)).toHaveLength(8);
	const table = await ended(start(['table', out]));
	expect(table.code).toBe(0);
	expect(table.output).toContain('(toy model)');
});

test('a sweep that is interrupted keeps what was under way, and goes on from there', async ({
	site: _,
}) => {
	test.setTimeout(240_000);
	const dialect = dialects.find(({ provider }) => provider === 'compatible');
	if (!dialect) throw new Error('there is no dialect of a compatible server');
	const server = await startProviderServer();
	const baseUrl = server.origin + dialect.base;
	const answer = dialect.answer({ texts: ['<<<1>>>'], finish: 'stop' });
	server.reply({ body: answer }, { body: answer }, { body: answer, ending: 'hang' });
	const model = { provider: 'compatible', model: dialect.model, baseUrl };
	const experiment = file('experiment.json', experimentOf(2, model));
	const out = join(folder, 'out');
	const words = ['sweep', experiment, '--out', out, '--site', siteFolder, '--in-flight', '1'];
	const keys = { CODESTEER_KEY_COMPATIBLE: KEY, CODESTEER_ADDRESS_COMPATIBLE: baseUrl };
	const first = start(words, keys);
	const stopped = ended(first);
	await expect.poll(() => server.received.length, { timeout: 100_000 }).toBe(3);
	first.kill('SIGINT');
	expect(await stopped).toMatchObject({ code: 1, errors: expect.stringContaining('Stopped.') });
	expect(linesIn(out).map(({ trial }) => trial.state)).toEqual(['wrong', 'wrong', 'stopped']);
	server.reply({ body: answer });
	const { code, output, errors } = await ended(start(words, keys));
	expect(code).toBe(0);
	const lines = linesIn(out);
	expect(lines.map(({ trial }) => trial.state).slice(3)).toEqual(['wrong', 'wrong']);
	expect(lines[3]?.trial.run).toBe(lines[2]?.trial.run);
	expect(server.received).toHaveLength(5);
	expect(server.received.map(({ headers }) => dialect.keyOf(headers))).toEqual(Array(5).fill(KEY));
	const written = readdirSync(out, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
	expect(written.join() + output + errors).not.toContain(KEY);
	await server.close();
});

test('errors are told by the exit code, and are run again when that is asked for', async ({
	site: _,
}) => {
	test.setTimeout(240_000);
	const dialect = dialects.find(({ provider }) => provider === 'compatible');
	if (!dialect) throw new Error('there is no dialect of a compatible server');
	const server = await startProviderServer();
	const answer = dialect.answer({ texts: ['<<<1>>>'], finish: 'stop' });
	server.reply(dialect.refusals['bad-request'], { body: answer });
	const baseUrl = server.origin + dialect.base;
	const model = { provider: 'compatible', model: dialect.model, baseUrl };
	const experiment = file('experiment.json', experimentOf(1, model));
	const out = join(folder, 'out');
	const words = ['sweep', experiment, '--out', out, '--site', siteFolder, '--in-flight', '1'];
	expect(await ended(start(words))).toMatchObject({ code: 1 });
	expect(linesIn(out).map(({ trial }) => trial.state)).toEqual(['errored', 'wrong']);
	expect(await ended(start(words))).toMatchObject({ code: 1 });
	expect(linesIn(out)).toHaveLength(2);
	expect(await ended(start([...words, '--retry-errors']))).toMatchObject({ code: 0 });
	const [first, , retried] = linesIn(out);
	expect(retried?.trial).toMatchObject({ key: first?.trial.key, state: 'wrong', attempt: 1 });
	await server.close();
});

test('a browser that ends by itself is started again', async ({ site: _ }) => {
	test.skip(process.platform !== 'linux', 'which process is the browser is read from /proc');
	test.setTimeout(240_000);
	const dialect = dialects.find(({ provider }) => provider === 'compatible');
	if (!dialect) throw new Error('there is no dialect of a compatible server');
	const server = await startProviderServer();
	const answer = dialect.answer({ texts: ['<<<1>>>'], finish: 'stop' });
	server.reply({ body: answer }, { body: answer, ending: 'hang' }, { body: answer });
	const baseUrl = server.origin + dialect.base;
	const model = { provider: 'compatible', model: dialect.model, baseUrl };
	const experiment = file('experiment.json', experimentOf(2, model));
	const out = join(folder, 'out');
	const words = ['sweep', experiment, '--out', out, '--site', siteFolder, '--in-flight', '1'];
	const child = start(words);
	const over = ended(child);
	await expect.poll(() => server.received.length, { timeout: 100_000 }).toBe(2);
	await expect.poll(() => linesIn(out).length).toBe(1);
	const children = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8');
	for (const pid of children.trim().split(' ')) process.kill(Number(pid), 'SIGKILL');
	const { code, errors } = await over;
	expect(errors).toContain('it is started again');
	expect(code).toBe(0);
	expect(linesIn(out).map(({ trial }) => trial.state)).toEqual(Array(4).fill('wrong'));
	expect(server.received).toHaveLength(5);
	await server.close();
});
