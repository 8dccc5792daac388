import fc from 'fast-check';
import { expect, test } from 'vitest';
import { notRunWords, prosePieces, shownParts } from '../../../../src/app/run/answer-parts.ts';

const kinds = (text: string) =>
	shownParts(text).map((part) =>
		part.kind === 'prose' ? part.text.trim() : { code: part.text, language: part.language },
	);

test('prose and fenced code are told apart', () => {
	expect(kinds('First.\n\n```python\nprint(1)\n```\n\nThen.')).toEqual([
		'First.',
		{ code: 'print(1)', language: 'python' },
		'Then.',
	]);
});

test('a fence that is still open runs to the end, and is not drawn before its first line', () => {
	expect(kinds('```python\nprint(1)\npri')).toEqual([
		{ code: 'print(1)\npri', language: 'python' },
	]);
	expect(kinds('First.\n```python\n')).toEqual(['First.']);
});

test('a fence with a language inside code is code', () => {
	expect(kinds('```\na\n```python\nb\n```')).toEqual([{ code: 'a\n```python\nb', language: '' }]);
});

test.each([
	['```python\nprint(1)\n```', null],
	['```py\nprint(1)\n```', null],
	['```\n1 2 3\n```', null],
	['```\nprint(1)\n```', /does not say that it is Python/],
	['```js\nlet x\n```', /only Python/],
	['print(1)', /stand in a block/],
	['```python\nprint(1)', /no closing fence/],
	['```python\nprint(1)\n```\n```python\nprint(2)\n```', /only the first/],
])('why the last part of %j is not run', (text, words) => {
	const why = notRunWords(shownParts(text)).at(-1);
	if (words === null) expect(why).toBeNull();
	else expect(why).toMatch(words);
});

test('the delimited answers are found, and nothing of a text is lost', () => {
	expect(prosePieces('So <<<1 + 2>>>.')).toEqual([
		{ text: 'So ', answer: false },
		{ text: '<<<1 + 2>>>', answer: true },
		{ text: '.', answer: false },
	]);
	// Brackets of its own would move where an answer begins or ends.
	const words = fc.string().map((text) => text.replaceAll(/[<>]/g, ''));
	fc.assert(
		fc.property(words, words, (before, inside) => {
			const text = `${before}<<<${inside}>>>`;
			const pieces = prosePieces(text);
			expect(pieces.at(-1)).toEqual({ text: `<<<${inside}>>>`, answer: true });
		}),
	);
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom('<', '>', 'a', '\n') }), (text) => {
			const pieces = prosePieces(text);
			expect(pieces.map((piece) => piece.text).join('')).toBe(text);
		}),
	);
});

test('of thousands of parts and marks some are told apart, and the rest is one text', () => {
	const blocks = '```python\nx\n```\nprose\n'.repeat(5000);
	const parts = shownParts(blocks);
	expect(parts).toHaveLength(201);
	expect(parts.map(({ source }) => source).join('').length).toBeGreaterThan(blocks.length - 10);
	const marks = 'a <<<1>>> '.repeat(5000);
	const pieces = prosePieces(marks);
	expect(pieces.filter(({ answer }) => answer)).toHaveLength(100);
	expect(pieces.map(({ text }) => text).join('')).toBe(marks);
});
