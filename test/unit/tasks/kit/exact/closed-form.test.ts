import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formTokens, parseForm } from '../../../../../tasks/kit/exact/closed-form.ts';
import { toNumber, write } from '../../../../../tasks/kit/exact/exact.ts';
import {
	readClosedForm,
	readClosedForms,
} from '../../../../../tasks/kit/read/closed-form-answer.ts';

const value = (text: string): string => {
	const form = parseForm(formTokens(text));
	return form ? write(form.value) : 'none';
};

describe('closed forms', () => {
	it.each([
		['\\frac{3\\sqrt{2}}{4}', '3*sqrt(2)/4'],
		['8\\pi - 16', '-16 + 8*pi'],
		['2+\\sqrt{3}', '2 + sqrt(3)'],
		['\\frac45', '4/5'],
		['\\frac {40}7', '40/7'],
		['\\frac{\\sqrt6}2', 'sqrt(6)/2'],
		['\\frac{3\\sqrt{3}}{\\pi}', '3*sqrt(3)/pi'],
		['\\frac{9}{\\pi^2}(\\sqrt{3}+3)', '27/pi^2 + 9*sqrt(3)/pi^2'],
		['\\frac{\\sqrt{3}}{4\\sqrt{2}-3}', '3*sqrt(3)/23 + 4*sqrt(6)/23'],
		['\\frac{10}{\\sqrt{3}}', '10*sqrt(3)/3'],
		['12\\sqrt 3', '12*sqrt(3)'],
		['\\sqrt{50} + \\sqrt2', '6*sqrt(2)'],
		['5*sqrt(3)/2 - 4*pi', '5*sqrt(3)/2 - 4*pi'],
		['(5√3)/2 - 4π', '5*sqrt(3)/2 - 4*pi'],
		['math.sqrt(3)*math.pi**2', 'sqrt(3)*pi^2'],
		['2^(1/2)', 'sqrt(2)'],
		['sqrt(7 + 4sqrt(3))', '2 + sqrt(3)'],
		['sqrt(8 - 2*sqrt(15))', '-sqrt(3) + sqrt(5)'],
		['-2^{49}', '-562949953421312'],
		['2^{65}', 'none'],
		['-2^{4}', '-16'],
		['2 1/2', '5/2'],
		['2\\frac{1}{2}', '5/2'],
		['2\\frac{\\sqrt{3}}{2}', 'sqrt(3)'],
		['\\frac{5}{3}\\pi - 2\\sqrt{3}', '-2*sqrt(3) + 5*pi/3'],
		['48,\\!048', '48048'],
		['\\frac{1}{2}\\left(3+\\sqrt{5}\\right)', '3/2 + sqrt(5)/2'],
		['1.5e2', '150'],
		['10 5', 'none'],
		['sqrt(-2)', 'none'],
		['sqrt(pi)', 'none'],
		['1/0', 'none'],
		['sqrt(999999999999999989*7)', 'none'],
		['((((((((((((((((((((1))))))))))))))))))))', 'none'],
	])('%s is %s', (text, expected) => {
		expect(value(text)).toBe(expected);
	});

	it('are what floating-point numbers say, nearly', () => {
		const leaf = fc.oneof(
			fc.integer({ min: 1, max: 30 }).map(String),
			fc.integer({ min: 1, max: 60 }).map((n) => `sqrt(${n})`),
			fc.constant('pi'),
		);
		const { tree } = fc.letrec<{ tree: string }>((tie) => ({
			tree: fc.oneof(
				{ maxDepth: 3 },
				leaf,
				fc
					.tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/'), tie('tree'))
					.map(([a, operator, b]) => `(${a} ${operator} ${b})`),
			),
		}));
		fc.assert(
			fc.property(tree, (text) => {
				const form = parseForm(formTokens(text));
				if (!form) return;
				const script = text.replaceAll('sqrt', 'Math.sqrt').replaceAll('pi', 'Math.PI');
				const floating: number = new Function(`return ${script}`)();
				expect(Math.abs(toNumber(form.value) - floating)).toBeLessThan(
					1e-6 * Math.max(1, Math.abs(floating)),
				);
				expect(value(write(form.value))).toBe(write(form.value));
			}),
			{ numRuns: 1_000 },
		);
	});
});

describe('readClosedForm', () => {
	const read = (answer: string): string => {
		const reading = readClosedForm(answer);
		return 'fault' in reading ? reading.fault : reading.text;
	};

	it.each([
		['<<<12π>>>', '12*pi'],
		['<<<12\\pi \\text{ cm}^2>>>', '12*pi'],
		['<<<164 \\pi \\mbox{ square feet}>>>', '164*pi'],
		['<<<$\\frac{3\\sqrt{2}}{4}$>>>', '3*sqrt(2)/4'],
		['<<<60°>>>', '60'],
		['<<<60^\\circ>>>', '60'],
		['<<<30^\\circ.>>>', '30'],
		['<<<The area is 12π square units.>>>', '12*pi'],
		['<<<A = πr^2 = 36π ≈ 113.1>>>', '36*pi'],
		['<<<12*pi = 37.699>>>', '12*pi'],
		['<<<12π (about 37.7)>>>', '12*pi'],
		['<<<x = 5>>>', '5'],
		['<<<AB=12+12\\sqrt{3}>>>', '12 + 12*sqrt(3)'],
		['<<<1,250>>>', '1250'],
		['<<<32 cm^2>>>', '32'],
		['<<<32 cm2>>>', '32'],
		['<<<-3/4>>>', '-3/4'],
		['Thus (1/2)*6*8 = 24.', '24'],
		['\\boxed{8\\sqrt{2}-4-\\pi}', '-4 + 8*sqrt(2) - pi'],
		['Answer: 3√3', '3*sqrt(3)'],
		['r is 5, so the area is 25π, about 78.54', '3927/50'],
		['<<<12 or 13>>>', 'The answer holds both 12 and 13.'],
		['<<<r = 5, A = 25π>>>', 'The answer holds both 5 and 25*pi.'],
		['<<<sqrt(pi)>>>', 'The number in "sqrt(pi)" cannot be read.'],
		['<<<none>>>', 'There is no number in "none".'],
		['', 'There is no number in "".'],
	])('reads %s as %s', (answer, expected) => {
		expect(read(answer)).toBe(expected);
	});
});

describe('readClosedForms', () => {
	const read = (answer: string): string => {
		const reading = readClosedForms(answer, 2);
		return 'fault' in reading ? reading.fault : reading.text;
	};

	it.each([
		['<<<(-2,3)>>>', '(-2, 3)'],
		['<<<\\left(\\frac{3}{2}, -\\sqrt{2}\\right)>>>', '(3/2, -sqrt(2))'],
		['<<<[1, 250]>>>', '(1, 250)'],
		['<<<1,250>>>', '(1, 250)'],
		['<<<x = -2, y = 3>>>', '(-2, 3)'],
		['The image is (0, 6).', '(0, 6)'],
		['<<<(1, 2) or (2, 1)>>>', '"(1, 2) or (2, 1)" gives more than one answer.'],
		['<<<(1, 2, 3)>>>', '"(1, 2, 3)" does not give 2 numbers.'],
		['<<<>>>', 'There are no numbers in "".'],
	])('reads %s as %s', (answer, expected) => {
		expect(read(answer)).toBe(expected);
	});
});
