import { promptApi, sessionOptions } from '../../../models/local/built-in/prompt-api.ts';
import type { LocalModelsBrowser } from './local-models.svelte.ts';

/** This browser; the code of store and engines is loaded when it is first needed. */
export const localModelsBrowser: LocalModelsBrowser = {
	async openStore() {
		const { connectModelStore } = await import(
			'../../../models/local/store/connect-model-store.ts'
		);
		return connectModelStore();
	},
	async keepsFiles() {
		const root = await navigator.storage.getDirectory();
		for await (const _ of root.keys()) return true;
		return false;
	},
	async hasBuiltIn() {
		const availability = await promptApi()?.availability(sessionOptions(0));
		return availability !== undefined && availability !== 'unavailable';
	},
	async createLoaded(store, onChange) {
		const { LoadedModels, loadFrom } = await import('../../../models/local/loaded-models.ts');
		return new LoadedModels(store.list, loadFrom(store), onChange);
	},
};
