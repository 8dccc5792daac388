import * as v from 'valibot';
import { connectWorker } from '../../../core/connect-worker.ts';
import { Failure } from '../../../core/failure.ts';
import { untilAborted } from '../../../ground/abort.ts';
import type { LoadedModel, LoadProgress } from '../local-model.ts';
import type { StoredModel } from '../stored-model.ts';
import { requireGpu } from './gpu-needs.ts';
import { type WebLLMBridge, WebLLMChat } from './webllm-chat.ts';

export interface WebLLMOptions {
	/** Address of a compiled library of one's own; else the pinned WebLLM's, chosen by the model. */
	readonly library?: string;
	/** Tokens that a conversation may have, its answer included; 8,192 where not given. */
	readonly contextLength?: number;
	/** The worker that runs it, where it is not the page's own. */
	readonly startWorker?: () => Worker;
}

const LOADING = {
	item: v.object({
		phase: v.picklist(['read', 'compile', 'ready']),
		done: v.number(),
		total: v.number(),
	}),
	value: v.undefined(),
};

/**
 * Loads a stored MLC folder onto the GPU, in a worker of its own.
 * @throws Failure `model-not-stored`, `not-a-model`, `no-webllm-library`, `library-unreachable`, `wrong-library`,
 * `gpu-unfit`, `gpu-out-of-memory`, `gpu-lost`, `gpu-fault`, `local-model-failed`, `worker-broken`;
 * AbortError
 */
export async function loadWebLLM(
	model: StoredModel,
	{ startWorker = start, ...options }: WebLLMOptions,
	onProgress: (progress: LoadProgress) => void,
	signal: AbortSignal,
): Promise<LoadedModel> {
	await untilAborted(requireGpu(model.title, model.details), signal);
	const bridge: WebLLMBridge = connectWorker(startWorker, {
		idleSeconds: Number.POSITIVE_INFINITY,
		broken,
	});
	const request = { model, ...options };
	try {
		const loading = bridge.follow(
			LOADING,
			onProgress,
			(engine, stop) => engine.load(request, stop),
			signal,
		);
		await untilAborted(loading, signal);
	} catch (thrown) {
		bridge.close();
		throw thrown;
	}
	onProgress({ phase: 'ready', done: 1, total: 1 });
	return new WebLLMChat(model, options.contextLength, bridge);
}

function start(): Worker {
	return new Worker(new URL('../../../../workers/webllm.worker.ts', import.meta.url), {
		type: 'module',
	});
}

function broken(why: string): Failure {
	return new Failure(
		'worker-broken',
		`WebLLM could not be loaded, or it broke${why ? ` (${why})` : ''}. Load the model again; reload the page if it stays so.`,
	);
}
