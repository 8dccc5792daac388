import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/ground/random.ts';
import { check } from './check.ts';
import { task } from './index.ts';
import { multiply } from './puzzle.ts';
import { working } from './working.ts';

// -9 * 1234567 = -11111103
const puzzle = { factors: ['-9', '1234567'] };

describe('reading a product', () => {
	it.each([
		'<<<-11111103>>>',
		'<<<-11,111,103>>>',
		'<<<-11_111_103>>>',
		'<<<−11 111 103>>>',
		'<<<-11\u202f111\u202f103>>>',
		'<<<$-11{,}111{,}103$>>>',
		'<<<-11\\,111\\,103>>>',
		'<<<-1,11,11,103>>>',
		'<<<-11111103.0>>>',
		'<<<-011111103>>>',
		'<<<-9 * 1234567 = -11111103>>>',
		'<<<(-9) × 1234567 = **-11111103**>>>',
		'<<<Answer: -11111103>>>',
		'The result is -11111103.',
		'-9 * 1234567 = -11111103, a number of 8 digits',
		'\\boxed{-11111103}',
		'-11111103\n',
	])('accepts %s', (answer) => {
		expect(check(puzzle, answer)).toMatchObject({ correct: true });
	});

	it.each([
		['<<<11111103>>>', 'The sign is wrong: the product is negative.', 'sign'],
		['<<<-11111104>>>', 'The product differs from digit 8 of 8 on: 3, not 4.', 'digits'],
		['<<<-111111031>>>', 'The number has 9 digits; the product has 8.', 'number-of-digits'],
		['<<<1-11111103>>>', 'cannot be read', 'unreadable'],
		['<<<-11111103.5>>>', 'The product is a whole number.', 'whole-number'],
		['<<<-1.1111103e7>>>', 'not as a power of ten', 'written-out'],
		['<<<-1.1111103 \\times 10^7>>>', 'not as a power of ten', 'written-out'],
		['<<<-1.1111103·10⁷>>>', 'not as a power of ten', 'written-out'],
		['<<<-11111103 or 11111103>>>', 'holds both -11111103 and 11111103', 'unreadable'],
		['<<<-11, 111, 103>>>', 'holds both -11 and 111', 'unreadable'],
		['<<<-9 * 1234567>>>', 'cannot be read', 'unreadable'],
		['<<<minus eleven million>>>', 'There is no number', 'unreadable'],
		['', 'There is no number', 'unreadable'],
	])('refuses %s', (answer, reason, constraint) => {
		const verdict = check(puzzle, answer);
		expect(verdict).toMatchObject({ correct: false, constraint });
		expect(verdict.reason).toContain(reason);
	});

	it('accepts the product of any factors, grouped or not, and no other number', () => {
		const factor = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
		fc.assert(
			fc.property(fc.array(factor, { minLength: 2, maxLength: 6 }), fc.bigInt(), (all, other) => {
				const drawn = { factors: all.map(String) };
				const product = multiply(drawn);
				const grouped = product.toLocaleString('en');
				expect(check(drawn, `<<<${product}>>>`).correct).toBe(true);
				expect(check(drawn, `It is ${grouped}.`).correct).toBe(true);
				expect(check(drawn, `<<<${other}>>>`).correct).toBe(other === product);
			}),
		);
	});
});

describe('the puzzle', () => {
	it('has factors of the asked digits, never 0, 1 or -1', () => {
		for (let seed = 0; seed < 50; seed++) {
			const { question } = task.instance({ digits: [1, 2, 20] }, seed);
			const product = /product (.+)\?/.exec(question)?.[1]?.replaceAll(/[()-]/g, '') ?? '';
			expect(product.split(' * ').map((text) => text.length)).toEqual([1, 2, 20]);
			expect(product).toMatch(/^[2-9] \* [1-9]\d \* [1-9]\d+$/);
		}
	});

	it('is never slipped into right, not even with one digit', () => {
		const digit = fc.integer({ min: -9, max: 9 }).filter((value) => Math.abs(value) > 1);
		fc.assert(
			fc.property(fc.array(digit, { minLength: 2, maxLength: 4 }), fc.string(), (all, seed) => {
				const drawn = { factors: all.map(String) };
				expect(working(drawn, createRandom(seed)).answer).not.toBe(`<<<${multiply(drawn)}>>>`);
			}),
		);
	});
});
