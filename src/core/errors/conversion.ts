import type { Explanations } from './explain.ts';

/** Converting a checkpoint, in the page and on the command line. */
export const CONVERSION = {
	'not-a-checkpoint': {
		meaning: 'The folder is not that of a Hugging Face checkpoint in safetensors.',
		whatToDo: 'Choose the folder that has config.json, tokenizer.json and the weights.',
	},
	'checkpoint-file-missing': {
		meaning: "The checkpoint's index names a file that is not there.",
		whatToDo: 'Get the missing file.',
	},
	'checkpoint-unreadable': {
		meaning: 'A file of the checkpoint was moved or changed, or its server failed.',
		whatToDo: 'Choose the files again, or try again.',
	},
	'checkpoint-cut-short': {
		meaning: 'A file of the checkpoint is shorter than its header says.',
		whatToDo: 'Get the file anew.',
	},
	'bad-checkpoint-json': {
		meaning: 'A JSON file of the checkpoint is not what it should be.',
		whatToDo: 'Get the file anew.',
	},
	'not-safetensors': {
		meaning: 'A file that should be in the safetensors format is not.',
		whatToDo: 'Get the file anew.',
	},
	'missing-tensor': {
		meaning: 'The checkpoint lacks a tensor that it should have.',
		whatToDo: 'Get all of its files.',
	},
	'unknown-tensor': {
		meaning: 'The checkpoint has a tensor that a Llama of its config.json has not.',
		whatToDo: 'Merge adapters into the weights first.',
	},
	'wrong-shape': {
		meaning: 'A tensor has another shape than config.json says, or one that cannot be quantized.',
		whatToDo: 'Get files that belong together.',
	},
	'wrong-dtype': {
		meaning: 'Weights are in a format other than BF16, F16 or F32.',
		whatToDo: 'Convert the original checkpoint, not a quantized one.',
	},
	'bad-weights': {
		meaning: 'Weights are no numbers, or larger than the target format holds.',
		whatToDo: 'Get the checkpoint anew, or try q4f32_1.',
	},
	'already-quantized': {
		meaning: 'The checkpoint is quantized already.',
		whatToDo: 'Convert the original, with weights in bf16, f16 or f32.',
	},
	'foreign-architecture': {
		meaning: 'The model is not a Llama that can be converted.',
		whatToDo: 'Choose a Llama 3, 3.1 or 3.2, or what is tuned from one; else use a GGUF.',
	},
	'foreign-tokenizer': {
		meaning: "The tokenizer is not that of a Llama 3, so the model's prompts are not known here.",
		whatToDo: 'Use a GGUF of the model.',
	},
	'unknown-quantization': {
		meaning: 'There is no quantization of this name.',
		whatToDo: 'Choose one of those that the message names.',
	},
	'already-stored': {
		meaning: 'The converted model is in this browser already.',
		whatToDo: 'Delete it under "Models & keys" to convert it anew.',
	},
	'other-conversion': {
		meaning: 'The target folder holds another model, or a conversion of other weights.',
		whatToDo: 'Delete it, or choose another folder.',
	},
	'conversion-busy': {
		meaning: 'Another conversion is under way in this page.',
		whatToDo: 'Wait for it, or stop it, and then begin this one.',
	},
	'conversion-disturbed': {
		meaning: 'The converted folder was changed while it was written.',
		whatToDo: 'Delete the folder and convert again.',
	},
} as const satisfies Explanations;
