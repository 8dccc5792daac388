import {
	type CodeBlock,
	isPython,
	type MarkdownPart,
	markdownParts,
	PROGRAMMING,
} from './fences.ts';

/**
 * Why a program of an answer was not run. `second`: another was, and only the first is. `unclosed`: its
 * block has no closing fence. `unnamed`: its block does not say that it is Python. `language`: it is in
 * another one. `unfenced`: it stands in no block.
 */
export const NOT_RUN = ['second', 'unclosed', 'unnamed', 'language', 'unfenced'] as const;
export type NotRun = (typeof NOT_RUN)[number];

/**
 * The program of an answer: its first closed block of Python, whatever stands before and after; null
 * where there is none. The published loop runs the first block as well, but only one that opens with
 * exactly "```python" at the start of its line.
 */
export function firstProgram(text: string): string | null {
	return markdownParts(text).find(isProgram)?.text ?? null;
}

/** Whether a part is a block that is run if it is the first of its kind. */
export function isProgram(part: MarkdownPart): part is CodeBlock {
	return part.kind === 'code' && part.closed && isPython(part.language);
}

/** Why the programs of an answer that are not its first are not run, each reason once. */
export function programsNotRun(text: string): NotRun[] {
	const parts = markdownParts(text);
	const reasons = new Set(whyNotRun(parts));
	const told = NOT_RUN.filter((one) => reasons.has(one));
	// Beside a program that runs, other languages and samples of output are no programs left out.
	return parts.some(isProgram)
		? told.filter((one) => one === 'second' || one === 'unclosed')
		: told;
}

/** For each part of an answer, why it is a program and yet not run; null where it is run, or is no program. */
export function whyNotRun(parts: readonly MarkdownPart[]): (NotRun | null)[] {
	const program = parts.find(isProgram);
	return parts.map((part) => {
		if (part.kind === 'prose') {
			const isLeftOut = !program && (readsAsPython(part.text) || WRAPPED.test(part.text));
			return isLeftOut ? 'unfenced' : null;
		}
		if (part === program) return null;
		if (isPython(part.language)) return part.closed ? 'second' : 'unclosed';
		if (PROGRAMMING.has(part.language)) return 'language';
		return readsAsPython(part.text) ? 'unnamed' : null;
	});
}

/** Lines that prose, tables and formulas do not have. */
const STATEMENT =
	/^\s*(?:print\(.*\)|import \w[\w.]*(?: as \w+)?(?:, \w[\w.]*)*|from [\w.]+ import .+|def \w+\(.*)\s*(?:#.*)?$/;
/** Lines that a program has and prose may have. */
const CODE =
	/^(?:[ \t]|[)\]}#]|\w+(?:, *\w+)* [-+*/%]?= )|^(?:for|if|elif|while|else|try|except|class|return)\b.*:?$/;
/** Programs in other wrappings: one line's backticks, HTML, a call of a tool. */
const WRAPPED =
	/```(?:python|py)3? [^`\n]{1,300}```|<(?:pre|code)\b[^<>]{0,80}python|<(?:tool_call|function_calls?|execute|python|code_interpreter)>|"(?:code|script)" ?: ?"[^"\n]{0,80}(?:print\(|import )/i;
const LONGEST_LINE = 300;

/** Whether a text without a fence is or holds a program all the same, as far as its lines tell. */
function readsAsPython(text: string): boolean {
	const lines = text.split('\n').filter((line) => line.trim() !== '' && line.length < LONGEST_LINE);
	let code = 0;
	let statements = 0;
	for (const line of lines) {
		const isStatement = STATEMENT.test(line);
		if (!isStatement && !CODE.test(line)) code = statements = 0;
		else {
			code++;
			if (isStatement) statements++;
		}
		// Two lines in a row are enough, or one that is all there is.
		if (statements > 0 && code >= Math.min(2, lines.length)) return true;
	}
	return false;
}
