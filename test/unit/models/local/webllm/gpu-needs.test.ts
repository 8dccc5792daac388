import { expect, test } from 'vitest';
import { whyNotOnGpu } from '../../../../../src/models/local/webllm/gpu-needs.ts';

const GIBIBYTE = 2 ** 30;
const gpu = {
	features: ['shader-f16'],
	limits: {
		maxComputeWorkgroupStorageSize: 32_768,
		maxStorageBuffersPerShaderStage: 10,
		maxBufferSize: GIBIBYTE,
		maxStorageBufferBindingSize: GIBIBYTE,
	},
};
/** Llama 3 8B: its largest tensors are those of the vocabulary. */
const llama = { quantization: 'q4f16_1', largestTensor: 262_668_288 };

test('a common GPU runs an 8B model', () => {
	expect(whyNotOnGpu(gpu, llama)).toBe(null);
});

test('what is missing is said', () => {
	expect(whyNotOnGpu({ ...gpu, features: [] }, llama)).toContain('q4f32_1');
	expect(whyNotOnGpu({ ...gpu, features: [] }, { ...llama, quantization: 'q4f32_1' })).toBe(null);
	for (const [name, value] of Object.entries(gpu.limits)) {
		const limits = { ...gpu.limits, [name]: value / 8 };
		expect(whyNotOnGpu({ ...gpu, limits }, llama)).toContain(name);
	}
});

test('WebLLM binds 128 MiB at most where the adapter has less than 1 GiB', () => {
	const limits = { ...gpu.limits, maxStorageBufferBindingSize: GIBIBYTE / 2 };
	expect(whyNotOnGpu({ ...gpu, limits }, llama)).toContain('maxStorageBufferBindingSize');
	expect(whyNotOnGpu({ ...gpu, limits }, { ...llama, largestTensor: 100e6 })).toBe(null);
});
