import { type MarkdownPart, markdownParts } from '../../ground/fences.ts';
import { type NotRun, whyNotRun } from '../../ground/programs.ts';

/** The parts of a model's text that are drawn: no blank prose, no fence that nothing follows yet. */
export function shownParts(text: string): MarkdownPart[] {
	return markdownParts(text).filter((part) =>
		part.kind === 'prose' ? part.text.trim() !== '' : part.closed || part.text !== '',
	);
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

/** Finds the delimited answers in prose. */
export function prosePieces(text: string): ProsePiece[] {
	return text
		.split(/(<<<[\s\S]*?>>>)/)
		.filter((piece) => piece !== '')
		.map((piece) => ({ text: piece, answer: piece.startsWith('<<<') && piece.endsWith('>>>') }));
}
