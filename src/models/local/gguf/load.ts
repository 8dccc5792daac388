import { Wllama } from '@wllama/wllama/esm/index.js';
import wasmAddress from '@wllama/wllama/esm/wasm/wllama.wasm?url';
import { Failure } from '../../../core/failure.ts';
import { untilAborted } from '../../../ground/abort.ts';
import type { LoadedModel, LoadProgress } from '../local-model.ts';
import { GgufChat } from './chat.ts';
import { EngineLog } from './engine-log.ts';
import { type GgufModel, readGgufModel } from './model.ts';
import { inspectMachine, type Machine, type Place, placeFor } from './place.ts';
import { templateFor, templateWarning } from './template.ts';
import { watchFiles } from './watched-file.ts';

export interface GgufOptions {
	/** What people see as the model's name. */
	readonly title: string;
	/** Tokens that a conversation may have, its answer included; 8,192 where not given. */
	readonly contextLength?: number;
	/** `cpu` keeps off the GPU. */
	readonly device?: 'auto' | 'cpu';
}

/** Tokens read at a time: a stop takes effect between two batches, and the processor is slow. */
const BATCH = { gpu: 512, cpu: 64 } as const;

/**
 * Loads a GGUF model, of one file or of its numbered parts, into this tab; nothing is fetched but
 * the engine, which comes from this page's own address.
 * @throws Failure of `readGgufModel` and `placeFor`, `gguf-not-loaded`; AbortError
 */
export async function loadGguf(
	files: readonly Blob[],
	options: GgufOptions,
	onProgress: (progress: LoadProgress) => void,
	signal: AbortSignal,
): Promise<LoadedModel> {
	signal.throwIfAborted();
	const model = await untilAborted(readGgufModel(files), signal);
	const machine = await untilAborted(inspectMachine(), signal);
	const place = placeFor(model, choose(machine, options), options.contextLength);
	const read = (done: number) => onProgress({ phase: 'read', done, total: model.bytes });
	read(0);
	const log = new EngineLog();
	const engine = await start(model, options.title, place, log, read, signal);
	onProgress({ phase: 'ready', done: model.bytes, total: model.bytes });
	const warning = [place.warning, templateWarning(model, options.title)].filter(Boolean).join(' ');
	return new GgufChat(engine, options.title, { ...place, ...(warning && { warning }) }, log);
}

function choose(machine: Machine, { device }: GgufOptions): Machine {
	return device === 'cpu' ? { ...machine, gpu: 'the GPU was not to be used.' } : machine;
}

async function start(
	model: GgufModel,
	title: string,
	place: Place,
	log: EngineLog,
	onRead: (bytes: number) => void,
	signal: AbortSignal,
): Promise<Wllama> {
	const engine = new Wllama({ default: wasmAddress }, { logger: log.logger });
	// The other build, for browsers without 64-bit memory, would come from another host.
	engine.setCompat(null);
	const template = templateFor(model, title);
	const loading = engine.loadModel(watchFiles(model.files, onRead, signal), {
		n_ctx: place.context,
		n_batch: BATCH[place.device],
		n_ubatch: BATCH[place.device],
		n_gpu_layers: place.device === 'gpu' ? 99_999 : 0,
		n_threads: place.threads,
		n_parallel: 1,
		// A conversation whose last message is the assistant's is closed, not continued.
		prefill_assistant: false,
		...(template !== undefined && { chat_template: template }),
	});
	try {
		await untilAborted(loading, signal);
		// A failed load does not throw.
		const info = engine.getLoadedContextInfo();
		if (!('success' in info) || info.success !== false) return engine;
		throw new Error(log.reason);
	} catch (thrown) {
		// A load that is no longer wanted fails at its next read; only then is there a worker to end.
		void loading.catch(() => {}).then(() => engine.exit());
		if (signal.aborted) throw thrown;
		throw loadFailed(title, thrown, place);
	}
}

function loadFailed(title: string, thrown: unknown, place: Place): Failure {
	const said = thrown instanceof Error && thrown.message !== '' ? ` (${thrown.message})` : '';
	const gigabytes = (place.memory / 1e9).toFixed(1);
	return new Failure(
		'gguf-not-loaded',
		`${title} could not be loaded${said}. Either the engine, llama.cpp, does not know this kind of model or quantization, or the ${place.device === 'gpu' ? 'GPU' : 'computer'} has less free memory than the ${gigabytes} GB that it needs. Close other tabs and try again, or take a smaller or a more common quantization.`,
		{ cause: thrown },
	);
}
