import fc from 'fast-check';
import { expect, it } from 'vitest';
import { STRETCH, stretchesOf } from '../../../../src/app/ui/stretches.ts';

const text = fc
	.array(fc.constantFrom('word ', 'line\n', '\n', 'x'.repeat(900), '🧩'.repeat(300)), {
		maxLength: 40,
	})
	.map((parts) => parts.join(''));

it('a short text is one stretch', () => {
	for (const short of ['', 'a', 'a\n\nb\n']) expect(stretchesOf(short)).toEqual([short]);
});

it('stretches are short, whole characters, and together the text', () => {
	fc.assert(
		fc.property(text, (whole) => {
			const stretches = stretchesOf(whole);
			for (const stretch of stretches) {
				expect(stretch.length).toBeLessThanOrEqual(STRETCH);
				// Throws for half a character.
				expect(decodeURIComponent(encodeURIComponent(stretch))).toBe(stretch);
			}
			// Where a line ends, the line's end is left out; elsewhere nothing is.
			let at = 0;
			for (const stretch of stretches) {
				if (!whole.startsWith(stretch, at)) at++;
				expect(whole.startsWith(stretch, at)).toBe(true);
				at += stretch.length;
			}
			expect(at).toBe(whole.length);
		}),
	);
});

it('what a text begins with is cut the same however it goes on', () => {
	fc.assert(
		fc.property(text, text, (before, more) => {
			const stretches = stretchesOf(before);
			expect(stretchesOf(before + more).slice(0, stretches.length - 1)).toEqual(
				stretches.slice(0, -1),
			);
		}),
	);
});
