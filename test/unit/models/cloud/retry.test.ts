import { expect, it } from 'vitest';
import { redact } from '../../../../src/models/cloud/redact.ts';
import { askedWait } from '../../../../src/models/cloud/retry.ts';

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
	const wait = askedWait(new Headers(headers as Record<string, string>), NOW);
	expect(wait).toBe(seconds);
});

it.each([
	['wrong key sk-proj-abcd1234 given', 'wrong key [key] given'],
	['Authorization: Bearer abc.def', 'Authorization: [key]'],
	['AIzaSyA-1234567 is not valid', '[key] is not valid'],
	['ask the desk-top team', 'ask the desk-top team'],
])('hides what looks like a key: %s', (text, shown) => {
	expect(redact(text, null)).toBe(shown);
});
