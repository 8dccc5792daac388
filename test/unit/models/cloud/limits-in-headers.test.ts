import { expect, it } from 'vitest';
import { limitsInHeaders } from '../../../../src/models/cloud/limits-in-headers.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const read = (headers: Record<string, string>) => limitsInHeaders(new Headers(headers), NOW);

it.each([
	['6m0s', 360_000],
	['20ms', 20],
	['1.5s', 1500],
	['12', 12_000],
])('reads what is left until %s from now, as OpenAI tells it', (reset, resetMilliseconds) => {
	const headers = { 'x-ratelimit-remaining-tokens': '150', 'x-ratelimit-reset-tokens': reset };
	expect(read(headers)).toEqual([{ of: 'tokens', remaining: 150, resetMilliseconds }]);
});

it('reads what Anthropic and OpenRouter tell', () => {
	const anthropic = {
		'anthropic-ratelimit-requests-remaining': '0',
		'anthropic-ratelimit-requests-reset': '2026-11-22T10:00:07Z',
	};
	expect(read(anthropic)).toEqual([{ of: 'requests', remaining: 0, resetMilliseconds: 7000 }]);
	const openrouter = { 'x-ratelimit-remaining': '1', 'x-ratelimit-reset': String(NOW + 3000) };
	expect(read(openrouter)).toEqual([{ of: 'requests', remaining: 1, resetMilliseconds: 3000 }]);
});

it.each([
	{},
	{ 'x-ratelimit-remaining-requests': '5' },
	{ 'x-ratelimit-remaining-requests': 'many', 'x-ratelimit-reset-requests': '1s' },
	{ 'x-ratelimit-remaining-requests': '-1', 'x-ratelimit-reset-requests': '1s' },
	{ 'x-ratelimit-remaining-requests': '5', 'x-ratelimit-reset-requests': 'soon' },
	{
		'anthropic-ratelimit-tokens-remaining': '5',
		'anthropic-ratelimit-tokens-reset': '2026-99-99T',
	},
])('makes nothing of %j', (headers) => {
	expect(read(headers)).toEqual([]);
});
