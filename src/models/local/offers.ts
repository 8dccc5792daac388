import { records } from 'virtual:webllm-records';
import { ADDRESSES } from '../../core/addresses.ts';
import type { Computer } from './computer.ts';
import type { Need } from './fit.ts';
import { DEFAULT_CONTEXT, WORKING_MEMORY } from './stored-model.ts';

/** A model worth having, with what it asks before anything is fetched; sizes are near, not exact. */
export interface Offer extends Need {
	readonly address: string;
	/** Such as "Q4_K_M". */
	readonly quantization: string;
	/** What it is good for; empty where that goes without saying. */
	readonly about: string;
}

/** Gigabytes of the published GGUF quantizations of CodeSteer-v1, best first where there is room. */
const CODESTEER_GGUFS = {
	Q4_K_M: 4.921,
	Q4_K_S: 4.693,
	Q4_0: 4.661,
	Q3_K_M: 4.019,
	Q3_K_S: 3.664,
	Q2_K: 3.179,
	Q5_K_M: 5.733,
	Q6_K: 6.596,
	Q8_0: 8.541,
} as const;
/** Bytes of memory for a conversation with Llama 3 8B. */
const LLAMA_3_CONTEXT = DEFAULT_CONTEXT * 131_072;

/** CodeSteer-v1 as a GGUF, in all its published quantizations. */
export const codesteerGgufs: readonly Offer[] = Object.entries(CODESTEER_GGUFS).map(
	([quantization, gigabytes]) => ({
		engine: 'gguf',
		title: `CodeSteer-v1 ${quantization}`,
		about: '',
		quantization,
		details: { quantization },
		address: `${ADDRESSES.codesteerGgufs}CodeSteer-v1-${quantization}.gguf`,
		disk: gigabytes * 1e9,
		memory: gigabytes * 1e9 + LLAMA_3_CONTEXT + WORKING_MEMORY,
	}),
);

/** The same in WebLLM's form, in the smaller of its two memories. */
export const codesteerWebLLM: Need = {
	engine: 'webllm',
	title: 'CodeSteer-v1',
	details: { architecture: 'llama', largestTensor: 262_668_288 },
	disk: 4.517e9,
	memory: 4.517e9 + LLAMA_3_CONTEXT,
};

interface Small {
	readonly name: string;
	readonly about: string;
	readonly parameters: number;
	/** Bytes that each token of a conversation takes with 16-bit numbers. */
	readonly token: number;
}

const SMALL: readonly Small[] = [
	{
		name: 'SmolLM2-360M-Instruct',
		about: 'The smallest: to see that everything works.',
		parameters: 361.8e6,
		token: 40_960,
	},
	{
		name: 'Qwen2.5-Coder-0.5B-Instruct',
		about: 'Short programs, with many mistakes.',
		parameters: 494e6,
		token: 12_288,
	},
	{
		name: 'Qwen2.5-Coder-1.5B-Instruct',
		about: 'Writes programs for easy puzzles.',
		parameters: 1543.7e6,
		token: 28_672,
	},
	{
		name: 'Llama-3.2-3B-Instruct',
		about: 'Reasons in words rather than in code.',
		parameters: 3212.7e6,
		token: 114_688,
	},
	{
		name: 'Qwen2.5-Coder-3B-Instruct',
		about: 'A good coder for its size.',
		parameters: 3085.9e6,
		token: 36_864,
	},
	{
		name: 'Qwen2.5-Coder-7B-Instruct',
		about: 'The best coder of these.',
		parameters: 7615.6e6,
		token: 57_344,
	},
	{
		name: 'Llama-3.1-8B-Instruct',
		about: 'For comparison with CodeSteer-v1 untuned.',
		parameters: 8030.3e6,
		token: 131_072,
	},
];
/** 4-bit weights with a 16-bit scale for each 32 of them. */
const BITS_PER_WEIGHT = 4.5;
/** Bytes of the tokenizer and the lists. */
const REST = 9e6;
/** WebLLM's list reckons with 4,096 tokens. */
const TOKENS_MORE = DEFAULT_CONTEXT - 4096;

/** WebLLM's own models in the arithmetic that this computer's GPU has. */
export function webllmOffers({ gpu }: Computer): Offer[] {
	const halfFloats = typeof gpu !== 'string' && gpu.halfFloats;
	const quantization = halfFloats ? 'q4f16_1' : 'q4f32_1';
	return SMALL.flatMap(({ name, about, parameters, token }) => {
		const record = records.find(({ id }) => id === `${name}-${quantization}-MLC`);
		if (!record) return [];
		return {
			engine: 'webllm',
			title: name,
			about,
			quantization,
			details: { quantization },
			address: record.model,
			disk: (parameters * BITS_PER_WEIGHT) / 8 + REST,
			memory: record.memory + TOKENS_MORE * token * (halfFloats ? 1 : 2),
		};
	});
}
