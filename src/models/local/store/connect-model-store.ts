import { transfer } from 'comlink';
import * as v from 'valibot';
import { StoredModel } from '../stored-model.ts';
import { WorkerHost } from '../worker-host.ts';
import { readReply, withLine } from '../worker-line.ts';
import type { ModelStore } from './model-store.ts';
import { persist } from './persist.ts';
import { Progress } from './progress.ts';
import type { createStoreService } from './store-service.ts';

const Entry = v.object({ model: StoredModel, stored: v.number(), complete: v.boolean() });
const Estimate = v.object({ used: v.number(), quota: v.number(), persisted: v.boolean() });
const PLAN = { progress: v.never(), value: Entry };
const STORING = { progress: Progress, value: StoredModel };

/** The store, for the page: its work is done in a worker, which lives only while there is work. */
export function connectModelStore(): ModelStore {
	const host = new WorkerHost<ReturnType<typeof createStoreService>>(
		() =>
			new Worker(new URL('../../../../workers/store.worker.ts', import.meta.url), {
				type: 'module',
			}),
	);
	return {
		list: () => host.call(async (remote) => readReply(await remote.list(), v.array(Entry))),
		plan: (address, signal) =>
			withLine(
				PLAN,
				() => {},
				signal,
				(line) => host.call((remote) => remote.plan(address, transfer(line, [line]))),
			),
		async fetch(model, onProgress, signal) {
			await persist();
			return withLine(STORING, onProgress, signal, (line) =>
				host.call((remote) => remote.fetch(model, transfer(line, [line]))),
			);
		},
		async takeFiles(files, title, onProgress, signal) {
			await persist();
			return withLine(STORING, onProgress, signal, (line) =>
				host.call((remote) => remote.takeFiles([...files], title, transfer(line, [line]))),
			);
		},
		open: (model, name) =>
			host.call(async (remote) => readReply(await remote.open(model, name), v.instance(File))),
		remove: (model) =>
			host.call(async (remote) => readReply(await remote.remove(model), v.undefined())),
		estimate: () => host.call(async (remote) => readReply(await remote.estimate(), Estimate)),
	};
}
