import type { Computer, Gpu } from '../../src/models/local/computer.ts';

const GIB = 2 ** 30;

/** A GPU that does all that models ask. */
export const gpu: Gpu = {
	name: 'a GPU',
	software: false,
	halfFloats: true,
	features: ['shader-f16'],
	limits: {
		maxBufferSize: 4 * GIB,
		maxStorageBufferBindingSize: 2 * GIB,
		maxStorageBuffersPerShaderStage: 10,
		maxComputeWorkgroupStorageSize: 32 << 10,
	},
};

/** A computer whose GPU does all that models ask. */
export const withGpu: Computer = {
	gpu,
	machine: { gpu: { largestBinding: 2 * GIB, largestBuffer: 4 * GIB }, threads: 1, memory64: true },
	memory: 16 * GIB,
	processors: 8,
	isolated: false,
};

/** Its GPU has no 16-bit numbers. */
export const with32: Computer = {
	...withGpu,
	gpu: { ...gpu, halfFloats: false, features: [] },
	machine: {
		gpu: 'the GPU or its driver does not compute with 16-bit numbers (shader-f16).',
		threads: 1,
		memory64: true,
	},
};

export const withoutGpu: Computer = {
	...withGpu,
	gpu: 'the browser offers no GPU through WebGPU',
	machine: { gpu: 'the browser offers no GPU through WebGPU.', threads: 1, memory64: true },
};

/** Nor does its browser have 64-bit memory for WebAssembly: as in WebKitGTK 2.50. */
export const withoutEither: Computer = {
	...withoutGpu,
	machine: { ...withoutGpu.machine, memory64: false },
};
