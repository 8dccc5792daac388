import type { Explanations } from './explain.ts';

/** Models in the tab: fetching, storing, loading and running them. */
export const LOCAL_MODELS = {
	'no-model-store': {
		meaning: 'The browser keeps no files for this page, so no model can be stored.',
		whatToDo: 'Open the page in a normal window of a current browser, over https or localhost.',
	},
	'bad-model-address': {
		meaning: 'The address is not one of a model or checkpoint.',
		whatToDo: 'Give that of the folder or the .gguf file, without user name and password.',
	},
	'nothing-at-address': {
		meaning: 'The server answers, but has no such file.',
		whatToDo: 'Check the address.',
	},
	'login-needed': {
		meaning: 'The server gives the file only to who is logged in.',
		whatToDo: 'Download it yourself and load it from your disk.',
	},
	'address-unreachable': {
		meaning: 'A file could not be fetched, or its download was cut off.',
		whatToDo: 'Try again: it goes on from what has come.',
	},
	'library-unreachable': {
		meaning: 'The compiled library for a WebLLM model could not be fetched. Its weights are kept.',
		whatToDo: "Try again later, or give the library's address where you have it.",
	},
	'no-webllm-library': {
		meaning: 'WebLLM has no compiled library for this kind of model and quantization.',
		whatToDo: 'Use a GGUF of the model.',
	},
	'wrong-library': {
		meaning: "The library does not fit this page's WebLLM.",
		whatToDo: 'Load the model without a library address of your own.',
	},
	'not-a-model': {
		meaning: 'The files are not those of a model that can be loaded.',
		whatToDo: 'Choose a whole MLC folder, or the .gguf file with all of its parts.',
	},
	'old-index': {
		meaning: 'The folder has only the index of an older WebLLM.',
		whatToDo: 'Look for a newer version of the model (with tensor-cache.json), or convert it anew.',
	},
	'model-file-damaged': {
		meaning: 'The size or checksum of a file is not what it should be. It was not kept.',
		whatToDo: 'Try again, or take the model from elsewhere.',
	},
	'no-space-for-model': {
		meaning: 'The browser grants the page less room than the model needs.',
		whatToDo: 'Delete another model, free disk space, or choose a smaller model.',
	},
	'model-busy': {
		meaning: 'Another tab is storing or deleting this model.',
		whatToDo: 'Wait for it, or stop it there.',
	},
	'model-not-stored': {
		meaning: 'The model is not, or not wholly, in this browser.',
		whatToDo: 'Download it or load it from your disk under "Models & keys".',
	},
	'model-unfit': {
		meaning: 'This computer or browser lacks something that the model needs.',
		whatToDo: 'Choose a smaller model or another quantization; Diagnostics says what is here.',
	},
	'model-too-large': {
		meaning: 'Without the GPU a browser tab has less memory than the model needs.',
		whatToDo: 'Take a smaller quantization or a smaller model.',
	},
	'not-a-gguf': {
		meaning: 'The file is not a GGUF model.',
		whatToDo: 'Choose a file that ends in .gguf; other formats must be converted first.',
	},
	'gguf-cut-short': {
		meaning: 'The GGUF file ends before all that its header announces.',
		whatToDo: 'Download it again, or take it from the disk where it is whole.',
	},
	'gguf-version': {
		meaning: 'The GGUF file is of a version that cannot be read here.',
		whatToDo: 'Take a newer conversion of the model.',
	},
	'gguf-parts': {
		meaning: 'The model is kept in several files, and not exactly those were given.',
		whatToDo: 'Choose exactly the files of one model.',
	},
	'gguf-not-loaded': {
		meaning:
			'The engine, llama.cpp, does not know this kind of model, or there is too little memory.',
		whatToDo: 'Close other tabs, or take a smaller or a more common quantization.',
	},
	'not-a-language-model': {
		meaning: 'The GGUF holds no model that answers a conversation.',
		whatToDo: 'Choose the file of a chat or instruct model.',
	},
	'browser-too-old': {
		meaning: 'The browser lacks WebAssembly with 64-bit memory.',
		whatToDo: 'Use a current Chrome, Edge or Firefox.',
	},
	'gpu-unfit': {
		meaning: 'There is no GPU for the page, or it lacks something that the model needs.',
		whatToDo: 'Choose a q4f32_1 model, or a GGUF, which also runs on the processor.',
	},
	'gpu-fault': {
		meaning: 'The GPU or its driver refused a computation; its results cannot be trusted.',
		whatToDo: "Load the model again; update the browser and the GPU's driver.",
	},
	'gpu-out-of-memory': {
		meaning: 'The GPU has too little free memory for the model.',
		whatToDo: 'Close what else uses the GPU, or choose a smaller model, then load it again.',
	},
	'gpu-lost': {
		meaning: 'The browser lost the GPU: memory ran out, the computer slept, the driver restarted.',
		whatToDo: 'Load the model again; if it happens again, choose a smaller model.',
	},
	'local-model-failed': {
		meaning: 'WebLLM could not run the model.',
		whatToDo: 'Load it again; if it happens again, choose another model.',
	},
	'local-model-crashed': {
		meaning: 'The engine that ran the model has crashed, most likely because memory ran out.',
		whatToDo: 'Load the model again, or take a smaller one or fewer rounds.',
	},
	'local-model-unloaded': {
		meaning: 'The model is no longer in memory.',
		whatToDo: 'Load it again.',
	},
	'built-in-unavailable': {
		meaning: 'This browser or computer offers no model of its own.',
		whatToDo: 'Choose another model.',
	},
	'built-in-not-downloaded': {
		meaning: "The browser's own model is not on this computer yet.",
		whatToDo: 'Download it under "Models & keys", and run again.',
	},
	'built-in-download': {
		meaning: 'The browser did not download its own model.',
		whatToDo: 'Check the network and the free disk, and try again.',
	},
} as const satisfies Explanations;
