import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseForm } from '../../../../../tasks/kit/exact/closed-form.ts';
import { toNumber, write } from '../../../../../tasks/kit/exact/exact.ts';
import { formTokens } from '../../../../../tasks/kit/exact/form-tokens.ts';

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
