/** A stretch of a Markdown text. The `source` of all parts, one after the other, is the text. */
export type MarkdownPart = Prose | CodeBlock;

interface Prose {
	readonly kind: 'prose';
	readonly text: string;
	readonly source: string;
}

/** A fenced block. `text` is what stands between its fences, without the line ends beside them. */
export interface CodeBlock {
	readonly kind: 'code';
	/** The opening fence as it was written: backticks, and what follows them on their line. */
	readonly opening: string;
	/** The first word after the opening's backticks, in lower case; empty where there is none. */
	readonly language: string;
	readonly text: string;
	/** Whether a closing fence was found; one without reaches to the end of the text. */
	readonly closed: boolean;
	readonly source: string;
}

/**
 * Splits a model's Markdown at its fenced code blocks. This is the one rule for what is code and
 * what is prose: what is run, what is judged and what is shown derive from it.
 *
 * - A fence is three backticks or more. It opens a block where nothing but space stands before it on
 *   its line, or where it ends a line of other text and names a language ("So: ```python"). What
 *   follows the backticks holds no other backtick; with `<<<` in it, the line is an answer, no fence.
 * - A fence of at least as many backticks closes the block where it has a line for itself and is
 *   indented by less than four columns more than the opening: one deeper, or beside other text, is
 *   the program's own (a string, a docstring).
 * - A fence with a language inside a block is the block's text, unless the block says that it holds
 *   prose ("```markdown") and the inner language is none of prose: then the inner block counts.
 *
 * The published loop looks for "```python", its line's end, and "```" at the start of a line, and
 * would end a program at any line that only starts with a fence. Linear in the length of the text.
 */
export function markdownParts(text: string): MarkdownPart[] {
	const parts: MarkdownPart[] = [];
	let start = 0;
	let fence: Fence | null = null;
	let body = 0;
	/** Ends the part that is being read: its text ends at `end`, its source at `next`. */
	const finish = (end: number, next: number, closed: boolean) => {
		const source = text.slice(start, next);
		if (fence) {
			const { opening, language } = fence;
			const inside = text.slice(body, Math.max(body, end));
			parts.push({ kind: 'code', opening, language, text: inside, closed, source });
		} else if (source !== '') parts.push({ kind: 'prose', text: source, source });
		start = next;
		fence = null;
	};
	for (let at = 0, end = 0; ; at = end + 1) {
		// Only a line with three backticks can open or close anything.
		const ticks = text.indexOf('```', at);
		if (ticks < 0) break;
		at = text.lastIndexOf('\n', ticks) + 1;
		end = text.indexOf('\n', ticks);
		if (end < 0) end = text.length;
		const line = text.slice(at, end);
		if (fence && closes(line, fence)) {
			finish(beforeLine(text, at), at + line.trimEnd().length, true);
			continue;
		}
		if (fence && (fence.language === '' || !isProse(fence.language))) continue;
		const found = openingFence(line);
		if (!found || (fence && isProse(found.language))) continue;
		const next = at + found.at;
		finish(found.at === 0 ? beforeLine(text, at) : next, next, false);
		fence = found;
		body = Math.min(end + 1, text.length);
	}
	if (fence || start < text.length) finish(text.length, text.length, false);
	return parts;
}

/**
 * The program of an answer: its first closed block that opens with "```python" and nothing more, as
 * in the published loop, whatever stands before and after; null where there is none.
 */
export function firstPythonBlock(text: string): string | null {
	return markdownParts(text).find(isProgram)?.text ?? null;
}

/** An answer without its code; blocks of prose or of no named language stay, without their fences. */
export function withoutCodeBlocks(text: string): string {
	return markdownParts(text)
		.map((part) => {
			if (part.kind === 'prose') return part.text;
			return readsAsProse(part) ? `\n${part.text}` : '\n';
		})
		.join('');
}

/** Whether a part is a block that would be run if it were the first of its kind. */
export function isProgram(part: MarkdownPart): boolean {
	return part.kind === 'code' && part.closed && /^`+python$/.test(part.opening);
}

/** Whether a block may hold an answer in words; one that holds fences itself is a program's or a page's text. */
export function readsAsProse({ language, text }: CodeBlock): boolean {
	return isProse(language) && !text.includes('```');
}

const PROSE = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'markdown', 'md', 'latex']);

function isProse(language: string): boolean {
	return PROSE.has(language);
}

interface Fence {
	readonly opening: string;
	readonly language: string;
	readonly ticks: number;
	/** In columns; a tab counts for four. */
	readonly indent: number;
	/** Where its block starts within the line. */
	readonly at: number;
}

function openingFence(line: string): Fence | null {
	const written = line.trimEnd();
	const last = written.lastIndexOf('`');
	let at = last;
	while (at > 0 && written[at - 1] === '`') at--;
	const ticks = last - at + 1;
	if (last < 0 || ticks < 3) return null;
	const before = written.slice(0, at);
	const info = written.slice(last + 1);
	const alone = before.trim() === '';
	if (alone ? info.includes('<<<') : !/^[a-z][\w+#.-]*$/i.test(info)) return null;
	const language = /\S+/.exec(info)?.[0].toLowerCase() ?? '';
	return {
		opening: written.slice(at),
		language,
		ticks,
		indent: columns(before),
		at: alone ? 0 : at,
	};
}

function closes(line: string, { ticks, indent }: Fence): boolean {
	const fence = line.trim();
	if (fence.length < ticks || /[^`]/.test(fence)) return false;
	return columns(line.slice(0, line.indexOf('`'))) < indent + 4;
}

function columns(text: string): number {
	let columns = text.length;
	for (const character of text) if (character === '\t') columns += 3;
	return columns;
}

/** Where the line before the one that starts at `at` ends. */
function beforeLine(text: string, at: number): number {
	return at - (text[at - 2] === '\r' ? 2 : 1);
}
