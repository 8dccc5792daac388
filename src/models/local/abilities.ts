import type { Computer } from './computer.ts';
import { HEAP, NO_MEMORY64 } from './gguf/place.ts';
import { inUnits } from './store/failures.ts';
import { whyNotOnGpu } from './webllm/gpu-needs.ts';

/** A kind of model, and whether this computer runs it. */
interface Ability {
	readonly name: string;
	/** How, or why not. */
	readonly words: string;
}

/** What runs on this computer and why not the rest. */
export function abilitiesOf({ gpu, machine }: Computer): Ability[] {
	const no = machine.memory64 ? null : `No: ${NO_MEMORY64}`;
	const threads = machine.threads === 1 ? 'one thread' : `${machine.threads} threads`;
	return [
		{ name: 'WebLLM models in q4f16_1', words: webllm('q4f16_1', gpu) },
		{ name: 'WebLLM models in q4f32_1', words: webllm('q4f32_1', gpu) },
		{
			name: 'GGUF models on the GPU',
			words:
				no ??
				(typeof machine.gpu === 'string'
					? `No: ${machine.gpu}`
					: `Yes, with tensors of up to ${inUnits(Math.min(machine.gpu.largestBinding, machine.gpu.largestBuffer))}.`),
		},
		{
			name: 'GGUF models on the processor',
			words:
				no ?? `Yes, slowly (${threads}), and only what needs less than ${inUnits(HEAP)} of memory.`,
		},
	];
}

function webllm(quantization: string, gpu: Computer['gpu']): string {
	if (typeof gpu === 'string') return `No: ${gpu}.`;
	const why = whyNotOnGpu(gpu, { quantization });
	if (why !== null) return `No. ${why}`;
	return gpu.software ? 'Yes, but emulated by the processor: a word may take a minute.' : 'Yes.';
}
