import type { Computer } from '../../../models/local/computer.ts';
import type { Need } from '../../../models/local/fit.ts';
import { HEAP } from '../../../models/local/gguf/place.ts';
import { inUnits } from '../../../models/local/store/failures.ts';
import type { ModelEntry } from '../../../models/local/store/model-store.ts';
import { storedKinds } from '../../../models/local/stored-kinds.ts';
import { bytesOf } from '../../../models/local/stored-model.ts';
import { count } from '../../ui/words.ts';

/** What a model that is not here takes, in a line. */
export function sizesInWords({ disk, memory }: Pick<Need, 'disk' | 'memory'>): string {
	return `Download and disk ${inUnits(disk)} · memory about ${inUnits(memory)}`;
}

/** What a kept model is and where it comes from, in a line. */
export function keptInWords({ model, stored, complete }: ModelEntry): string {
	const { quantization, contextLength } = model.details;
	const bytes = inUnits(bytesOf(model));
	return [
		storedKinds[model.engine].title,
		quantization,
		complete ? bytes : `${inUnits(stored)} of ${bytes} here`,
		contextLength && `${count(contextLength)} tokens`,
		model.source === 'files' ? 'from your disk' : model.source.replace(/^https?:\/\//, ''),
	]
		.filter(Boolean)
		.join(' · ');
}

/** Which models run on this computer, in a sentence or two. */
export function computerInWords({ gpu, machine }: Computer): string {
	const onProcessor = machine.memory64
		? `GGUF models that need less than ${inUnits(HEAP)} of memory run on the processor, slowly`
		: 'GGUF models run neither there nor on the processor: this browser lacks WebAssembly with 64-bit memory';
	if (typeof gpu === 'string') return `No model runs on the GPU here: ${gpu}. ${onProcessor}.`;
	const how = gpu.software ? ', emulated by the processor: very slowly' : '';
	const first = `WebLLM models${gpu.halfFloats ? '' : ' in q4f32_1'} run on the GPU (${gpu.name}${how}).`;
	if (!machine.memory64) return `${first} ${onProcessor}.`;
	return typeof machine.gpu === 'string'
		? `${first} ${onProcessor}: ${machine.gpu}`
		: `${first} GGUF models run there too.`;
}
