import * as v from 'valibot';
import { streamOf } from '../../../ground/rpc/stream-of.ts';
import { StoredModel } from '../stored-model.ts';
import { createModelStore, storageRoot } from './create-model-store.ts';
import type { StoreProgress } from './model-store.ts';

/** What the store's worker does; all that it is asked is parsed. Its streams are of progress. */
export function createStoreService() {
	const store = async () => createModelStore(await storageRoot());
	const model = (given: unknown) => v.parse(StoredModel, given);
	const text = (given: unknown) => v.parse(v.string(), given);
	const files = (given: unknown) => v.parse(v.array(v.instance(File)), given);
	return {
		list: async () => (await store()).list(),
		plan: async (address: unknown, signal: AbortSignal) =>
			(await store()).plan(text(address), signal),
		fetch: (planned: unknown, signal: AbortSignal) =>
			streamOf<StoreProgress, StoredModel>(async (tell) =>
				(await store()).fetch(model(planned), tell, signal),
			),
		takeFiles: (taken: unknown, title: unknown, signal: AbortSignal) =>
			streamOf<StoreProgress, StoredModel>(async (tell) =>
				(await store()).takeFiles(files(taken), text(title), tell, signal),
			),
		open: async (stored: unknown, name: unknown) => (await store()).open(model(stored), text(name)),
		remove: async (stored: unknown) => (await store()).remove(model(stored)),
		estimate: async () => (await store()).estimate(),
	};
}
