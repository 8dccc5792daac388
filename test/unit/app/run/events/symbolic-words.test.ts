import { expect, it } from 'vitest';
import { symbolicInWords, treeInWords } from '../../../../../src/app/run/events/symbolic-words.ts';

const none = { search: false, symbolic: false, numeric: false };
const found = (patterns: Partial<typeof none>, tooSimple = false) => ({
	published: { score: 3, ...none, ...patterns },
	tree: null,
	tooSimple,
});

it('names what kinds of computing a program shows', () => {
	expect(symbolicInWords(found({ search: true, numeric: true }))).toBe(
		'The program shows search, numerical computing.',
	);
	expect(symbolicInWords(found({}))).toBe('The program shows neither search nor computing.');
	expect(symbolicInWords(found({ symbolic: true }, true))).toBe(
		'The program shows symbolic computing. It may be too simple to find the answer by itself.',
	);
});

it('says why Python cannot read a program', () => {
	const unread = { published: null, tree: null, tooSimple: false };
	expect(symbolicInWords({ ...unread, fault: 'SyntaxError: line 3' })).toBe(
		'Python cannot read the program: SyntaxError: line 3',
	);
	expect(symbolicInWords(unread)).toMatch(/no reason/);
});

it('counts what is in the tree, one as one', () => {
	const tree = { score: 1, ...none, loops: 1, conditions: 2, handlers: 0, operations: 1 };
	expect(treeInWords(tree)).toBe('1 loop, 2 conditions, 0 exception handlers, 1 operation');
});
