import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { build } from 'vite';
import { launchOptions } from '../../tools/browser/chromium.ts';
import { serveFolder } from '../../tools/browser/static-server.ts';
import { webllmRecords } from '../../tools/vite/webllm-records.ts';
import type { LocalModels } from './local-entry.ts';
import { type ModelServer, startModelServer } from './model-server.ts';

declare global {
	interface Window {
		localModels: LocalModels;
	}
}

interface Fixtures {
	models: ModelServer;
}

interface WorkerFixtures {
	/** The address of an empty page that has `window.localModels`. */
	localPage: string;
}

/** WebGPU computed by the processor: the machines that test have no GPU. */
export const softwareWebGpu = {
	...launchOptions,
	args: [
		...launchOptions.args,
		'--enable-unsafe-webgpu',
		'--use-webgpu-adapter=swiftshader',
		'--enable-features=Vulkan',
	],
};

/** Tests of what runs on the user's own machine, in an empty page of real Chromium. */
export const test = base.extend<Fixtures, WorkerFixtures>({
	localPage: [
		async ({ browserName: _ }, use) => {
			const folder = await mkdtemp(join(tmpdir(), 'codesteer-local-'));
			await bundle(folder);
			const server = await serveFolder(folder);
			await use(server.url);
			await server.close();
			await rm(folder, { recursive: true });
		},
		{ scope: 'worker' },
	],
	models: async ({ browserName: _ }, use) => {
		const server = await startModelServer();
		await use(server);
		await server.close();
	},
	page: async ({ page, localPage }, use) => {
		await page.goto(localPage);
		await page.waitForFunction(() => 'localModels' in window);
		await use(page);
	},
});

async function bundle(outDir: string): Promise<void> {
	const entry = fileURLToPath(new URL('./local-entry.ts', import.meta.url));
	await build({
		configFile: false,
		logLevel: 'error',
		base: './',
		plugins: [webllmRecords()],
		worker: { format: 'es', plugins: () => [webllmRecords()] },
		build: {
			outDir,
			minify: false,
			target: 'es2023',
			rolldownOptions: { input: entry, output: { entryFileNames: 'entry.js' } },
		},
	});
	const page =
		'<!doctype html><input type="file" multiple><script type="module" src="entry.js"></script>';
	await writeFile(join(outDir, 'index.html'), page);
}
