import { vi } from 'vitest';
import type { RunServices } from '../../src/app/run/live-run.svelte.ts';
import type { PuzzleServices } from '../../src/app/setup/puzzle-choice.svelte.ts';
import type { Services } from '../../src/lab/services.ts';
import { newestPack, releasedPack } from '../../src/steering/packs/released.ts';
import { openHistory } from '../../src/storage/history.ts';
import { createPageDatabase } from '../../src/storage/page-database.ts';
import { createNodeSandbox } from './node-sandbox.ts';
import { scripted } from './runs.ts';

// One for a file of tests: Python takes seconds to load.
const sandbox = createNodeSandbox();

/** A browser without published data. */
const NONE_PUBLISHED = {
	looked: true,
	look: async () => {},
	ids: () => [],
	find: async () => null,
};

/** What runs need, all of it real: the scripted TaskLLM, Python, and a history in memory. */
export function runServices(other: Partial<RunServices> = {}): RunServices & PuzzleServices {
	// In Node there is no IndexedDB: the history lasts as long as the test.
	const history = openHistory(createPageDatabase());
	return {
		models: { open: async (_model, instance) => scripted(instance) },
		prompts: {
			need: newestPack,
			find: ({ pack }) => releasedPack(pack),
		},
		python: { sandbox: async () => sandbox, warm: async () => {}, status: 'ready', packages: null },
		published: NONE_PUBLISHED,
		openPublished: async () => NONE_PUBLISHED,
		history: () => history,
		loading: null,
		underWay: new Map(),
		...other,
	};
}

/** Models that are not there before the test says so: `ready()`. */
export function slowModels(): { readonly models: Services['models']; readonly ready: () => void } {
	let ready = () => {};
	const loaded = new Promise<void>((resolve) => {
		ready = resolve;
	});
	const models: Services['models'] = {
		open: (_model, instance, signal) =>
			new Promise((resolve, reject) => {
				signal.addEventListener('abort', () => reject(signal.reason), { once: true });
				void loaded.then(() => resolve(scripted(instance)));
			}),
	};
	return { models, ready: () => ready() };
}

/** Waits until a check passes, patiently: the machines are small and busy. */
export function until(check: () => void): Promise<void> {
	return vi.waitFor(check, { timeout: 40_000 });
}
