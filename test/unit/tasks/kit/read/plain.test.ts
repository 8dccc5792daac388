import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../../../../tasks/kit/read/excerpt.ts';
import { folded, plainText } from '../../../../../tasks/kit/read/plain.ts';
import { unescaped, unwrap, withoutMark } from '../../../../../tasks/kit/read/unwrap.ts';

describe('plain text', () => {
	it.each([
		['lookalikes', '１２，３\u00a0−4 “a” ‘b’\r\nc\rd\u200be', '12,3 -4 "a" \'b\'\nc\nde'],
		['no power as digits', '10⁵ ½', '10⁵ ½'],
		['terminal colours', '\u001b[1;32m12\u001b[0m', '12'],
		['letters apart from their accents', 'Malmo\u0308', 'Malmö'],
		['words of LaTeX', '\\text{12} \\mathbf{A} 3\\text{or}4', '12 A 3 or4'],
		['spaces of LaTeX', '0,\\ 1\\,000\\;x', '0, 1 000 x'],
		['brackets of LaTeX', '\\left(1{,}000\\right)', ' (1,000 )'],
		['a matrix', '\\begin{pmatrix}1 & 2 \\\\ 3 & 4\\end{pmatrix}', '\n1 , 2 \n 3 , 4\n'],
		['a table with a signed &', '\\begin{array}{cc} A & \\& \\end{array}', '\n A , \\& \n'],
		['NumPy 2', "[np.int64(3), np.float64(0.5), np.str_('a'), np.True_]", "[3, 0.5, 'a', True]"],
		['arrays', 'array([[1, 2]], dtype=int64) set([1])', '[[1, 2]] ([1])'],
		['fractions', "Fraction(3, 4) Rational(-1, 2) Fraction(5, 1) Decimal('1.5')", '3/4 -1/2 5 1.5'],
	])('%s', (_, text, plain) => expect(plainText(text)).toBe(plain));

	it('leaves printable ASCII alone that is no notation', () => {
		const ascii = fc.string({
			unit: fc.constantFrom(...'abcXYZ 0189.,;:!?+-*/=<>[]{}()"\'`$%#@|_^~'),
		});
		fc.assert(fc.property(ascii, (text) => plainText(text) === text));
	});

	it('compares names without their accents', () => {
		expect(folded('Malmö')).toBe(folded('MALMO'));
		expect(folded('Łódź')).toBe('lodz');
	});
});

describe('unwrapping', () => {
	it.each([
		['```python\n1\n```', '1'],
		['``` 1 ```', '1'],
		['```\n1\n```\n```\n2\n```', '```\n1\n```\n```\n2\n```'],
		["'`1`'", '1'],
		['"a" and "b"', '"a" and "b"'],
		['\\( 1 \\)', '1'],
		['$\\boxed{\\frac{1}{2}}$.', '\\frac{1}{2}'],
		['The final answer is: **1**.', '1'],
		['<answer> 1 </answer>', '1'],
		['1...', '1...'],
		['**', '**'],
		['"', '"'],
	])('%j', (text, inner) => {
		expect(unwrap(text)).toBe(inner);
	});

	it.each([
		['1\\n2', '1\n2'],
		['a\\nb\\nc', 'a\nb\nc'],
		['x \\ne y', 'x \\ne y'],
		['\\\\triangle', '\\\\triangle'],
		['\\"a\\"', '"a"'],
		['Malm\\u00f6', 'Malmö'],
	])("a string's escapes: %j", (text, plain) => {
		expect(unescaped(text)).toBe(plain);
	});

	it.each(['- a', '1. a', '2) a', 'Step 1: a', '**Move 2:** a', 'Row 3 = a', '• a'])(
		"a list's mark: %j",
		(line) => {
			expect(withoutMark(line)).toBe('a');
		},
	);
});

describe('an excerpt', () => {
	it('is one line and not too long', () => {
		expect(excerpt(' a\n\tb ')).toBe('a b');
		expect(excerpt('x'.repeat(200), 10)).toBe('xxxxxxxxx…');
		expect(excerpt(' '.repeat(1_000_000))).toBe('');
	});
});
