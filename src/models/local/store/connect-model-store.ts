import * as v from 'valibot';
import { connectWorker } from '../../../core/connect-worker.ts';
import { StoredModel } from '../stored-model.ts';
import type { ModelStore } from './model-store.ts';
import { askToPersist } from './persist.ts';
import { Progress } from './progress.ts';
import type { createStoreService } from './store-service.ts';

const Entry = v.object({ model: StoredModel, stored: v.number(), complete: v.boolean() });
const Estimate = v.object({ used: v.number(), quota: v.number(), persisted: v.boolean() });
const STORING = { item: Progress, value: StoredModel };

/** The store, for the page: its work is done in a worker, which lives only while there is work. */
export function connectModelStore(): ModelStore {
	const bridge = connectWorker<ReturnType<typeof createStoreService>>(
		() =>
			new Worker(new URL('../../../../workers/store.worker.ts', import.meta.url), {
				type: 'module',
			}),
	);
	return {
		list: () => bridge.call(v.array(Entry), (store) => store.list()),
		plan: (address, signal) =>
			bridge.call(Entry, (store, stop) => store.plan(address, stop), signal),
		async fetch(model, onProgress, signal) {
			askToPersist();
			return bridge.follow(STORING, onProgress, (store, stop) => store.fetch(model, stop), signal);
		},
		async takeFiles(files, title, onProgress, signal) {
			askToPersist();
			return bridge.follow(
				STORING,
				onProgress,
				(store, stop) => store.takeFiles([...files], title, stop),
				signal,
			);
		},
		open: (model, name) => bridge.call(v.instance(File), (store) => store.open(model, name)),
		remove: (model) => bridge.call(v.undefined(), (store) => store.remove(model)),
		estimate: () => bridge.call(Estimate, (store) => store.estimate()),
	};
}
