import type { Sampling } from '../../../core/settings.ts';

/** What WebLLM is told of the sampling; what a model's own configuration brings is set aside. */
export function samplingRequest({ temperature, answerTokens, topP, seed }: Sampling) {
	return {
		temperature,
		max_tokens: answerTokens,
		top_p: topP ?? 1,
		presence_penalty: 0,
		frequency_penalty: 0,
		repetition_penalty: 1,
		...(seed !== undefined && { seed }),
	};
}
