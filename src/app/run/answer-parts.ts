import {
	type CodeBlock,
	isProgram,
	type MarkdownPart,
	markdownParts,
} from '../../ground/fences.ts';

/** The parts of a model's text that are drawn: no blank prose, no fence that nothing follows yet. */
export function shownParts(text: string): MarkdownPart[] {
	return markdownParts(text).filter((part) =>
		part.kind === 'prose' ? part.text.trim() !== '' : part.closed || part.text !== '',
	);
}

/** Why a block that looks like Python is not run, in words; null where it is, or looks like none. */
export function whyNotRun(block: CodeBlock, parts: readonly MarkdownPart[]): string | null {
	const program = parts.find(isProgram);
	if (block === program || !looksLikePython(block)) return null;
	if (isProgram(block)) return 'Not run: only the first program of an answer is.';
	if (/^`+python$/.test(block.opening)) return 'Not run: this block has no closing fence.';
	return 'Not run: only a block that opens with ```python, spelled so and with nothing after it, is.';
}

function looksLikePython({ language, text }: CodeBlock): boolean {
	if (language === '') return text.includes('```python');
	return /^[{.]*(?:i?python|py)[\d.]*\}?$/.test(language);
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
