import { Failure } from '../../../core/failure.ts';
import type { GgufModel } from './model.ts';

/** Where a model will compute and what it takes. */
export interface Place {
	readonly device: 'gpu' | 'cpu';
	readonly threads: number;
	/** Tokens that a conversation may have, its answer included. */
	readonly context: number;
	/** Bytes of memory, estimated. */
	readonly memory: number;
	/** What people should know before they wait. */
	readonly warning?: string;
}

/** What of the browser decides where a model can compute. */
export interface Machine {
	/** The GPU's limits in bytes, or why the GPU cannot be used. */
	readonly gpu: { readonly largestBinding: number; readonly largestBuffer: number } | string;
	readonly threads: number;
	/** Whether WebAssembly has 64-bit memory, without which the engine does not run at all. */
	readonly memory64: boolean;
}

/** WebAssembly memory that wllama's build may take. */
export const HEAP = 4096 * 2 ** 20;
/** Why a browser runs no GGUF models, on whatever device. */
export const NO_MEMORY64 =
	'This browser does not run WebAssembly with 64-bit memory, which GGUF models need. Use a current Chrome, Edge or Firefox.';
/** Beside weights and context: the program, its stack and the buffers of a batch. */
const WORKING_MEMORY = 300e6;
/** Bytes of weights that one thread reads in a second, measured with SIMD in Chromium; rough. */
const BYTES_PER_THREAD_SECOND = 0.8e9;
/** Room for what CodeSteer was trained to read: 7,024 tokens. */
const DEFAULT_CONTEXT = 8192;

/**
 * Decides where the model computes: on the GPU where it has what wllama needs, else on the processor.
 * @throws Failure `browser-too-old`, `model-too-large`
 */
export function placeFor(model: GgufModel, machine: Machine, wanted = DEFAULT_CONTEXT): Place {
	if (!machine.memory64) throw new Failure('browser-too-old', NO_MEMORY64);
	const context = Math.min(wanted, model.trainedContext || wanted);
	const memory = model.bytes + context * model.bytesPerToken + WORKING_MEMORY;
	const whyNot = whyNotOnGpu(model, machine);
	if (whyNot === null) return { device: 'gpu', threads: 1, context, memory };
	if (memory > HEAP)
		throw new Failure(
			'model-too-large',
			`This model needs about ${gigabytes(memory)} GB of memory with a context of ${context.toLocaleString('en')} tokens, and without the GPU a browser tab gives it ${gigabytes(HEAP)} GB at most. It cannot use the GPU: ${whyNot} Take a smaller quantization or a smaller model.`,
		);
	const speed = (BYTES_PER_THREAD_SECOND * machine.threads) / model.bytes;
	const rate =
		speed < 1 ? 'less than one token' : `very roughly ${Math.min(100, Math.round(speed))} tokens`;
	return {
		device: 'cpu',
		threads: machine.threads,
		context,
		memory,
		warning: `It runs on the processor (${machine.threads === 1 ? 'one thread' : `${machine.threads} threads`}): ${whyNot} Expect ${rate} a second, and long waits before each answer begins.`,
	};
}

function whyNotOnGpu(model: GgufModel, { gpu }: Machine): string | null {
	if (typeof gpu === 'string') return gpu;
	// The table of token embeddings stays in main memory.
	const onGpu = model.tensors.filter(({ name }) => name !== 'token_embd.weight');
	const largest = Math.max(0, ...onGpu.map(({ bytes }) => bytes ?? 0));
	const most = Math.min(gpu.largestBinding, gpu.largestBuffer);
	if (largest <= most) return null;
	return `this GPU takes tensors of up to ${megabytes(most)} MB, and one of the model's has ${megabytes(largest)} MB.`;
}

/** Looks at the browser and its GPU. */
export async function inspectMachine(): Promise<Machine> {
	// Threads share memory, which browsers allow only to pages that are isolated from other origins.
	const threads = globalThis.crossOriginIsolated ? threadsOf(navigator.hardwareConcurrency) : 1;
	return { gpu: await inspectGpu(), threads, memory64: hasMemory64() };
}

function hasMemory64(): boolean {
	try {
		// `address` is newer than TypeScript's types.
		const memory = { address: 'i64', initial: 1n } as unknown as WebAssembly.MemoryDescriptor;
		return new WebAssembly.Memory(memory) instanceof WebAssembly.Memory;
	} catch {
		return false;
	}
}

/** One a core: where there are many, every second one that the browser counts is a core's second thread. */
function threadsOf(counted: number): number {
	return Math.max(Math.min(2, counted), Math.floor(counted / 2));
}

async function inspectGpu(): Promise<Machine['gpu']> {
	if (!('Suspending' in WebAssembly))
		return 'this browser does not let WebAssembly wait for the GPU (JSPI).';
	if (!navigator.gpu) return 'this browser or page has no WebGPU.';
	const adapter = await navigator.gpu.requestAdapter().catch(() => null);
	if (!adapter) return 'the browser offers no GPU through WebGPU.';
	if (!adapter.features.has('shader-f16'))
		return 'the GPU or its driver does not compute with 16-bit numbers (shader-f16).';
	const { maxStorageBufferBindingSize, maxBufferSize } = adapter.limits;
	return { largestBinding: maxStorageBufferBindingSize, largestBuffer: maxBufferSize };
}

const gigabytes = (bytes: number) => (bytes / 1e9).toFixed(1);
const megabytes = (bytes: number) => Math.round(bytes / 1e6).toLocaleString('en');
