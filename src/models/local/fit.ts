import { records } from 'virtual:webllm-records';
import type { Computer } from './computer.ts';
import { HEAP, NO_MEMORY64 } from './gguf/place.ts';
import { inUnits } from './store/failures.ts';
import type { StoreEstimate } from './store/model-store.ts';
import { bytesOf, type ModelDetails, memoryOf, type StoredModel } from './stored-model.ts';
import { needsHalfFloats, whyNotOnGpu } from './webllm/gpu-needs.ts';

/** What a model asks of a computer. */
export interface Need {
	readonly engine: StoredModel['engine'];
	readonly title: string;
	readonly details: ModelDetails;
	/** Bytes that are still to be stored. */
	readonly disk: number;
	/** Bytes of memory when it is loaded, about. */
	readonly memory: number;
}

/** Whether a model can run here, and if not, why: in a word or two and in full. */
export type Fit =
	| { readonly fits: true; readonly device: 'gpu' | 'cpu'; readonly warning: string | null }
	| { readonly fits: false; readonly short: string; readonly why: string };

/** Memory of a conversation by the weights, where a model does not tell: 8,192 tokens of an 8B in 4 bits. */
const CONTEXT_SHARE = 0.25;
/** Browsers report no more than this, however much there is. */
const MOST_REPORTED = 8 * 2 ** 30;

/** What a planned or stored model asks, of which so many bytes are here. */
export function needOf(model: StoredModel, stored: number): Need {
	const { engine, title, details } = model;
	const bytes = bytesOf(model);
	const untold = details.bytesPerToken === undefined ? bytes * CONTEXT_SHARE : 0;
	const disk = Math.max(0, bytes - stored);
	return { engine, title, details, disk, memory: memoryOf(model) + untold };
}

/** What a Llama that is converted here will ask: conversion makes models for WebLLM. */
export function needOfConverted(quantization: string, disk: number, memory: number): Need {
	const details = { quantization, architecture: 'llama' };
	return { engine: 'webllm', title: '', details, disk, memory };
}

/** Whether this computer has what a model needs. @param storage null where it is not known */
export function fitOf(need: Need, computer: Computer, storage: StoreEstimate | null): Fit {
	return (
		withoutDisk(need, storage) ??
		(need.engine === 'webllm' ? withWebLLM(need, computer) : withGguf(need, computer)) ??
		withoutMemory(need, computer) ?? {
			fits: true,
			...(need.engine === 'webllm' ? onGpu(need, computer) : placeOf(computer)),
		}
	);
}

function withoutDisk({ disk }: Need, storage: StoreEstimate | null): Fit | null {
	const free = storage ? storage.quota - storage.used : Infinity;
	if (disk <= free) return null;
	return refusal(
		'Too little disk',
		`${inUnits(disk)} of disk are needed, and the browser grants this page ${inUnits(Math.max(0, free))} more. Delete another model, free disk space, or choose a smaller one.`,
	);
}

function withWebLLM({ details }: Need, { gpu }: Computer): Fit | null {
	if (typeof gpu === 'string')
		return refusal(
			'Needs WebGPU',
			`WebLLM runs models on the GPU only, and ${gpu}. GGUF models also run on the processor.`,
		);
	const why = whyNotOnGpu(gpu, details);
	if (why === null) return null;
	const halfFloats = needsHalfFloats(details.quantization ?? '') && !gpu.halfFloats;
	return refusal(halfFloats ? 'Needs 16-bit GPU' : 'Needs more of the GPU', why);
}

function withGguf({ memory }: Need, { machine }: Computer): Fit | null {
	if (!machine.memory64) return refusal('Needs 64-bit memory', NO_MEMORY64);
	if (typeof machine.gpu !== 'string' || memory <= HEAP) return null;
	return refusal(
		'Too little memory',
		`About ${inUnits(memory)} of memory are needed, and without the GPU a browser tab gives ${inUnits(HEAP)} at most. The GPU cannot be used: ${machine.gpu} Take a smaller model.`,
	);
}

function withoutMemory({ memory }: Need, computer: Computer): Fit | null {
	const { memory: all } = computer;
	if (all === null || all >= MOST_REPORTED || memory <= all) return null;
	return refusal(
		'Too little memory',
		`About ${inUnits(memory)} of memory are needed, and this computer has about ${all / 2 ** 30} GB in all. Take a smaller model.`,
	);
}

function onGpu({ title, details }: Need, { gpu }: Computer) {
	const listed = records.some(({ id }) => id === title || id === `${title}-MLC`);
	const warnings = [
		...(typeof gpu !== 'string' && gpu.software
			? ['The GPU of this browser is emulated by the processor: a word may take a minute.']
			: []),
		...(listed || details.architecture === undefined || details.architecture === 'llama'
			? []
			: [
					'WebLLM may lack a compiled library for this model: it has them for the models of its own list, and for Llama 3, 3.1 and 3.2.',
				]),
	];
	return { device: 'gpu' as const, warning: warnings.join(' ') || null };
}

function placeOf({ machine }: Computer) {
	if (typeof machine.gpu !== 'string') return { device: 'gpu' as const, warning: null };
	return {
		device: 'cpu' as const,
		warning: `It runs on the processor, slowly: ${machine.gpu}`,
	};
}

const refusal = (short: string, why: string): Fit => ({ fits: false, short, why });
