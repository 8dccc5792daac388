import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksumOfText } from '../../../src/ground/checksum.ts';

test('a checksum is 12 hex digits, the same for ever', () => {
	expect([checksumOfText(''), checksumOfText('a'), checksumOfText('é🎲')]).toEqual([
		'7fdd2e3e23e6',
		'5a77719083ce',
		'4eac01c0f0e8',
	]);
});

test('every small change of a text changes it', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
			fc.nat(),
			(text, at) => {
				const place = at % text.length;
				const sum = checksumOfText(text);
				expect(sum).toMatch(/^[0-9a-f]{12}$/);
				const changed = String.fromCharCode(text.charCodeAt(place) ^ 1);
				for (const other of [
					text.slice(0, place) + changed + text.slice(place + 1),
					text.slice(0, place) + text.slice(place + 1),
					`${text}\n`,
					` ${text}`,
				])
					expect(checksumOfText(other)).not.toBe(sum);
			},
		),
	);
});

test('100,000 texts that differ little have 100,000 checksums', () => {
	const sums = new Set<string>();
	for (let i = 0; i < 100_000; i++)
		sums.add(checksumOfText(`Round ${i}: the sum of ${i % 10} and ${i}`));
	expect(sums.size).toBe(100_000);
});
