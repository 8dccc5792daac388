import { describe, expect, it } from 'vitest';
import { deflateWith, inflateWith } from '../../../src/sharing/deflate.ts';

const dictionary = new TextEncoder().encode('what links hold in common');
const MOST = 100_000;

describe('what is compressed with a dictionary', () => {
	it('comes out as it went in, up to the limit', () => {
		for (const length of [0, 1, 1023, 5000, MOST]) {
			const bytes = Uint8Array.from({ length }, (_, index) => (index * 7919) % 251);
			expect(inflateWith(deflateWith(bytes, dictionary), dictionary, MOST)).toEqual(bytes);
		}
	});

	it('is not taken out where it is more than the limit', () => {
		const large = deflateWith(new Uint8Array(50_000_000), dictionary);
		expect(large.length).toBeLessThan(MOST);
		expect(inflateWith(large, dictionary, MOST)).toBeNull();
		expect(
			inflateWith(deflateWith(new Uint8Array(MOST + 1), dictionary), dictionary, MOST),
		).toBeNull();
	});
});
