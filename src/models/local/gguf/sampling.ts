import type { Sampling } from '../../../core/settings.ts';

/**
 * What llama.cpp is told of the sampling. Its own defaults (top-k 40, top-p 0.95, min-p 0.05) and
 * those that a GGUF brings are set aside, and the temperature comes first, as in WebLLM and in the
 * released CodeSteerLLM's own library: llama.cpp's default order would sample otherwise.
 */
export function samplingRequest({ temperature, answerTokens, topP, topK, seed }: Sampling) {
	return {
		temperature,
		max_tokens: answerTokens,
		top_p: topP ?? 1,
		top_k: topK ?? 0,
		min_p: 0,
		mirostat: 0,
		samplers: ['temperature', 'top_k', 'top_p'],
		...(seed !== undefined && { seed }),
	};
}
