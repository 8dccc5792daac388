import { SAMPLING_KEYS, type Sampling, type SamplingKey } from '../../core/settings.ts';
import type { Provider, SamplingFields, WireName } from './provider.ts';

/** The fields that each wire format has for it, from the providers' references. */
const OF_WIRE: Readonly<Record<WireName, SamplingFields>> = {
	'openai-chat': {
		temperature: 'temperature',
		answerTokens: 'max_tokens',
		topP: 'top_p',
		seed: 'seed',
		reasoningEffort: 'reasoning_effort',
	},
	'anthropic-messages': {
		temperature: 'temperature',
		answerTokens: 'max_tokens',
		topP: 'top_p',
		topK: 'top_k',
	},
	'gemini-generate': {
		temperature: 'temperature',
		answerTokens: 'maxOutputTokens',
		topP: 'topP',
		topK: 'topK',
		seed: 'seed',
	},
};
/** What a model without a temperature lacks as well. */
const WITH_TEMPERATURE: readonly SamplingKey[] = ['topP', 'topK'];

const fieldOf = ({ wire, sampling }: Provider, key: SamplingKey) =>
	sampling?.[key] === undefined ? OF_WIRE[wire][key] : sampling[key];

/** The settings that a model of a provider can be given; a temperature that it refuses is left out. */
export function honouredBy(provider: Provider, model: string): readonly SamplingKey[] {
	const fixed = provider.quirks.noTemperature?.test(model) ? WITH_TEMPERATURE : [];
	return SAMPLING_KEYS.filter((key) => fieldOf(provider, key) && !fixed.includes(key));
}

/** The part of a request's body that says how to sample. */
export function samplingBody(provider: Provider, sampling: Sampling): Record<string, unknown> {
	const fields = SAMPLING_KEYS.flatMap((key) => {
		const field = fieldOf(provider, key);
		return field && sampling[key] !== undefined ? [[field, sampling[key]] as const] : [];
	});
	return Object.fromEntries(fields);
}
