import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { launchOptions } from '../../tools/browser/chromium.ts';
import { serveFolder } from '../../tools/browser/static-server.ts';
import { serveHarness } from '../support/harness-site.ts';
import { conversionRates } from './conversion.ts';
import { conversionRatesIn } from './conversion-in-page.ts';
import { measureFirstView } from './first-view.ts';
import { measureGeneration } from './generation.ts';
import { engineBytes, measureOverhead } from './local-models.ts';
import { measureOrchestration } from './orchestration.ts';
import {
	manyNativeSeconds,
	manySandboxSeconds,
	measureReady,
	nativeSeconds,
	open,
	sandboxSeconds,
	TYPICAL,
} from './python.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
const ratio = (ours: number, baseline: number) =>
	`${(ours / baseline).toFixed(ours < baseline / 10 ? 4 : 2)} ×`;

/** Prints what the README states, each figure beside its baseline of the same run. Needs `python3`. */
export async function main(): Promise<number> {
	const folder = mkdtempSync(join(tmpdir(), 'bench-site-'));
	await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
	const site = await serveFolder(folder);
	const harness = await serveHarness('scripted');
	const browser = await chromium.launch(launchOptions);
	try {
		const first = await measureFirstView(browser, site.url);
		print(
			`first view: ${kilobytes(first.bytes)} of JavaScript (gzip) in ${first.scripts} files; budget 80 KB`,
		);

		const { cold, cached } = await measureReady(browser, harness.url);
		print(`Python ready, new profile: ${cold.seconds.toFixed(2)} s, ${kilobytes(cold.bytes)}`);
		print(
			`Python ready, from cache: ${cached.seconds.toFixed(2)} s (${ratio(cached.seconds, cold.seconds)} the new profile's), ${kilobytes(cached.bytes)}`,
		);

		const page = await browser.newPage();
		await open(page, harness.url);
		await sandboxSeconds(page, 'print(1)', 3);
		for (const { name, code } of TYPICAL) {
			const ours = await sandboxSeconds(page, code, 5);
			const native = nativeSeconds(code, 5);
			print(
				`warm sandbox, ${name}: ${ours.toFixed(3)} s, ${ratio(ours, native)} python3 file.py (${native.toFixed(3)} s)`,
			);
		}

		const many = await manySandboxSeconds(page);
		const native = manyNativeSeconds();
		print(
			`200 small programs: ${many.toFixed(2)} s, ${ratio(many, native)} 200 python3 processes one after another (${native.toFixed(2)} s)`,
		);

		const round = await measureOrchestration(200);
		print(
			`orchestration: ${round.toFixed(3)} ms a round with a model and a sandbox that answer at once`,
		);

		const rates = await measureGeneration();
		const baseline = rates.find(({ task }) => task === 'number-multiply')?.rate ?? Number.NaN;
		for (const { task, rate } of rates)
			print(
				`generating ${task} at the published complexity: ${rate.toFixed(0)} instances a second, ${ratio(rate, baseline)} number-multiply`,
			);

		const places = { Node: await conversionRates(), Chromium: await conversionRatesIn(browser) };
		for (const [place, { q4f16_1, q4f32_1, formula }] of Object.entries(places))
			print(
				`converting bf16 weights in ${place}, millions a second: ${q4f16_1.toFixed(0)} to q4f16_1 (${ratio(q4f16_1, formula)} the bare formula without rounding, statistics, checksums), ${q4f32_1.toFixed(0)} to q4f32_1 (${ratio(q4f32_1, formula)}); bare formula ${formula.toFixed(0)}`,
			);

		for (const { name, script, wasm } of await engineBytes())
			print(
				`${name} adds, when first used: ${kilobytes(script)} of JavaScript (gzip), ${kilobytes(wasm)} of WebAssembly (gzip)`,
			);
		const { ours, bare } = await measureOverhead(browser);
		print(
			`a token of a local model: ${(ours * 1000).toFixed(1)} µs, ${ratio(ours, bare)} the bare wllama (${(bare * 1000).toFixed(1)} µs), with a model that computes next to nothing`,
		);
		return 0;
	} finally {
		await browser.close();
		await site.close();
		await harness.close();
		rmSync(folder, { recursive: true });
	}
}
