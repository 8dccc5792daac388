const WRAPPERS: readonly (readonly [string, string])[] = [
	['"', '"'],
	["'", "'"],
	['`', '`'],
	['**', '**'],
	['__', '__'],
	['$$', '$$'],
	['$', '$'],
	['\\(', '\\)'],
	['\\[', '\\]'],
	['<answer>', '</answer>'],
];

const LABEL = new RegExp(
	[
		'^(?:so |thus |hence |therefore |but |rather |namely |it is |my |the |our )*(?:(?:final|correct|right) )?',
		'(?:(?:answer|solution|result|output|expression|password|plan)(?: is| are)? ?[:=]|answer(?: is|s are)(?= |\\n|$)|(?:therefore|thus|hence|simply|just|exactly|precisely|clearly|indeed),?(?= ))',
	].join(''),
	'i',
);

const MOST_LAYERS = 12;

/**
 * Takes off both ends of a text what is no part of an answer: code fences, quotes, emphasis, maths
 * delimiters, `\boxed{…}`, a label such as "The answer is", a full stop, and the spaces round it.
 */
export function unwrap(text: string): string {
	let inner = text.trim();
	for (let layer = 0; layer < MOST_LAYERS; layer++) {
		const before = inner;
		inner = withoutStop(withoutBox(withoutWrapper(withoutFence(inner))))
			.replace(LABEL, '')
			.trim();
		if (inner === before) break;
	}
	return inner;
}

function withoutWrapper(text: string): string {
	for (const [open, close] of WRAPPERS) {
		if (text.length < open.length + close.length) continue;
		if (!text.startsWith(open) || !text.endsWith(close)) continue;
		const body = text.slice(open.length, text.length - close.length);
		if (!body.includes(open) && !body.includes(close)) return body.trim();
	}
	return text;
}

function withoutFence(text: string): string {
	if (text.length < 6 || !text.startsWith('```') || !text.endsWith('```')) return text;
	const body = text.slice(3, -3);
	if (body.includes('```')) return text;
	// The language stands on the opening line, alone.
	return body.replace(/^[a-z\d]*\n/i, '').trim();
}

function withoutBox(text: string): string {
	const box = /^\\(?:f?boxed|fbox) ?\{/.exec(text);
	if (!box) return text;
	const end = closingBrace(text, box[0].length);
	return end === text.length - 1 ? text.slice(box[0].length, end).trim() : text;
}

function withoutStop(text: string): string {
	return /[^.,;\s][.,;]$/.test(text) ? text.slice(0, -1) : text;
}

/** Where the brace is closed that was opened right before `start`; -1 where it is not. */
export function closingBrace(text: string, start: number): number {
	let depth = 1;
	for (let at = start; at < text.length; at++) {
		const sign = text[at];
		if (sign === '\\') at++;
		else if (sign === '{') depth++;
		else if (sign === '}' && --depth === 0) return at;
	}
	return -1;
}

// Not LaTeX's commands that begin with an n: of two letters they are told by being alone.
const ESCAPED_END =
	/\\r\\n|\\n(?!(?:eq|eg|abla|ot|otin|atural|earrow|exists|geq|leq|mid|parallel|sim|ewline|onumber)(?![a-z]))/g;
const LONE_END = /\\r\\n|\\n(?![a-z])/g;

/** A JSON or Python string's own escapes, where a text holds them instead of line ends. */
export function unescaped(text: string): string {
	if (!text.includes('\\')) return text;
	const quotes = text
		.replaceAll(/\\u([\da-f]{4})/gi, (_, code: string) =>
			String.fromCharCode(Number.parseInt(code, 16)),
		)
		.replaceAll(/\\(["'])/g, '$1');
	if (quotes.includes('\n')) return quotes;
	const several = quotes.split(ESCAPED_END, 3).length > 2;
	return quotes.replaceAll(several ? ESCAPED_END : LONE_END, '\n').replaceAll(/\\t(?![a-z])/g, ' ');
}

/** The mark of a list at the start of a line: "-", "1.", "Step 1:", "**Move 2.**", "Row 3 =". */
const MARK =
	/^\s*(?:[-*•+>]\s+|\(?\d{1,4}[.):]\s+|(?:\*\*|__)?(?:step|move|action|round|row|line)\s?#?\d{1,4}(?:\*\*|__)?\s?[:.)=-](?:\*\*|__)?\s*)/i;

/**
 * A list without its marks, where each of its lines bears one of a kind: the same bullet, or the
 * numbers from 0 or 1 on. Any other text as it is.
 */
export function withoutMarks(text: string): string {
	if (!text.includes('\n')) return text;
	const lines = text.split('\n').filter((line) => line.trim() !== '' && !/^\s*```/.test(line));
	const marks = lines.map((line) => /^\s*([-*•+]|\d{1,4}[.)])\s+/.exec(line));
	const [first = ''] = marks.map((mark) => mark?.[1] ?? '');
	const isOfKind = (mark: RegExpExecArray | null, at: number) =>
		mark?.[1] === first || Number.parseInt(mark?.[1] ?? '', 10) === Number.parseInt(first, 10) + at;
	if (lines.length < 2 || !/^(?:\D|[01].)$/.test(first) || !marks.every(isOfKind)) return text;
	return lines.map((line, at) => line.slice(marks[at]?.[0].length)).join('\n');
}

export function withoutMark(line: string): string {
	return line.replace(MARK, '').trim();
}
