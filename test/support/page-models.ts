import { vi } from 'vitest';
import { CheckpointConversion } from '../../src/app/models/local/conversion.svelte.ts';
import { KeptModels } from '../../src/app/models/local/kept-models.svelte.ts';
import { LocalModels } from '../../src/app/models/local/local-models.svelte.ts';
import { localModelsBrowser } from '../../src/app/models/local/local-models-browser.ts';
import type { Computer } from '../../src/models/local/computer.ts';
import { convertToStore } from '../../src/models/local/convert/convert-service.ts';
import { LoadedModels } from '../../src/models/local/loaded-models.ts';
import type { LoadedModel, LoadProgress } from '../../src/models/local/local-model.ts';
import { createModelStore } from '../../src/models/local/store/create-model-store.ts';
import { persist } from '../../src/models/local/store/persist.ts';
import { bytesOf, type StoredModel } from '../../src/models/local/stored-model.ts';
import { type BrowserFiles, browserFiles } from './browser-files.ts';
import { withGpu } from './computers.ts';

/**
 * The models of a page as it makes them: the real store and converter, on files in memory. Only the
 * engines are stand-ins. `files` of an earlier page are found again.
 */
export function pageModels({
	files = browserFiles(),
	computer = withGpu,
}: {
	readonly files?: BrowserFiles;
	readonly computer?: Computer;
} = {}) {
	vi.stubGlobal('navigator', files.navigator);
	const patience = { tries: 2, firstWait: 0.01, longestWait: 0.01 };
	const localModels = new LocalModels({
		...localModelsBrowser,
		openStore: async () => createModelStore(files.root, patience),
		createLoaded: async (store, onChange) => new LoadedModels(store.list, standIn, onChange),
	});
	const keptModels = new KeptModels({
		localModels,
		inspectComputer: async () => computer,
		persist,
	});
	const conversion = new CheckpointConversion({
		connect: async () => ({
			async convert(request, onProgress, signal) {
				const { model, report } = await convertToStore(request, onProgress, signal);
				return { model, report: { ...report, tensors: [...report.tensors] } };
			},
		}),
		computer: () => keptModels.computer,
		storeChanged: () => keptModels.refresh(),
	});
	return { files, localModels, keptModels, conversion };
}

/** In memory at once; it says nothing. */
async function standIn(
	stored: StoredModel,
	onProgress: (progress: LoadProgress) => void,
): Promise<LoadedModel> {
	const bytes = bytesOf(stored);
	await Promise.resolve();
	onProgress({ phase: 'read', done: bytes, total: bytes });
	return {
		label: stored.title,
		device: 'cpu',
		memory: bytes,
		broken: false,
		async *stream() {},
		async unload() {},
	};
}

/** A GGUF by its first bytes; nothing more of it is read before it is loaded. */
export function ggufBytes(size = 1000): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(size).fill(7);
	bytes.set(new TextEncoder().encode('GGUF'));
	return bytes;
}

/** The same as a person has it on disk. */
export function ggufFile(name = 'Tiny-Q4_K_M.gguf'): File {
	return new File([ggufBytes()], name);
}
