import { type PythonPlace, placeAfter } from './python-strings.ts';

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
	/** The first word after the opening's backticks, in lower case; empty where there is none. */
	readonly language: string;
	/** Of Python, without the indentation of its first line and the marks of a quotation. */
	readonly text: string;
	/** Whether a closing fence was found; one without reaches to the end of the text. */
	readonly closed: boolean;
	readonly source: string;
}

/**
 * Splits a model's Markdown at its fenced code blocks. This is the one rule for what is code and
 * what is prose: what is run, what is judged and what is shown derive from it.
 *
 * - A fence is three backticks or tildes, or more. It opens a block where nothing but space stands
 *   before it on its line, or, of backticks, where it ends a line of other text and names a language
 *   ("So: ```python"). What follows the backticks holds no other backtick; with `<<<` in it, the line is
 *   an answer, no fence.
 * - A program in Python ends at the first such fence outside its strings, wherever in its line that
 *   stands: a backtick is nothing of Python's. One in a string or docstring is the program's own. Where
 *   the fence names Python itself, another program opens and this one was never closed.
 * - Any other block ends at a fence of at least as many that has a line for itself and is indented by
 *   less than four columns more than the opening. One with a language inside a block is the block's
 *   text, unless the block says that it holds prose ("```markdown") and the inner language is none of
 *   prose: then the inner block counts.
 *
 * The published loop looks for "```python", its line's end, and "```" at the start of a line, and
 * would end a program at any line that only starts with a fence. Linear in the length of the text.
 */
export function markdownParts(text: string): readonly MarkdownPart[] {
	if (kept?.text !== text) kept = { text, parts: split(text) };
	return kept.parts;
}

/** The text that was split last: each reply is asked in turn for its program, for what is not run, for its prose. */
let kept: { readonly text: string; readonly parts: readonly MarkdownPart[] } | undefined;

function split(text: string): MarkdownPart[] {
	const parts: MarkdownPart[] = [];
	let start = 0;
	let fence: Fence | null = null;
	let body = 0;
	/** Ends the part that is being read: its text ends at `end`, its source at `next`. */
	const finish = (end: number, next: number, closed: boolean) => {
		const source = text.slice(start, next);
		if (fence) {
			const { language, isProgram, quoted } = fence;
			const inside = text.slice(body, Math.max(body, end));
			const shown = isProgram ? flush(inside, quoted) : inside;
			parts.push({ kind: 'code', language, text: shown, closed, source });
		} else if (source !== '') parts.push({ kind: 'prose', text: source, source });
		start = next;
		fence = null;
	};
	for (const { index, line } of linesWithFences(text)) {
		const lineEnd = index + line.length;
		if (fence?.isProgram) {
			const close = closeOfProgram(text, index, line, fence);
			if (!close) continue;
			const end = close.alone ? beforeLine(text, index) : close.at;
			finish(end, close.next, close.closed);
			if (close.next > index) continue;
		} else if (fence) {
			if (closes(line, fence)) {
				finish(beforeLine(text, index), index + line.trimEnd().length, true);
				continue;
			}
			if (fence.language === '' || !isProse(fence.language)) continue;
		}
		const found = openingFence(line);
		if (!found || (fence && isProse(found.language))) continue;
		const next = index + found.at;
		finish(found.at === 0 ? beforeLine(text, index) : next, next, false);
		body = Math.min(lineEnd + 1, text.length);
		fence = found;
		fence.read = body;
	}
	if (fence || start < text.length) finish(text.length, text.length, false);
	return parts;
}

/** An answer without its code; blocks of prose or of data stay, without their fences. */
export function withoutCodeBlocks(text: string): string {
	return markdownParts(text)
		.map((part) => {
			if (part.kind === 'prose') return part.text;
			return readsAsProse(part) ? `\n${part.text}` : '\n';
		})
		.join('');
}

/**
 * Whether a block may hold an answer: words or data (JSON, a table), whatever its name, but no program.
 * One that holds fences itself is a program's or a page's text.
 */
export function readsAsProse({ language, text }: CodeBlock): boolean {
	return !isPython(language) && !PROGRAMMING.has(language) && !text.includes('```');
}

/** Whether a block's language is Python, as models write it: "py", "Python3", "{.python}", "python:a.py". */
export function isPython(language: string): boolean {
	return /^[{.]{0,3}(?:i?python|py)[\d.]*(?![\w-])/.test(language);
}

/** No reply has as many lines with fences; one that has is there to keep its reader busy. */
const MOST_LINES = 20_000;

/** The lines that can open or close anything. */
function* linesWithFences(
	text: string,
): Generator<{ readonly index: number; readonly line: string }> {
	const fences = /```|~~~/g;
	for (let lines = 0; lines < MOST_LINES; lines++) {
		const found = fences.exec(text);
		if (!found) return;
		const index = text.lastIndexOf('\n', found.index) + 1;
		const next = text.indexOf('\n', found.index);
		fences.lastIndex = next < 0 ? text.length : next;
		yield { index, line: text.slice(index, fences.lastIndex) };
	}
}

/** Names of blocks that hold Markdown, in which other blocks can be. */
const PROSE = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'markdown', 'md', 'latex']);

function isProse(language: string): boolean {
	return PROSE.has(language);
}

/** Names of blocks that hold programs, none of them Python as it can be run. */
export const PROGRAMMING: ReadonlySet<string> = new Set(
	(
		'pycon python-repl tool_code sage js javascript jsx ts typescript tsx java kotlin c h cpp c++ cc cs c# csharp ' +
		'go golang rust rs ruby rb php perl pl r julia jl lua scala swift haskell hs ocaml ml sql bash sh shell zsh ' +
		'powershell ps1 bat cmd matlab octave prolog lisp scheme clojure elixir erlang fortran asm html css ' +
		'makefile dockerfile diff smt2 smtlib minizinc'
	).split(' '),
);

interface Fence {
	readonly language: string;
	/** Whether its block is a program in Python. */
	readonly isProgram: boolean;
	readonly mark: '`' | '~';
	/** How many of them. */
	readonly length: number;
	/** In columns; a tab counts for four. */
	readonly indent: number;
	/** Where its block starts within the line. */
	readonly at: number;
	/** Whether it stands in a quotation, each line of which begins with ">". */
	readonly quoted: boolean;
	/** How far the block's Python has been looked at, and where that stands. */
	read: number;
	place: PythonPlace;
}

/** Whether a line's beginning is nothing, or a quotation's marks. */
function isBlank(before: string): boolean {
	return before === '' || /^(?:>\s+)*>?$/.test(before.trim());
}

function openingFence(line: string): Fence | null {
	const written = line.trimEnd();
	const mark = /^[\s>]*~~~/.test(written) ? '~' : '`';
	const last =
		mark === '~' ? endOfRun(written, written.indexOf(mark)) - 1 : written.lastIndexOf(mark);
	let at = last;
	while (at > 0 && written[at - 1] === mark) at--;
	const length = last - at + 1;
	if (last < 0 || length < 3) return null;
	const before = written.slice(0, at);
	const info = written.slice(last + 1);
	const alone = isBlank(before);
	if (alone ? info.includes('<<<') : !/^[a-z][\w+#.-]*$/i.test(info)) return null;
	const language = /\S+/.exec(info)?.[0].toLowerCase() ?? '';
	return {
		language,
		isProgram: isPython(language),
		mark,
		length,
		indent: columns(before),
		at: alone ? 0 : at,
		quoted: alone && before.includes('>'),
		read: 0,
		place: 'code',
	};
}

function closes(line: string, { mark, length, indent }: Fence): boolean {
	const at = line.indexOf(mark);
	const fence = line.slice(at).trimEnd();
	if (at < 0 || fence.length < length || endOfRun(fence, 0) < fence.length) return false;
	const before = line.slice(0, at);
	return isBlank(before) && columns(before) < indent + 4;
}

/** What may follow an opening fence that stands where a program should end. */
const LANGUAGE = /^[{.]{0,3}[a-z][\w+#.-]*\}?$/i;

interface Close {
	readonly at: number;
	/** Whether nothing stands before it on its line. */
	readonly alone: boolean;
	/** Where the next part starts; at the line's own start where the line opens another block. */
	readonly next: number;
	readonly closed: boolean;
}

/** How a line ends the program that is open, if it does; moves its fence on. */
function closeOfProgram(text: string, index: number, line: string, fence: Fence): Close | null {
	const run = fence.mark.repeat(fence.length);
	const written = line.trimEnd();
	for (let at = line.indexOf(run); at >= 0; at = line.indexOf(run, endOfRun(line, at))) {
		fence.place = placeAfter(text, fence.read, index + at, fence.place);
		fence.read = index + at;
		const end = endOfRun(line, at);
		if (fence.place !== 'code' && !(end === written.length && endsComment(line, at, fence)))
			continue;
		const info = written.slice(end).trim();
		const alone = isBlank(line.slice(0, at));
		if (fence.mark === '~' && !(alone && info === '')) continue;
		const other = alone && LANGUAGE.test(info) ? openingFence(line) : null;
		return {
			at: index + at,
			alone,
			next: other ? index : index + end,
			closed: !other?.isProgram,
		};
	}
	return null;
}

/** Whether a fence at the end of a comment ends the program ("# the sum```"); "# ```" is a comment's own. */
function endsComment(line: string, at: number, { place }: Fence): boolean {
	return place === 'comment' && /\w/.test(line.slice(line.indexOf('#'), at));
}

/** Where the run of one character that starts at `at` ends. */
function endOfRun(text: string, at: number): number {
	let end = at;
	while (end < text.length && text[end] === text[at]) end++;
	return end;
}

/** A program as it stands in its file: without the marks of a quotation and its first line's indentation. */
function flush(program: string, quoted: boolean): string {
	const plain = quoted ? program.replaceAll(/^[ \t]*(?:>[ \t]+)*>[ \t]?/gm, '') : program;
	const indent = /^[ \t]+(?=\S)/m.exec(plain)?.[0] ?? '';
	const first = /^.*\S/m.exec(plain)?.[0] ?? '';
	if (indent === '' || !first.startsWith(indent)) return plain;
	return plain.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
}

function columns(text: string): number {
	if (text === '') return 0;
	let columns = text.length;
	for (const character of text) if (character === '\t') columns += 3;
	return columns;
}

/** Where the line before the one that starts at `at` ends. */
function beforeLine(text: string, at: number): number {
	return at - (text[at - 2] === '\r' ? 2 : 1);
}
