import type { RateLimit } from '../call-gate.ts';
import { waitInWords, waitUntil } from './asked-wait.ts';

/** How the providers name what is left and when it is whole again, from their references. */
const NAMES: readonly (readonly [of: RateLimit['of'], remaining: string, reset: string])[] = [
	// OpenAI's, which Groq and others have too.
	['requests', 'x-ratelimit-remaining-requests', 'x-ratelimit-reset-requests'],
	['tokens', 'x-ratelimit-remaining-tokens', 'x-ratelimit-reset-tokens'],
	// Anthropic's.
	['requests', 'anthropic-ratelimit-requests-remaining', 'anthropic-ratelimit-requests-reset'],
	['tokens', 'anthropic-ratelimit-tokens-remaining', 'anthropic-ratelimit-tokens-reset'],
	// OpenRouter's.
	['requests', 'x-ratelimit-remaining', 'x-ratelimit-reset'],
];

/** The limits that a reply's headers tell, as far as a page sees them and they say when they end. */
export function limitsInHeaders(headers: Headers, now: number): RateLimit[] {
	return NAMES.flatMap(([of, left, reset]) => {
		const remaining = headers.get(left)?.trim() ?? '';
		const seconds = secondsUntil(headers.get(reset)?.trim() ?? '', now);
		if (!/^\d{1,12}$/.test(remaining) || seconds === null) return [];
		return [{ of, remaining: Number(remaining), resetMilliseconds: seconds * 1000 }];
	});
}

/** "6m0s", "20ms", seconds, a moment in milliseconds since 1970, or a date as RFC 3339 has it. */
function secondsUntil(text: string, now: number): number | null {
	if (/^\d{4}-\d\d-\d\dT/.test(text)) {
		const until = Date.parse(text);
		return Number.isNaN(until) ? null : Math.max(0, (until - now) / 1000);
	}
	if (/^\d{11,}$/.test(text)) return waitUntil(text, now);
	return waitInWords(/^[\d.]+$/.test(text) ? `wait ${text}s` : `wait ${text}`);
}
