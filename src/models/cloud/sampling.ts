import { SAMPLING_KEYS, type SamplingKey } from '../../core/settings.ts';
import type { Provider, SamplingFields, WireName } from './provider.ts';

const ANTHROPIC: SamplingFields = {
	temperature: 'temperature',
	answerTokens: 'max_tokens',
	topP: 'top_p',
	topK: 'top_k',
	reasoningEffort: 'output_config.effort',
};
const GEMINI: SamplingFields = {
	temperature: 'temperature',
	answerTokens: 'maxOutputTokens',
	topP: 'topP',
	topK: 'topK',
	seed: 'seed',
	reasoningEffort: 'thinkingConfig.thinkingLevel',
};
/** The fields that each wire format has for it, from the providers' references. */
const OF_WIRE: Readonly<Record<WireName, SamplingFields>> = {
	'openai-chat': {
		temperature: 'temperature',
		answerTokens: 'max_tokens',
		topP: 'top_p',
		seed: 'seed',
		reasoningEffort: 'reasoning_effort',
	},
	'openai-responses': {
		temperature: 'temperature',
		answerTokens: 'max_output_tokens',
		topP: 'top_p',
		reasoningEffort: 'reasoning.effort',
	},
	'anthropic-messages': ANTHROPIC,
	'anthropic-code-execution': ANTHROPIC,
	'gemini-generate': GEMINI,
	'gemini-code-execution': GEMINI,
};
/** What a model without a temperature lacks as well. */
const WITH_TEMPERATURE: readonly SamplingKey[] = ['topP', 'topK'];
/** The field of a request that takes a setting; null or undefined where there is none. */
export const fieldOf = ({ wire, sampling }: Provider, key: SamplingKey) =>
	sampling?.[key] === undefined ? OF_WIRE[wire][key] : sampling[key];

/** A provider as it is called where its interpreter is asked for; null where the model has none. */
export function withInterpreter(provider: Provider, model: string): Provider | null {
	const { interpreter, sampling: _, ...plain } = provider;
	return interpreter?.models.test(model) ? { ...plain, wire: interpreter.wire } : null;
}

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
