import { type Options, svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { checkGrammars } from './tools/vite/check-grammars.ts';
import { commit } from './tools/vite/commit.ts';
import { contentSecurityPolicy } from './tools/vite/content-security-policy.ts';
import { FIRST_VIEW, FORM } from './tools/vite/first-view.ts';
import { pythonAssets } from './tools/vite/python-assets.ts';
import { serviceWorker } from './tools/vite/service-worker.ts';
import { thirdPartyNotices } from './tools/vite/third-party-notices.ts';
import { webllmRecords } from './tools/vite/webllm-records.ts';

const svelteOptions: Options = {
	configFile: false,
	// Unit tests run in Node, where Svelte would be compiled for a server: state that never changes.
	...(process.env.VITEST && { dynamicCompileOptions: () => ({ generate: 'client' }) }),
};

const notices = thirdPartyNotices();

export default defineConfig({
	define: { __COMMIT__: JSON.stringify(commit()) },
	// Relative addresses: the built site runs from any folder of any static host.
	base: './',
	plugins: [
		svelte(svelteOptions),
		pythonAssets(),
		contentSecurityPolicy(),
		checkGrammars(),
		webllmRecords(),
		notices.page,
		serviceWorker(),
	],
	build: {
		target: 'es2023',
		// Every browser that knows es2023 preloads modules by itself.
		modulePreload: { polyfill: false },
		rolldownOptions: {
			output: {
				// Small files that the first view needs together travel together.
				codeSplitting: {
					groups: [
						{ name: 'first-view', test: FIRST_VIEW },
						{ name: 'form', test: FORM },
					],
				},
			},
		},
	},
	worker: { format: 'es', plugins: () => [webllmRecords(), notices.worker()] },
	optimizeDeps: { exclude: ['pyodide'] },
	test: {
		// By itself Vitest leaves a core free, which is half of a small machine.
		maxWorkers: '100%',
		// No module keeps state, so files can share them: half the time of many small files.
		isolate: false,
		// Patient: the machines are small and busy.
		testTimeout: 60_000,
		hookTimeout: 60_000,
		coverage: {
			// All of it, but for components, which a browser draws and test/browser looks at.
			include: ['src/**/*.ts'],
			reporter: ['text', 'html'],
			thresholds: {
				// The page's state, in which no browser has a part.
				'src/app/**/*.ts': { lines: 85 },
				'src/lab/**/*.ts': { lines: 85 },
			},
		},
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['test/unit/**/*.test.ts', 'tasks/*/{test,*.test}.ts'],
				},
			},
		],
	},
});
