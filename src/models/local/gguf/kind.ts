import { storedKind } from '../stored-kind.ts';

/** Models as GGUF files, run by llama.cpp on GPU or processor. */
export const gguf = storedKind({
	id: 'gguf',
	title: 'GGUF',
	honours: ['temperature', 'answerTokens', 'topP', 'topK', 'seed'],
	async load(stored, store, onProgress, signal) {
		const files = await Promise.all(stored.files.map(({ name }) => store.open(stored, name)));
		const { loadGguf } = await import('./load.ts');
		return loadGguf(files, { title: stored.title }, onProgress, signal);
	},
});
