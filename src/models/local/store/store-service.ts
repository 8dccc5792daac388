import * as v from 'valibot';
import { StoredModel } from '../stored-model.ts';
import { reply, replyOn } from '../worker-line.ts';
import { createModelStore, storageRoot } from './create-model-store.ts';

/** What the store's worker does; all that it is asked is parsed. */
export function createStoreService() {
	const store = async () => createModelStore(await storageRoot());
	const model = (given: unknown) => v.parse(StoredModel, given);
	return {
		list: () => reply(async () => (await store()).list()),
		plan: (address: unknown, line: MessagePort) =>
			replyOn(line, async (signal) => (await store()).plan(v.parse(v.string(), address), signal)),
		fetch: (planned: unknown, line: MessagePort) =>
			replyOn(line, async (signal, tell) => (await store()).fetch(model(planned), tell, signal)),
		takeFiles: (files: unknown, title: unknown, line: MessagePort) =>
			replyOn(line, async (signal, tell) =>
				(await store()).takeFiles(
					v.parse(v.array(v.instance(File)), files),
					v.parse(v.string(), title),
					tell,
					signal,
				),
			),
		open: (stored: unknown, name: unknown) =>
			reply(async () => (await store()).open(model(stored), v.parse(v.string(), name))),
		remove: (stored: unknown) => reply(async () => (await store()).remove(model(stored))),
		estimate: () => reply(async () => (await store()).estimate()),
	};
}
