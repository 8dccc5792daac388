import { type MarkdownPart, markdownParts } from '../../ground/fences.ts';
import { type NotRun, whyNotRun } from '../../ground/programs.ts';

/** No answer has more parts worth telling apart, nor more marks in one of them; a hostile one has thousands. */
const MOST_PARTS = 200;
const MOST_MARKS = 100;

/** The parts of a model's text that are drawn: no blank prose, no fence that nothing follows yet. */
export function shownParts(text: string): MarkdownPart[] {
	const parts = markdownParts(text).filter((part) =>
		part.kind === 'prose' ? part.text.trim() !== '' : part.closed || part.text !== '',
	);
	if (parts.length <= MOST_PARTS) return parts;
	const rest = parts.splice(MOST_PARTS).map(({ source }) => source);
	return [...parts, { kind: 'prose', text: rest.join(''), source: rest.join('') }];
}

const WORDS: Readonly<Record<NotRun, string>> = {
	second: 'Not run: only the first program of an answer is.',
	unclosed: 'Not run: this block has no closing fence.',
	unnamed:
		'Not run: this block does not say that it is Python, as one does that opens with ```python.',
	language: 'Not run: only Python is.',
	unfenced: 'Not run: a program has to stand in a block, between ```python and ```.',
};

/** For each part of an answer, why it is a program and not run, in words; null where it is, or is no program. */
export function notRunWords(parts: readonly MarkdownPart[]): (string | null)[] {
	return whyNotRun(parts).map((why) => why && WORDS[why]);
}

/** A piece of prose; `answer` where it is the `<<<…>>>` that a grader reads. */
export interface ProsePiece {
	readonly text: string;
	readonly answer: boolean;
}

/** Finds the delimited answers in prose. Linear in its length. */
export function prosePieces(text: string): ProsePiece[] {
	const pieces: ProsePiece[] = [];
	const add = (piece: string, answer: boolean) => {
		if (piece !== '') pieces.push({ text: piece, answer });
	};
	let start = 0;
	while (pieces.length < 2 * MOST_MARKS) {
		const open = text.indexOf('<<<', start);
		const close = open < 0 ? -1 : text.indexOf('>>>', open + 3);
		if (close < 0) break;
		add(text.slice(start, open), false);
		add(text.slice(open, close + 3), true);
		start = close + 3;
	}
	add(text.slice(start), false);
	return pieces;
}
