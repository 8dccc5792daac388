import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerParts, prosePieces } from '../../../../src/app/run/answer-parts.ts';

test('prose and fenced code are told apart', () => {
	expect(answerParts('First.\n\n```python\nprint(1)\n```\nThen.')).toEqual([
		{ kind: 'prose', text: 'First.' },
		{ kind: 'code', text: 'print(1)', language: 'python' },
		{ kind: 'prose', text: 'Then.' },
	]);
});

test('a fence that is still open runs to the end', () => {
	expect(answerParts('```python\nprint(1)\npri')).toEqual([
		{ kind: 'code', text: 'print(1)\npri', language: 'python' },
	]);
});

test('a fence with a language inside code is code', () => {
	expect(answerParts('```\na\n```python\nb\n```')).toEqual([
		{ kind: 'code', text: 'a\n```python\nb', language: '' },
	]);
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
