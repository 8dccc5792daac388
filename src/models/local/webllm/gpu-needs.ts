import { Failure } from '../../../core/failure.ts';
import type { ModelDetails } from '../stored-model.ts';

/** What a GPU adapter offers. */
export interface GpuAbilities {
	readonly features: Iterable<string>;
	readonly limits: Readonly<Record<string, number>>;
}

/** One thing that WebLLM needs of a GPU. */
export interface GpuNeed {
	/** WebGPU's own name of it. */
	readonly name: string;
	/** What for. */
	readonly use: string;
	readonly needed: number;
	readonly has: number;
	readonly met: boolean;
}

const GIBIBYTE = 2 ** 30;
/** WebLLM asks for this, and where the adapter has less, for no more than the fallback. */
const LARGEST = { binding: GIBIBYTE, bindingFallback: 2 ** 27, bufferFallback: 2 ** 28 };

/** What WebLLM needs of a GPU for every model, or for one whose details are known. */
export function gpuNeeds({ limits }: GpuAbilities, { largestTensor = 0 }: ModelDetails): GpuNeed[] {
	const need = (name: string, use: string, needed: number): GpuNeed => {
		const has = limits[name] ?? 0;
		return { name, use, needed, has, met: has >= needed };
	};
	return [
		need('maxComputeWorkgroupStorageSize', 'memory that threads share', 32 << 10),
		need('maxStorageBuffersPerShaderStage', 'tensors that one kernel reads', 10),
		need(
			'maxBufferSize',
			'the largest tensor',
			largestTensor > LARGEST.bufferFallback ? GIBIBYTE : LARGEST.bufferFallback,
		),
		need(
			'maxStorageBufferBindingSize',
			'the largest tensor that a kernel reads',
			largestTensor > LARGEST.bindingFallback ? LARGEST.binding : LARGEST.bindingFallback,
		),
	];
}

/** Why a GPU cannot run a model with WebLLM, in a sentence; null where it can. */
export function whyNotOnGpu(gpu: GpuAbilities, details: ModelDetails): string | null {
	if (needsHalfFloats(details.quantization ?? '') && ![...gpu.features].includes('shader-f16'))
		return `Models in ${details.quantization} compute with 16-bit numbers, which this GPU or its driver does not (shader-f16). Take the same model in q4f32_1.`;
	const unmet = gpuNeeds(gpu, details).find(({ met }) => !met);
	if (!unmet) return null;
	const { name, use, needed, has } = unmet;
	return `This GPU or its driver gives too little for ${use}: ${has.toLocaleString('en')}, where ${needed.toLocaleString('en')} are needed (${name}). Take a smaller model, or a GGUF, which also runs on the processor.`;
}

/** @throws Failure `gpu-unfit` */
export async function requireGpu(title: string, details: ModelDetails): Promise<void> {
	const adapter = await navigator.gpu?.requestAdapter({ powerPreference: 'high-performance' });
	const why = adapter
		? whyNotOnGpu({ features: adapter.features, limits: limitsOf(adapter) }, details)
		: 'WebLLM runs models on the GPU only, and this browser offers none through WebGPU. Take a GGUF, which also runs on the processor.';
	if (why !== null) throw new Failure('gpu-unfit', `${title} cannot run here. ${why}`);
}

function limitsOf({ limits }: GPUAdapter): Record<string, number> {
	return {
		maxComputeWorkgroupStorageSize: limits.maxComputeWorkgroupStorageSize,
		maxStorageBuffersPerShaderStage: limits.maxStorageBuffersPerShaderStage,
		maxBufferSize: limits.maxBufferSize,
		maxStorageBufferBindingSize: limits.maxStorageBufferBindingSize,
	};
}

/** Whether a quantization such as "q4f16_1" computes with 16-bit numbers. */
export function needsHalfFloats(quantization: string): boolean {
	return quantization.includes('f16');
}
