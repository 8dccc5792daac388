import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { deflateWith, inflateText } from '../../../src/sharing/deflate.ts';

const dictionary = strToU8('what links hold in common');
const MOST = 100_000;
const letters = (length: number) =>
	String.fromCharCode(...Array.from({ length }, (_, index) => 32 + ((index * 7919) % 90)));

describe.each([
	['with a dictionary', dictionary],
	['without one', undefined],
])('what is compressed %s', (_, known) => {
	const packed = (text: string) => deflateWith(strToU8(text), known ?? new Uint8Array());

	it('comes out as it went in, up to the limit', () => {
		for (const length of [0, 1, 1023, 5000, MOST])
			expect(inflateText(packed(letters(length)), MOST, known)).toBe(letters(length));
	});

	it('is not taken out where it is more than the limit', () => {
		const large = packed('0'.repeat(50_000_000));
		expect(large.length).toBeLessThan(MOST);
		expect(inflateText(large, MOST, known)).toBeNull();
		expect(inflateText(packed('0'.repeat(MOST + 1)), MOST, known)).toBeNull();
	});

	it('is refused where it ends too early, or is no UTF-8', () => {
		expect(() => inflateText(packed(letters(5000)).slice(0, -9), MOST, known)).toThrow();
		const odd = deflateWith(Uint8Array.of(65, 0xff, 65), known ?? new Uint8Array());
		expect(() => inflateText(odd, MOST, known)).toThrow(TypeError);
	});
});
