import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { build } from 'vite';
import { webllmRecords } from '../../tools/vite/webllm-records.ts';
import { serveHarness } from '../support/harness-site.ts';

/** What a page loads when it first uses each of these. */
const ENGINES = {
	'GGUF by wllama': 'gguf/load.ts',
	WebLLM: 'webllm/load.ts',
	"The browser's own model": 'built-in/model.ts',
	'The model store': 'store/connect-model-store.ts',
};

/** Bytes that each local engine adds to the page, compressed as hosts send them. */
export async function engineBytes() {
	const measured = [];
	for (const [name, path] of Object.entries(ENGINES)) {
		const input = fileURLToPath(new URL(`../../src/models/local/${path}`, import.meta.url));
		const built = await build({
			configFile: false,
			logLevel: 'error',
			plugins: [webllmRecords()],
			worker: { format: 'es', plugins: () => [webllmRecords()] },
			build: {
				write: false,
				target: 'es2023',
				modulePreload: false,
				rolldownOptions: { input, preserveEntrySignatures: 'strict' },
			},
		});
		if (Array.isArray(built) || !('output' in built)) throw new Error('one build was expected');
		const gzipped = (ends: string) =>
			built.output
				.filter(({ fileName }) => fileName.endsWith(ends))
				.map(
					(file) => gzipSync(file.type === 'chunk' ? file.code : file.source, { level: 9 }).length,
				)
				.reduce((sum, bytes) => sum + bytes, 0);
		measured.push({ name, script: gzipped('.js'), wasm: gzipped('.wasm') });
	}
	return measured;
}

/** Milliseconds a token, by our ChatModel and by the engine alone: the medians of interleaved runs. */
export async function measureOverhead(browser: Browser) {
	const harness = await serveHarness('local');
	const page = await browser.newPage();
	await page.goto(harness.url);
	await page.waitForFunction(() => 'localHarness' in window);
	const measured = await page.evaluate(async () => {
		const { bareTiny, collect, greedy, loadTiny } = window.localHarness;
		const scripts = [{ after: '\n', text: 'word after word ', loop: true }];
		const model = await loadTiny({ scripts });
		const engine = await bareTiny({ scripts });
		const messages = [{ role: 'user' as const, content: 'Go on' }];
		const TOKENS = 1000;
		const times = { ours: [] as number[], bare: [] as number[] };
		for (let round = 0; round < 7; round++) {
			let started = performance.now();
			const { end } = await collect(model, messages, greedy(TOKENS));
			times.ours.push((performance.now() - started) / TOKENS);
			if (end?.usage.output !== TOKENS) throw new Error('ours wrote another number of tokens');

			started = performance.now();
			let text = '';
			const reply = await engine.createChatCompletion({
				messages,
				temperature: 0,
				max_tokens: TOKENS,
				stream: true,
			});
			for await (const { choices } of reply) text += choices[0]?.delta.content ?? '';
			times.bare.push((performance.now() - started) / TOKENS);
			if (text === '') throw new Error('the engine wrote nothing');
		}
		const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
		return { ours: median(times.ours), bare: median(times.bare) };
	});
	await page.close();
	await harness.close();
	return measured;
}
