import { expect, it } from 'vitest';
import { waitInHeaders, waitInWords, waitUntil } from '../../../../src/models/cloud/asked-wait.ts';
import { readProviderError } from '../../../../src/models/cloud/provider-error.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');

it.each([
	[{ 'retry-after': '7' }, 7],
	[{ 'retry-after': '0.5' }, 0.5],
	[{ 'retry-after': 'Sun, 22 Nov 2026 10:00:09 GMT' }, 9],
	[{ 'retry-after': 'Sun, 22 Nov 2026 09:00:00 GMT' }, 0],
	[{ 'retry-after': '7', 'retry-after-ms': '1500' }, 1.5],
	[{ 'retry-after': 'soon' }, null],
	[{ 'retry-after': '-3' }, null],
	[{}, null],
])('reads the wait that %j asks for', (headers, seconds) => {
	const wait = waitInHeaders(new Headers(headers as Record<string, string>), NOW);
	expect(wait).toBe(seconds);
});

it.each([
	['Rate limit reached on tokens per min. Please try again in 45s. Visit the limits page.', 45],
	['Please try again in 20ms.', 0.02],
	['Please try again in 1m30.5s.', 90.5],
	['Please try again in 1h12m57.6s. Need more?', 4377.6],
	['Please retry in 38.694839245s.', 38.694839245],
	['Please retry after 20 seconds.', 20],
	['Retry after 2 minutes', 120],
	['You must wait 1 hour and 5 minutes', 3900],
	['The limit resets in 3 days', 259_200],
	['try again in 7.2 S', 7.2],
	['Please try again in 1.2.3s', null],
	['Please try again in ...s', null],
	['Please try again in soon', null],
	['Try again later. You sent 45s of audio.', null],
	['Please try again in 45 tokens', null],
	['', null],
])('reads the wait that "%s" asks for', (message, seconds) => {
	const wait = waitInWords(message);
	if (seconds === null) expect(wait).toBeNull();
	else expect(wait).toBeCloseTo(seconds, 6);
});

it('reads a moment until which to wait, and no other number', () => {
	expect(waitUntil(String(NOW + 9000), NOW)).toBe(9);
	expect(waitUntil(NOW + 500, NOW)).toBe(0.5);
	for (const moment of [NOW - 1, '9', 'soon', null, undefined, 1e300, {}])
		expect(waitUntil(moment, NOW)).toBeNull();
});

it.each([
	[{ error: { message: 'x', details: [{ retryDelay: '37s' }] } }, 37],
	[{ error: { message: 'x', details: [{ retryDelay: '0.5s' }] } }, 0.5],
	[{ error: { message: 'x', details: [{ retryDelay: '1.2.3s' }] } }, null],
	[{ error: { message: 'x', details: [{ retryDelay: '...s' }] } }, null],
	[{ error: { message: 'x', details: [{ retryDelay: '.s' }, 5] } }, null],
	[{ error: 'try again in 2s' }, 2],
	[{ error: { message: 'x', metadata: { headers: { 'X-RateLimit-Reset': '1.2.3' } } } }, null],
])('reads the wait in %j', (body, seconds) => {
	expect(readProviderError(body).waitSeconds).toBe(seconds);
});
