import { storedKind } from '../stored-kind.ts';

/** Models in MLC's form, on the GPU. Its library has no top-k. */
export const webllm = storedKind({
	id: 'webllm',
	title: 'WebLLM',
	honours: ['temperature', 'answerTokens', 'topP', 'seed'],
	async load(stored, _store, onProgress, signal) {
		const { loadWebLLM } = await import('./load.ts');
		return loadWebLLM(stored, {}, onProgress, signal);
	},
});
