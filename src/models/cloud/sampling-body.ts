import { SAMPLING_KEYS, type Sampling } from '../../core/settings.ts';
import type { Concession } from './concessions.ts';
import type { Provider } from './provider.ts';
import { fieldOf } from './sampling.ts';

/** OpenAI's two names of the limit of tokens: servers that speak like it know the one, the other, or both. */
const LIMITS = ['max_tokens', 'max_completion_tokens'];

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
