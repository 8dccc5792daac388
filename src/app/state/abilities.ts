import type { Computer } from '../../models/local/computer.ts';
import { HEAP } from '../../models/local/gguf/place.ts';
import { inUnits } from '../../models/local/store/failures.ts';

/** A kind of model, and whether this computer runs it. */
interface Ability {
	readonly name: string;
	readonly can: boolean;
	/** How, or why not. */
	readonly words: string;
}

/** What runs on this computer and why not the rest. */
export function abilitiesOf({ gpu, machine }: Computer): Ability[] {
	const noGpu = typeof gpu === 'string' ? gpu : null;
	const emulated = typeof gpu !== 'string' && gpu.software;
	const halfFloats = typeof gpu !== 'string' && gpu.halfFloats;
	const slow = emulated ? 'Yes, but emulated by the processor: a word may take a minute.' : 'Yes.';
	const threads = machine.threads === 1 ? 'one thread' : `${machine.threads} threads`;
	return [
		{
			name: 'WebLLM models in q4f16_1',
			can: halfFloats,
			words:
				noGpu !== null
					? `No: ${noGpu}.`
					: halfFloats
						? slow
						: 'No: the GPU or its driver does not compute with 16-bit numbers (shader-f16). Take q4f32_1.',
		},
		{
			name: 'WebLLM models in q4f32_1',
			can: noGpu === null,
			words: noGpu === null ? slow : `No: ${noGpu}.`,
		},
		{
			name: 'GGUF models on the GPU',
			can: typeof machine.gpu !== 'string',
			words:
				typeof machine.gpu === 'string'
					? `No: ${machine.gpu}`
					: `Yes, with tensors of up to ${inUnits(Math.min(machine.gpu.largestBinding, machine.gpu.largestBuffer))}.`,
		},
		{
			name: 'GGUF models on the processor',
			can: 'WebAssembly' in globalThis,
			words: `Yes, slowly (${threads}), and only what needs less than ${inUnits(HEAP)} of memory.`,
		},
	];
}
