import { bytesOf, type StoredModel } from '../stored-model.ts';
import { checkSpace, download, isFull } from './download.ts';
import { Entries } from './entries.ts';
import { storeFailure } from './failures.ts';
import { fetchLibrary } from './library.ts';
import { hold } from './lock.ts';
import type { ModelEntry, StoreProgress, WritableModelStore } from './model-store.ts';
import { planModel } from './plan.ts';
import { Meter } from './progress.ts';
import { Slot } from './slot.ts';
import { copyFiles, modelOfFiles } from './take-files.ts';
import { PERSISTENCE, type Persistence } from './transfer.ts';
import { createWriter } from './writer.ts';

/** This site's private files. @throws Failure `no-model-store` */
export async function storageRoot(): Promise<FileSystemDirectoryHandle> {
	const storage = globalThis.navigator?.storage;
	if (typeof storage?.getDirectory !== 'function') throw storeFailure.noStore(true);
	return storage.getDirectory().catch(() => {
		throw storeFailure.noStore(false);
	});
}

/** The store in a folder of the Origin Private File System. Only in a dedicated worker. */
export function createModelStore(
	root: FileSystemDirectoryHandle,
	persistence: Persistence = PERSISTENCE,
): WritableModelStore {
	const entries = new Entries(root);

	/** Brings in the rest of a model; `work` returns it with its final sizes. */
	async function bringIn(
		model: StoredModel,
		onProgress: (progress: StoreProgress) => void,
		work: (meter: Meter) => Promise<StoredModel>,
	): Promise<StoredModel> {
		const release = await hold(model);
		try {
			const here = await entries.of(model.id);
			if (here?.complete) return here.model;
			const stored = here?.stored ?? 0;
			await checkSpace(bytesOf(model) - stored);
			await entries.put(model, false);
			const meter = new Meter(stored, bytesOf(model), onProgress);
			const whole = await work(meter).finally(() => meter.end());
			await entries.put(whole, true);
			return whole;
		} catch (thrown) {
			if (!isFull(thrown)) throw thrown;
			throw storeFailure.diskFull(bytesOf(model) - (await entries.bytesHere(model)));
		} finally {
			release();
		}
	}

	return {
		list: () => entries.all(),
		async plan(address, signal) {
			const model = await planModel(address, signal);
			const here = await entries.of(model.id);
			if (here?.complete) return here;
			return { model, stored: here?.stored ?? 0, complete: false } satisfies ModelEntry;
		},
		fetch: (model, onProgress, signal) =>
			bringIn(model, onProgress, (meter) => download(root, model, meter, persistence, signal)),
		async takeFiles(files, title, onProgress, signal) {
			const model = await modelOfFiles(files, title);
			return bringIn(model, onProgress, async (meter) => {
				try {
					await copyFiles(root, model, files, meter, signal);
					return model;
				} catch (thrown) {
					// Nobody could go on with it but the person, who has the files.
					await entries.remove(model);
					throw thrown;
				}
			});
		},
		writer: (draft) => createWriter(root, entries, draft),
		fetchLibrary: (address, signal) => fetchLibrary(root, address, persistence, signal),
		async open(model, name) {
			const file = model.files.find((each) => each.name === name);
			const slot = file && (await Slot.of(root, file));
			const contents = (await slot?.stored()) ? await slot?.contents() : null;
			if (!contents) throw storeFailure.notStored(model.title);
			return contents;
		},
		async remove(model) {
			const release = await hold(model);
			try {
				await entries.remove(model);
			} finally {
				release();
			}
		},
		async estimate() {
			const { quota = 0, usage = 0 } = await navigator.storage.estimate();
			return { used: usage, quota, persisted: await navigator.storage.persisted() };
		},
	};
}
