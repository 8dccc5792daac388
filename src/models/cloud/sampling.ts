import { SAMPLING_KEYS, type SamplingKey } from '../../core/settings.ts';
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
		reasoningEffort: 'output_config.effort',
	},
	'gemini-generate': {
		temperature: 'temperature',
		answerTokens: 'maxOutputTokens',
		topP: 'topP',
		topK: 'topK',
		seed: 'seed',
		reasoningEffort: 'thinkingConfig.thinkingLevel',
	},
};
/** What a model without a temperature lacks as well. */
const WITH_TEMPERATURE: readonly SamplingKey[] = ['topP', 'topK'];
/** The field of a request that takes a setting; null or undefined where there is none. */
export const fieldOf = ({ wire, sampling }: Provider, key: SamplingKey) =>
	sampling?.[key] === undefined ? OF_WIRE[wire][key] : sampling[key];

/** Whether a model runs at a temperature of its own, whatever is set. */
export function keepsTemperature({ quirks }: Provider, model: string): boolean {
	return quirks.noTemperature?.test(model) ?? false;
}

/** The settings that a model of a provider can be given; a temperature that it refuses is left out. */
export function honouredBy(provider: Provider, model: string): readonly SamplingKey[] {
	const lacking = [
		...(keepsTemperature(provider, model) ? WITH_TEMPERATURE : []),
		...(provider.quirks.effort?.test(model) === false ? ['reasoningEffort' as const] : []),
	];
	return SAMPLING_KEYS.filter((key) => fieldOf(provider, key) && !lacking.includes(key));
}
