import type { ChatModel } from '../chat-model.ts';

/** How far the loading of a local model is: bytes in `read`, steps in `compile`. */
export interface LoadProgress {
	readonly phase: 'read' | 'compile' | 'ready';
	readonly done: number;
	readonly total: number;
}

/**
 * A local model in this tab's memory, ready to answer. It answers one request at a time: later
 * ones wait for their turn, and end at once where their signal aborts meanwhile.
 */
export interface LoadedModel extends ChatModel {
	/** Where it computes. */
	readonly device: 'gpu' | 'cpu';
	/** Bytes of memory that it takes, estimated: weights, context and working memory. */
	readonly memory: number;
	/** What people should know before they wait for it, such as that it runs without the GPU. */
	readonly warning?: string;
	/** Whether it can answer no more, its engine having crashed or its GPU been lost: load it again. */
	readonly broken: boolean;
	/** Frees its memory; calls under way and waiting end with AbortError. */
	unload(): Promise<void>;
}

/** Where a model computes, as people say it. */
export function deviceInWords({ device }: Pick<LoadedModel, 'device'>): string {
	return device === 'gpu' ? 'GPU' : 'processor';
}
