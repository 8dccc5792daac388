import { inspectMachine, type Machine } from './gguf/place.ts';

/** A GPU as WebGPU shows it. */
export interface Gpu {
	/** As far as the browser tells: vendor, architecture, description. */
	readonly name: string;
	/** Emulated by the processor. */
	readonly software: boolean;
	/** Whether it computes with 16-bit numbers (shader-f16). */
	readonly halfFloats: boolean;
	readonly features: readonly string[];
	readonly limits: Readonly<Record<string, number>>;
}

/** What of this computer and browser decides which models can run. */
export interface Computer {
	/** The GPU, or why there is none. */
	readonly gpu: Gpu | string;
	/** The same for GGUF models, which need more of it. */
	readonly machine: Machine;
	/** Bytes of memory as far as the browser tells: rounded, and never more than it cares to say. */
	readonly memory: number | null;
	readonly processors: number;
	/** Whether the page is cross-origin isolated, which threads need. */
	readonly isolated: boolean;
}

/** The limits that models run into. */
const LIMITS = [
	'maxBufferSize',
	'maxStorageBufferBindingSize',
	'maxStorageBuffersPerShaderStage',
	'maxComputeWorkgroupStorageSize',
] as const;

/** Looks at the browser and its GPU; asks for no permission. */
export async function inspectComputer(): Promise<Computer> {
	const [gpu, machine] = await Promise.all([inspectGpu(), inspectMachine()]);
	const gibibytes = 'deviceMemory' in navigator ? Number(navigator.deviceMemory) : 0;
	return {
		gpu,
		machine,
		memory: gibibytes > 0 ? gibibytes * 2 ** 30 : null,
		processors: navigator.hardwareConcurrency,
		isolated: globalThis.crossOriginIsolated,
	};
}

async function inspectGpu(): Promise<Gpu | string> {
	if (!navigator.gpu)
		return globalThis.isSecureContext
			? 'this browser has no WebGPU'
			: 'browsers give WebGPU only to pages opened over https or from this computer';
	const adapter = await navigator.gpu
		.requestAdapter({ powerPreference: 'high-performance' })
		.catch(() => null);
	if (!adapter) return 'the browser offers no GPU through WebGPU';
	const { vendor, architecture, description, device, isFallbackAdapter } = adapter.info;
	const features = [...adapter.features].sort();
	return {
		name:
			[...new Set([vendor, architecture, device, description])].filter(Boolean).join(' ') ||
			'a GPU that the browser does not name',
		software: isFallbackAdapter || /swiftshader|llvmpipe/i.test(`${architecture} ${description}`),
		halfFloats: adapter.features.has('shader-f16'),
		features,
		limits: Object.fromEntries(LIMITS.map((name) => [name, adapter.limits[name]])),
	};
}
