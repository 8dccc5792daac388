import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Expression, numbersIn, write } from '../../../../../tasks/kit/exact/expression.ts';
import { parse } from '../../../../../tasks/kit/exact/parse-expression.ts';

const expressions = fc.letrec<{ tree: Expression }>((tie) => ({
	tree: fc.oneof(
		{ maxDepth: 4 },
		fc.integer({ min: 0, max: 99 }),
		fc.record({
			operator: fc.constantFrom('+', '-', '*', '/'),
			left: tie('tree'),
			right: tie('tree'),
		}),
	),
})).tree;

describe('writing and parsing', () => {
	it('gives back the same expression', () => {
		fc.assert(
			fc.property(expressions, (expression) => {
				const again = parse(write(expression));
				expect(again).not.toBeNull();
				if (again === null) return;
				expect(write(again)).toBe(write(expression));
				expect(numbersIn(again)).toEqual(numbersIn(expression));
			}),
		);
	});

	it.each([
		['\\frac{8}{3 - \\frac{8}{3}}', '8 / (3 - 8 / 3)'],
		['\\left(1 \\times 1\\right) \\cdot 4 \\div 2', '1 * 1 * 4 / 2'],
		['[1+2]×3-4÷5', '(1 + 2) * 3 - 4 / 5'],
		['(1 + 1)(4 x 6)', '(1 + 1) * 4 * 6'],
		['8/(3-8/3)', '8 / (3 - 8 / 3)'],
	])('reads %s', (text, written) => {
		const read = parse(text);
		expect(read === null ? null : write(read)).toBe(written);
	});

	it.each([
		...['', '-1 + 2', '1 - -1', '+1', '1 2', '1 +', '(1', '1)', '()', '2 ** 3', '8 // 3', '7 % 4'],
		...['2 ^ 3', '1.5 + 1', '4!', '1e3', 'a + b', '1 + 2 if 3 else 4', '\\frac{1}', '2²', '1,2'],
		'('.repeat(5000),
	])('refuses %s', (text) => {
		expect(parse(text)).toBeNull();
	});
});
