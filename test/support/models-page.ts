import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { build } from 'vite';
import type { ChatMessage } from '../../src/core/messages.ts';
import type { ModelSpec } from '../../src/core/spec.ts';
import type * as Entry from './models-entry.ts';
import { type ProviderServer, startProviderServer } from './provider-server.ts';

declare global {
	interface Window {
		models: typeof Entry;
		/** Tells the test that text came; whether the call is then to be stopped. */
		textCame(): Promise<boolean>;
	}
}

/** What a call in the page came to. */
export interface Called {
	readonly text: string;
	readonly retries: number;
	readonly finish: string | undefined;
	readonly code: string | undefined;
	readonly message: string;
}

interface Fixtures {
	/** A provider's server on another origin than the page. */
	provider: ProviderServer;
	/** Calls a model from an empty page; where `onText` returns true, the call is stopped. */
	call(
		spec: ModelSpec,
		key: string | null,
		messages: readonly ChatMessage[],
		onText?: () => boolean,
	): Promise<Called>;
}

interface WorkerFixtures {
	script: string;
	emptySite: string;
}

/** Tests of the cloud models in an empty page of real Chromium. */
export const test = base.extend<Fixtures, WorkerFixtures>({
	script: [
		async ({ browserName: _ }, use) => {
			await use(await bundle());
		},
		{ scope: 'worker' },
	],
	emptySite: [
		async ({ browserName: _ }, use) => {
			const server = createServer((_request, response) => {
				response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>');
			});
			await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
			const address = server.address();
			if (address === null || typeof address === 'string') throw new Error('no port');
			await use(`http://127.0.0.1:${address.port}/`);
			server.closeAllConnections();
			server.close();
		},
		{ scope: 'worker' },
	],
	provider: async ({ browserName: _ }, use) => {
		const server = await startProviderServer();
		await use(server);
		await server.close();
	},
	call: async ({ page, script, emptySite }, use) => {
		await page.goto(emptySite);
		await page.addScriptTag({ content: script });
		let textCame = () => false;
		await page.exposeFunction('textCame', () => textCame());
		await use((spec, key, messages, onText = () => false) => {
			textCame = onText;
			return page.evaluate(
				async ([modelSpec, modelKey, given]) => {
					const { createCloudModel, PATIENCE, collect, greedy } = window.models;
					const model = createCloudModel(modelSpec, modelKey, { ...PATIENCE, firstWait: 0.01 });
					const controller = new AbortController();
					const onText = async () => {
						if (await window.textCame()) controller.abort();
					};
					const options = greedy(100);
					const called = await collect(model, given, options, controller.signal, onText);
					const { thrown } = called;
					return {
						text: called.text,
						retries: called.retries.length,
						finish: called.end?.finish,
						code: thrown instanceof Error && 'code' in thrown ? String(thrown.code) : undefined,
						message: String(thrown ?? ''),
					};
				},
				[spec, key, messages] as const,
			);
		});
	},
});

async function bundle(): Promise<string> {
	const entry = fileURLToPath(new URL('./models-entry.ts', import.meta.url));
	const built = await build({
		configFile: false,
		logLevel: 'error',
		build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'models' } },
	});
	const output = Array.isArray(built) ? built[0]?.output : 'output' in built ? built.output : [];
	const [chunk] = output ?? [];
	if (!chunk) throw new Error('the models were not built');
	return chunk.code;
}
