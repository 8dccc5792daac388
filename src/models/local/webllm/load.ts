import { transfer, wrap } from 'comlink';
import * as v from 'valibot';
import { Failure } from '../../../core/failure.ts';
import type { LoadedModel, LoadProgress } from '../local-model.ts';
import type { StoredModel } from '../stored-model.ts';
import { orAbort } from '../turn-taking.ts';
import { withLine } from '../worker-line.ts';
import { requireGpu } from './gpu-needs.ts';
import { WebLLMChat, type WebLLMRemote } from './webllm-chat.ts';

export interface WebLLMOptions {
	/** Address of a compiled library of one's own; else the pinned WebLLM's, chosen by the model. */
	readonly library?: string;
	/** Tokens that a conversation may have, its answer included; 8,192 where not given. */
	readonly contextLength?: number;
	/** The worker that runs it, where it is not the page's own. */
	readonly startWorker?: () => Worker;
}

const LOADING = {
	progress: v.object({
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
	await orAbort(requireGpu(model.title, model.details), signal);
	const worker = startWorker();
	const broken = breaking(worker);
	const remote: WebLLMRemote = wrap(worker);
	const request = { model, ...options };
	try {
		const loading = withLine(LOADING, onProgress, signal, (line) =>
			remote.load(request, transfer(line, [line])),
		);
		await orAbort(Promise.race([loading, broken]), signal);
	} catch (thrown) {
		worker.terminate();
		throw thrown;
	}
	onProgress({ phase: 'ready', done: 1, total: 1 });
	return new WebLLMChat(model, options.contextLength, worker, remote, broken);
}

function start(): Worker {
	return new Worker(new URL('../../../../workers/webllm.worker.ts', import.meta.url), {
		type: 'module',
	});
}

/** Rejects when the worker breaks: its calls would stay pending for ever. */
function breaking(worker: Worker): Promise<never> {
	const broken = new Promise<never>((_, reject) => {
		worker.addEventListener('error', ({ message }) =>
			reject(
				new Failure(
					'worker-broken',
					`WebLLM could not be loaded, or it broke${message ? ` (${message})` : ''}. Load the model again; reload the page if it stays so.`,
				),
			),
		);
	});
	// It may break while nobody waits for it.
	broken.catch(() => {});
	return broken;
}
