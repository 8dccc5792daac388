import { describe, expect, it } from 'vitest';
import { write } from '../../../../../tasks/kit/exact/exact.ts';
import { readInteger } from '../../../../../tasks/kit/read/integer.ts';
import { readNumber } from '../../../../../tasks/kit/read/number.ts';
import { readRational } from '../../../../../tasks/kit/read/rational.ts';

const integer = (answer: string): string => {
	const { value, fault } = readInteger(answer);
	return value === undefined ? fault.reason : `${value}`;
};
const rational = (answer: string): string => {
	const { value, fault } = readRational(answer);
	return value ? `${value.above}/${value.below}` : fault.reason;
};
const form = (answer: string): string => {
	const { value, fault } = readNumber(answer, ({ percent }) => !percent);
	return value ? write(value.value) : fault.reason;
};

describe('a whole number', () => {
	it.each([
		['<<<42>>>', '42'],
		['<<<-1,234,567>>>', '-1234567'],
		['<<<1 234 567>>>', '1234567'],
		['<<<1_000>>>', '1000'],
		["<<<1'000>>>", '1000'],
		['<<<1{,}000>>>', '1000'],
		['<<<12.00>>>', '12'],
		['<<<np.int64(42)>>>', '42'],
		['<<<[42]>>>', '42'],
		['<<<minus 42>>>', '-42'],
		['<<<42 (42)>>>', '42'],
		['<<<3 thousand>>>', '3000'],
		['<<<20k>>>', '20000'],
		['<<<1.5 million>>>', '1500000'],
		['<<<3 + 4 = 7 points>>>', '7'],
		['Step 1: 3 × 4 = 12\nStep 2: 12 × 5 = 60\n\nThe product is 7050.', '7050'],
		['(-94) * (-75) = 7050\n\nSo the exact product is 7060.', '7060'],
		['43 * (90) = 3,870.\n\nSince one is negative, the product is -3,870.', '-3870'],
		['Ignoring signs it is = 1170. The result is therefore **-1170**.', '-1170'],
		['(-45) * (-31) = 1,395 (using long multiplication)', '1395'],
		['The product 43 * (-90) is -3870.', '-3870'],
		['The total is 12, which is 3 more than 9.', '12'],
		['So he buys 12 boxes in all.', '12'],
		['>>> 10', '10'],
		['The answer is 77777, not 82.', '77777'],
		['Adding up, 3 + 4 = 7, and therefore we end with a total of **7700**.', '7700'],
		['41\n\nLet me verify: 3 + 4 = 7 ✓.', '41'],
		['<result>42</result>', '42'],
		['total -> 42', '42'],
	])('is read: %j', (text, value) => expect(integer(text)).toBe(value));

	it.each([
		...['12!', '(12)^2', '12^2', '12**2', '12²', '12 squared', 'sqrt(12)', '√12', 'log(12)'],
		...['12 * 2', '12 - 1', '12 plus 1', '12 mod 7', '1/12', '12e2', '12 × 10^2', '10^12'],
		...['half of 12', 'twice 12', '12 and a half', '|12| - 1', '12 dozen', '12x', '0x12', '12%'],
		...['> 12', '≤ 12', '≥12', '≠ 12', '!= 12', '12₂', '12 ± 1', '±12'],
		...['12 or 13', '12, 13', 'f(12)', '12.5', 'not 12', '12 is wrong', '13 = 12 + 1'],
	])('is not 12: <<<%s>>>', (said) => {
		expect(integer(`<<<${said}>>>`)).not.toBe('12');
		expect(integer(`The answer is ${said}`)).not.toBe('12');
	});

	it.each([
		'A naive calculation gives 26, but this ignores rule 2.',
		'There is no way to know. I give up after 3 tries.',
		'Traceback (most recent call last):\n  File "main.py", line 3\nNameError: x',
	])('is none in %j', (text) => expect(integer(text)).toMatch(/^There is no number/));
});

describe('a fraction', () => {
	it.each([
		['<<<$1,234,567.50>>>', '2469135/2'],
		['<<<\\$3.60>>>', '18/5'],
		['<<<5 dollars and 5 cents>>>', '101/20'],
		['<<<32\\text{ cm}^{2}>>>', '32/1'],
		['<<<\\frac45>>>', '4/5'],
		['<<<-\\dfrac{3}{4}>>>', '-3/4'],
		['<<<\\dfrac{1}{29,\\!322,\\!216}>>>', '1/29322216'],
		['<<<(1)/(6)>>>', '1/6'],
		['<<<Fraction(1, 6)>>>', '1/6'],
		['<<<2 1/2 hours>>>', '5/2'],
		['<<<2½>>>', '5/2'],
		['<<<１９/１２>>>', '19/12'],
		['<<<19/12 ≈ 1.58>>>', '19/12'],
		['1/6 (about 0.1667)', '1/6'],
		['Thus $P = \\frac{1}{6}$.', '1/6'],
		['<<<1.35 \\times 10^4>>>', '13500/1'],
		['<<<7 or 8>>>', 'The answer holds both 7 and 8.'],
		['<<<25%>>>', 'The number in "25%" cannot be read.'],
		['<<<none>>>', 'There is no number in "none".'],
	])('%s is %s', (text, value) => expect(rational(text)).toBe(value));

	it('may be a percentage where that is asked for', () => {
		for (const text of ['<<<25%>>>', '<<<25\\%>>>', '<<<25 percent>>>'])
			expect(readRational(text, { percent: true }).value).toMatchObject({
				above: 25n,
				percent: true,
			});
	});
});

describe('a closed form', () => {
	it.each([
		['<<<12\\pi \\text{ cm}^2>>>', '12*pi'],
		['<<<164 \\pi \\mbox{ square feet}>>>', '164*pi'],
		['<<<$\\frac{3\\sqrt{2}}{4}$>>>', '3*sqrt(2)/4'],
		['<<<60^\\circ>>>', '60'],
		['<<<The area is 12π square units.>>>', '12*pi'],
		['<<<A = πr^2 = 36π ≈ 113.1>>>', '36*pi'],
		['<<<12π (about 37.7)>>>', '12*pi'],
		['<<<AB=12+12\\sqrt{3}>>>', '12 + 12*sqrt(3)'],
		['<<<32 cm2>>>', '32'],
		['Thus (1/2)*6*8 = 24.', '24'],
		['\\boxed{8\\sqrt{2}-4-\\pi}', '-4 + 8*sqrt(2) - pi'],
		['Answer: 3√3', '3*sqrt(3)'],
		['r is 5, so the area is 25π, about 78.54', '25*pi'],
		['<<<12 or 13>>>', 'The answer holds both 12 and 13.'],
		['<<<r = 5, A = 25π>>>', 'The answer holds both 5 and 25 pi.'],
		['<<<sqrt(pi)>>>', 'The number in "sqrt(pi)" cannot be read.'],
		['', 'There is no number in "".'],
	])('%s is %s', (text, value) => expect(form(text)).toBe(value));
});
