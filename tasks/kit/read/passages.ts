import { isAside, withoutPrompt } from './asides.ts';
import { insideObject, saidAt, valueAt } from './json-value.ts';
import type { Label } from './labels.ts';
import { isProse, isSentence } from './prose.ts';
import { withoutRejected } from './rejected.ts';
import { withoutRemarks } from './remarks.ts';
import { unescaped, unwrap, withoutMarks } from './unwrap.ts';

/** A stretch of a text that may be its answer. */
export interface Passage {
	/** Without what stood round it, fences, quotes, emphasis, a label, and without what it rejects. */
	readonly content: string;
	/** The same as it was written: for answers in which "$" or "*" may be a value. */
	readonly verbatim: string;
	/**
	 * How the answer stands in it: `alone`, where all that is there counts and two values contradict
	 * each other; `claimed`, in a line that may say more, where the line says that it is the answer;
	 * `anywhere`, in a line or, of a block, in a text that may hold it.
	 */
	readonly place: 'alone' | 'claimed' | 'anywhere';
}

/** How a task's answers are written: on one line, or over several. */
export type Shape = 'line' | 'block';

const LONGEST_LINE = 4_000;
/** What stands so far behind a label is not looked at. */
const LONGEST_LABELLED = 20_000;
const MOST_SEGMENTS = 20;
const MOST_CLAIMS = 4;

/** A passage that is nothing but an answer. */
export function alone(text: string): Passage {
	const verbatim = unescaped(insideObject(text));
	return { content: withoutMarks(unwrap(withoutRejected(verbatim))), verbatim, place: 'alone' };
}

/** A line that may say more than an answer. */
export function within(line: string, place: 'claimed' | 'anywhere'): Passage {
	return { content: unwrap(withoutRejected(line)), verbatim: line, place };
}

/** A text of several lines that may say more than an answer. */
export function somewhere(text: string): Passage {
	const content = withoutRejected(text);
	return {
		content: unwrap(content.replaceAll(/\*\*|`/g, '')),
		verbatim: content,
		place: 'anywhere',
	};
}

/** How far a label reaches: to the end of its line or paragraph, if it does not end itself. */
export function reachOf(text: string, { start, end }: Label, shape: Shape): string {
	const rest = text
		.slice(start, Math.min(end ?? text.length, start + LONGEST_LABELLED))
		.trimStart();
	if (end !== null) return rest;
	return shape === 'line' ? lineOf(rest) : paragraphOf(rest);
}

/** What may be the answer after a label, the most likely first. */
export function* labelledPassages(text: string, label: Label, shape: Shape): Generator<Passage> {
	if (label.end !== null) {
		yield alone(saidAt(text, { start: label.start, end: label.end }).slice(0, LONGEST_LABELLED));
		return;
	}
	const literal = literalAt(text, label.start);
	if (literal) {
		yield literal;
		return;
	}
	// Emphasis that is closed here was the label's own.
	const behind = text
		.slice(label.start, label.start + LONGEST_LABELLED)
		.replace(/^["'*_]{1,3}(?=\s)/, '')
		.trimStart();
	const rest = withoutDenial(behind);
	const onNextLine = /^[^\S\n]*["'*_]{0,3}\s*\n/.test(text.slice(label.start, label.start + 20));
	const line = onNextLine ? withoutPrompt(lineOf(rest)) : lineOf(rest);
	const paragraph = upToDenial(paragraphOf(rest));
	const blocks = shape === 'line' ? [] : [dataOf(rest), unexplained(paragraph), paragraph];
	const parts = [
		...blocks.flatMap((block) => [withoutEnd(block), block]),
		leadingSegment(line),
		unexplained(line),
		sentenceOf(line),
		line,
	];
	const seen = new Set<string>();
	for (const part of parts) {
		if (part.trim() === '' || seen.has(part)) continue;
		seen.add(part);
		yield alone(part);
	}
	if (shape === 'block') yield somewhere(dataOf(rest));
}

/** A paragraph without what it rejects in its midst: "…, not …", to its end. */
const upToDenial = (paragraph: string): string => paragraph.split(DENIAL, 1)[0] ?? '';
const DENIAL = /[,;]?\s(?:not|instead of|rather than)\s/;

/** What "not 12 but 13" says to be so; nothing of "not 12". */
function withoutDenial(rest: string): string {
	if (!/^(?:definitely |certainly |clearly )?not\b/i.test(rest)) return rest;
	const turn = /[,.;]?\s(?:but|it is|it's|rather)\s/.exec(rest);
	return turn ? rest.slice(turn.index + turn[0].length) : '';
}

// What follows a digit is a factorial's sign, or a list's mark.
const STOP = /(?:\.|(?<![\d)\]} ])[!?])(?=[ ]+["'(*$\\]*[A-Z]|\s*$)/;
/** Where an explanation begins that is no part of the answer. */
const EXPLAINED =
	/\b(?:because|since|as|which|where|so|with|after|due|i\.e|that is|this|these|and (?:it|this|that|the)|for|by|when|given|out of|in total|in all|altogether|i hope|sorry|apologies|not|instead of|rather than|but|although|though|while|is (?:the|our|my) (?:(?:final|correct|right|only) )?(?:answer|result|solution|one))\b/i;

const sentenceOf = (text: string): string => text.split(STOP, 1)[0] ?? '';

/** A block without the sentences behind the first full stop of its last line. */
function withoutEnd(block: string): string {
	const start = block.lastIndexOf('\n') + 1;
	const last = block.slice(start);
	const [mark = ''] = /^ *(?:\*\*)?\d{1,4}\./.exec(last) ?? [];
	const stop = last.slice(mark.length).search(/\. +["'(*$\\]{0,4}[A-Z]/);
	return stop < 0 ? block : block.slice(0, start + mark.length + stop);
}

/** A text up to its explanation, without remarks in brackets. */
function unexplained(text: string): string {
	const said = withoutRemarks(text);
	const at = EXPLAINED.exec(said)?.index;
	return at === undefined ? said : said.slice(0, at).replace(/[\s,;:(.-]{1,10}$/, '');
}

/** The first line of what follows a label, or the block that it opens. */
function lineOf(rest: string): string {
	const line = rest.slice(0, LONGEST_LINE).split('\n', 1)[0] ?? '';
	const opens = /^(?:\\\[|\$\$|```\w*)\s*$/.test(line);
	return opens ? paragraphOf(rest).slice(0, LONGEST_LINE) : line;
}

/** The string of YAML or JavaScript that is all that follows a label on its line, if its escapes are written out. */
function literalAt(text: string, start: number): Passage | null {
	const from = start + (/^ {0,4}/.exec(text.slice(start, start + 4))?.[0].length ?? 0);
	if (text[from] !== '"') return null;
	const span = valueAt(text, from);
	const behind = text.slice(span.end + 1, span.end + 80).split('\n', 1)[0] ?? '';
	const said = saidAt(text, span);
	return /^[\s,}\]]*$/.test(behind) && said !== text.slice(span.start, span.end)
		? alone(said)
		: null;
}

/** A text up to its first blank line, or the fenced block that it begins with. */
function paragraphOf(rest: string): string {
	const fence = rest.startsWith('```') ? rest.indexOf('\n```', 3) : -1;
	return fence > 0 ? rest.slice(0, fence + 4) : upToAside(rest.split(/\n *\n/, 1)[0] ?? '');
}

/** A block without the note or the console's line that follows on it. */
function upToAside(block: string): string {
	const lines = block.split('\n');
	const aside = lines.findIndex((line, at) => at > 0 && isAside(line));
	return aside < 0 ? block : lines.slice(0, aside).join('\n');
}

/** The paragraphs of a text up to the first that is prose or says what is not so. */
function dataOf(rest: string): string {
	const paragraphs = upToAside(upToDenial(rest)).split(/\n *\n/);
	const prose = paragraphs.findIndex(
		(paragraph, at) => isProse(paragraph) || (at > 0 && isSentence(paragraph)),
	);
	return paragraphs.slice(0, prose < 0 ? undefined : prose).join('\n\n');
}

const SEGMENT = /\*\*([^*\n]{1,400}?)\*\*|`([^`\n]{1,400})`/g;

const LEADING =
	/^(?:\*\*[^*\n]{1,400}\*\*|`[^`\n]{1,400}`|\$[^$\n]{1,400}\$|\\\([^\n]{1,400}?\\\)|"[^"\n]{1,400}")(?!\s*(?:[,;&/]?\s*["*`$]|(?:or|and)\b))/;

/** The emphasised answer that a line begins with, unless another follows; empty where there is none. */
const leadingSegment = (line: string): string => LEADING.exec(line)?.[0] ?? '';

/** "12 is the final answer." */
const IS_ANSWER =
	/\s(?:is|are) (?:the|our|my) (?:(?:final|correct|right|only) )?(?:answer|result|solution)\b/i;
/** What leads to a value: surely, and where nothing else does. */
const LEADS = {
	strong:
		/(?::|=|->|→|=>|∴|\||#|'s|\b(?:is|are|be|becomes|gives|yields|get|gets|got|have|has|equals?|therefore|thus|hence|so|obtain|obtains|reads|end(?:s|ed)? with|total of))\s+/gi,
	weak: /\b(?:as|in|at|order|of|with|end)\s+/gi,
};

/** What a line sets apart: in bold or as code, the last first; what follows a colon, "is" or an arrow. */
export function segmentsOf(line: string, lead: keyof typeof LEADS): Passage[] {
	const behind = [...line.matchAll(LEADS[lead])]
		.slice(-MOST_CLAIMS)
		.reverse()
		.map((claim) => line.slice(claim.index + claim[0].length).replace(/ ?\| ?$/, ''))
		.flatMap((rest) => [sentenceOf(unexplained(rest)), sentenceOf(rest)]);
	return [...(lead === 'strong' ? setApart(line) : []), ...behind]
		.filter((part) => part.trim() !== '')
		.map(alone);
}

/** What is in bold or as code, the last first, and what "is the answer". */
function setApart(line: string): string[] {
	const marked = [...line.matchAll(SEGMENT)]
		.slice(-MOST_SEGMENTS)
		.reverse()
		.map(([, bold, code]) => bold ?? code ?? '')
		.filter((part) => !/:\s*$|^(?:step|note|case|round|move|row|part)\b/i.test(part));
	const [head = ''] = line.split(IS_ANSWER, 1);
	return head === line ? marked : [...marked, head];
}
