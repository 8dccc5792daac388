import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isProse } from '../../../../../tasks/kit/read/prose.ts';

it('three words in a row are prose, wherever they stand', () => {
	const piece = fc.constantFrom('a', 'é', 'B', ' ', ' ab', 'abc ', '1', '\n');
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
			const text = pieces.join('');
			expect(isProse(text)).toBe(/\p{Ll}{2,} \p{Ll}{2,} \p{Ll}{2,}/u.test(text));
		}),
	);
});

it('a word without end is looked through once, not from each of its letters', () => {
	const started = performance.now();
	expect(isProse('й'.repeat(50_000))).toBe(false);
	expect(performance.now() - started).toBeLessThan(1000);
});
