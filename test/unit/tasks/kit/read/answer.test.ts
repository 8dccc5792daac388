import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, plainText, readAnswer, unwrap } from '../../../../../tasks/kit/read/answer.ts';

describe('an answer in its delimiters', () => {
	it.each([
		['the only one', 'So it is <<<42>>>.', '42'],
		['the last one counts', '<<<1>>> no, <<<2>>>', '2'],
		['over several lines', '<<<Move A\nMove B>>>', 'Move A\nMove B'],
		['spaces round it', '<<<  a b  >>>', 'a b'],
		['one bracket too many', '<<<<42>>>>', '42'],
		['an opening that was given up', '<<<let me see <<<42>>>', '42'],
		['a closing with no opening after it', '<<<42>>> is it >>>', '42'],
		['cut off before the closing', 'Finally: <<<42', '42'],
		['full-width delimiters', '＜＜＜42＞＞＞', '42'],
		['quoted', '<<<"42">>>', '42'],
		['in a code fence', '<<<\n```text\n1 2\n3 4\n```\n>>>', '1 2\n3 4'],
		['in emphasis and dollars', '<<<**$42$**>>>', '42'],
		['labelled', '<<<Final answer: 42>>>', '42'],
		['delimiters within a code fence', '```\n<<<42>>>\n```', '42'],
		['empty', '<<<>>>', ''],
	])('%s', (_, text, content) => {
		expect(readAnswer(text)).toMatchObject({ content, delimited: true });
	});
});

describe('an answer without delimiters', () => {
	it.each([
		['boxed', 'so \\boxed{\\frac{1}{2}} it is', '\\frac{1}{2}'],
		['the last box', '\\boxed{1} or \\boxed{2}', '2'],
		['a box comes before a label', 'Answer: \\boxed{3}', '3'],
		['an unclosed box is no box', 'Answer: 3 \\boxed{', '3 \\boxed{'],
		['after a label', 'We think.\nAnswer: 42', '42'],
		['after the last label', 'Answer: 1\nThe final answer is: **42**', '42'],
		['a label in emphasis', '**Answer:** 42', '42'],
		['a label without a colon, before a value', 'The answer is 42', '42'],
		['"the answer is" in prose is no label', 'The answer is hard. 42', 'The answer is hard. 42'],
		['everything', ' 42 ', '42'],
		['nothing', '', ''],
	])('%s', (_, text, content) => {
		expect(readAnswer(text)).toMatchObject({ content, delimited: false });
	});
});

describe('plain text', () => {
	it('writes lookalikes as the plain characters', () => {
		expect(plainText('１２，３\u00a0−4 “a” ‘b’\r\nc\rd\u200be')).toBe('12,3 -4 "a" \'b\'\nc\nde');
	});

	it('does not read a power as digits', () => {
		expect(plainText('10⁵ ½')).toBe('10⁵ ½');
	});

	it('leaves printable ASCII alone', () => {
		const ascii = fc.string({ unit: 'grapheme-ascii' });
		fc.assert(fc.property(ascii, (text) => plainText(text) === text));
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
		['**', '**'],
		['"', '"'],
	])('%j', (text, inner) => {
		expect(unwrap(text)).toBe(inner);
	});
});

describe('reading anything', () => {
	const soup = fc
		.array(
			fc.constantFrom('<', '<<<', '>', '>>>', '\\boxed{', '}', 'answer: ', '"', '`', 'x', '\n'),
		)
		.map((parts) => parts.join(''));

	it('never leaves a delimiter pair or outer spaces in the content', () => {
		fc.assert(
			fc.property(soup, (text) => {
				const { content } = readAnswer(text);
				expect(content).toBe(content.trim());
				expect(content).not.toMatch(/<<<[\s\S]*>>>/);
			}),
		);
	});

	it('finds what was put between the last delimiters, whatever stands before', () => {
		fc.assert(
			fc.property(soup, fc.integer(), (before, answer) => {
				expect(readAnswer(`${before}\n<<<${answer}>>>`).content).toBe(`${answer}`);
			}),
		);
	});

	it('looks at the end of a text that is too long', () => {
		expect(readAnswer(`<<<1>>>${' x'.repeat(100_000)}<<<2>>>`).content).toBe('2');
	});
});

describe('an excerpt', () => {
	it('is one line and not too long', () => {
		expect(excerpt(' a\n\tb ')).toBe('a b');
		expect(excerpt('x'.repeat(200), 10)).toBe('xxxxxxxxx…');
		expect(excerpt(' '.repeat(1_000_000))).toBe('');
	});
});
