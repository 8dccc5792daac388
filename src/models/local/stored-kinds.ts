import type { StoredKind } from '../kind.ts';
import { gguf } from './gguf/kind.ts';
import type { StoredModel } from './stored-model.ts';
import { webllm } from './webllm/kind.ts';

/** The kind of each engine that models are kept for. */
export const storedKinds: { readonly [Engine in StoredModel['engine']]: StoredKind } = {
	webllm,
	gguf,
};
