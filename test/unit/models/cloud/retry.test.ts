import { expect, it } from 'vitest';
import { PATIENCE } from '../../../../src/models/cloud/patience.ts';
import { redact } from '../../../../src/models/cloud/redact.ts';
import { askedWait, backOff } from '../../../../src/models/cloud/retry.ts';

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

it('waits twice as long after each try, never longer than its longest, and never in step with others', () => {
	const waits = (tried: number) => Array.from({ length: 200 }, () => backOff(tried, PATIENCE));
	for (const [tried, full] of [
		[1, 1],
		[2, 2],
		[3, 4],
		[4, 8],
		[5, 16],
		[6, 30],
		[20, 30],
	] as const) {
		expect(Math.max(...waits(tried))).toBeLessThanOrEqual(full);
		expect(Math.max(...waits(tried))).toBeGreaterThan(0.9 * full);
		expect(Math.min(...waits(tried))).toBeGreaterThanOrEqual(full / 2);
		expect(new Set(waits(tried)).size).toBeGreaterThan(100);
	}
});
