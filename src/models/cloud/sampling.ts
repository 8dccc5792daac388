import { SAMPLING_KEYS, type Sampling, type SamplingKey } from '../../core/settings.ts';
import type { Concession } from './concessions.ts';
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
/** OpenAI's two names of the limit of tokens: servers that speak like it know the one, the other, or both. */
const LIMITS = ['max_tokens', 'max_completion_tokens'];

const fieldOf = ({ wire, sampling }: Provider, key: SamplingKey) =>
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

/** The part of a request's body that says how to sample, in the form that the model did not refuse. */
export function samplingBody(
	provider: Provider,
	sampling: Sampling,
	conceded: ReadonlySet<Concession>,
): Record<string, unknown> {
	const body: Record<string, unknown> = {};
	for (const key of SAMPLING_KEYS) {
		const field = fieldOf(provider, key);
		const value = sampling[key];
		if (!field || value === undefined || (key === 'temperature' && conceded.has(key))) continue;
		const otherLimit =
			provider.wire === 'openai-chat' && conceded.has('token-limit') && LIMITS.includes(field);
		const [outer = '', inner] = otherLimit
			? LIMITS.filter((name) => name !== field)
			: field.split('.');
		body[outer] = inner === undefined ? value : { [inner]: value };
	}
	return body;
}
