import { markdownParts } from '../../../src/ground/fences.ts';
import { splitReasoning } from '../../../src/ground/reasoning.ts';
import { unreadable, type Verdict } from '../verdict.ts';
import { isAside, isRefusal, withoutPrompt, withoutTracebacks } from './asides.ts';
import { lastDelimited } from './delimiters.ts';
import { excerpt } from './excerpt.ts';
import { insideObject } from './json-value.ts';
import { labelsIn } from './labels.ts';
import { withoutMarkup } from './markup.ts';
import {
	alone,
	labelledPassages,
	type Passage,
	reachOf,
	type Shape,
	segmentsOf,
	somewhere,
	within,
} from './passages.ts';
import { plainText } from './plain.ts';
import { isProse } from './prose.ts';
import { withoutDoubted, withoutRejected } from './rejected.ts';
import { unwrap } from './unwrap.ts';

export type { Passage, Shape } from './passages.ts';

/** What a text gives: a value, or the verdict on a text that gives none. */
export type Answer<Value> =
	| { readonly value: Value; readonly fault?: undefined }
	| { readonly value?: undefined; readonly fault: Verdict };

/** What a passage gives; null where it says nothing at all. */
export type Reading<Value> = Answer<Value> | null;

/** How the answers of a task are written and read. */
export interface AnswerForm<Value> {
	readonly shape: Shape;
	/** Begins the sentence for a text without an answer: "There is no number". */
	readonly missing: string;
	/** Reads one passage; a value must be of the form that is asked for, a right one or a wrong one. */
	read(passage: Passage): Reading<Value>;
	/** Whether two values are one answer; without it, those that are equal as data. */
	same?(one: Value, other: Value): boolean;
}

/** Longer texts are cut to their end before they are read: no model answer is this long. */
const LONGEST_ANSWER = 100_000;
const LAST_LINES = 60;
const LONGEST_LINE = 4_000;
const MOST_ALTERNATIVES = 6;

/**
 * Reads the answer of a model's text: the one rule for what an answer is.
 *
 * 1. Reasoning (`<think>…`) is no part of it.
 * 2. The last `<<<…>>>` counts, in any fence or outside, unless it only mentions the delimiters or
 *    the text takes it back. Where a label after it gives another value, the text claims two.
 * 3. Without one, what the last readable label leads to counts: "the answer is", "Answer:",
 *    `\boxed`, `<answer>`, `"answer":`. An explanation may follow.
 * 4. Without that, the last line that claims a value; else the last that holds one. A text that ends
 *    in a refusal holds none.
 *
 * What a sentence rejects ("not 12", "12 is wrong") is never read; the source of a program only
 * where nothing else can be. Linear in the length of the text.
 */
export function readAnswer<Value>(text: string, form: AnswerForm<Value>): Answer<Value> {
	const answer = answerText(text);
	return (
		readText(answer, form) ?? {
			fault: unreadable(
				`${form.missing} in "${excerpt(lastDelimited(answer)?.inside ?? answer)}".`,
			),
		}
	);
}

/** A reply without its reasoning, in plain writing. */
function answerText(text: string): string {
	return withoutMarkup(plainText(splitReasoning(text).answer.slice(-LONGEST_ANSWER)));
}

function readText<Value>(text: string, form: AnswerForm<Value>): Reading<Value> {
	const delimited = lastDelimited(text);
	if (!delimited) {
		const prose = withoutPrograms(text);
		return (
			readLabels(prose, form) ??
			readObject(prose, form) ??
			readProse(prose, form) ??
			(prose === text ? null : readProse(text, form))
		);
	}
	const after = withoutPrograms(text.slice(delimited.end));
	const labelled = readLabels(after, form);
	if (delimited.status !== 'claimed') {
		const reason =
			delimited.status === 'rejected' ? 'takes its answer back' : 'offers different answers';
		return labelled ?? readProse(after, form) ?? { fault: unreadable(`The text ${reason}.`) };
	}
	const inside = form.read(alone(delimited.inside));
	return contradiction(inside, labelled, form) ?? inside;
}

function contradiction<Value>(
	one: Reading<Value>,
	other: Reading<Value>,
	{ same = isEqual }: AnswerForm<Value>,
	reason = 'The text gives one answer in the delimiters and another after them.',
): Reading<Value> {
	if (one?.value === undefined || other?.value === undefined) return null;
	return same(one.value, other.value) ? null : { fault: unreadable(reason) };
}

/** A question's own choice, repeated before its answer. */
const ASKED = /\b(?:yes or no|true or false)\b ?[:?]/gi;

/** The fault of a text that offers one value or another; null for any other text. */
function alternatives<Value>(text: string, form: AnswerForm<Value>): Reading<Value> {
	const parts = text.replaceAll(ASKED, ' ').split(/\s(?:or|and\/or)\s/i, MOST_ALTERNATIVES);
	if (parts.length < 2) return null;
	const [first = null, ...others] = parts
		.map((part) => form.read(alone(part)))
		.filter((reading) => reading?.value !== undefined);
	const reason = `"${excerpt(text)}" offers different answers.`;
	for (const other of others) {
		const fault = contradiction(first, other, form, reason);
		if (fault) return fault;
	}
	return null;
}

function isEqual(one: unknown, other: unknown): boolean {
	const key = (value: unknown) =>
		JSON.stringify(value, (_, part: unknown) =>
			typeof part === 'bigint' ? `${part}` : part instanceof Map ? [...part] : part,
		);
	return key(one) === key(other);
}

/** What a text that is one JSON object says under a key that only stands for the answer there. */
function readObject<Value>(text: string, form: AnswerForm<Value>): Reading<Value> {
	const object = unwrap(text);
	const said = insideObject(object);
	return said === object ? null : ifRead(form.read(alone(said)));
}

/** The first passage with a value, the last label's first; a label that leads to a fault ends the search. */
function readLabels<Value>(text: string, form: AnswerForm<Value>): Reading<Value> {
	for (const label of labelsIn(text)) {
		const found =
			alternatives(reachOf(text, label, form.shape), form) ??
			firstOf(labelledPassages(text, label, form.shape), form);
		if (found) return found;
	}
	return null;
}

function firstOf<Value>(passages: Iterable<Passage>, form: AnswerForm<Value>): Reading<Value> {
	let fault: Reading<Value> = null;
	for (const passage of passages) {
		const reading = form.read(passage);
		if (reading?.value !== undefined) return reading;
		fault ??= reading;
	}
	return fault;
}

function readProse<Value>(text: string, form: AnswerForm<Value>): Reading<Value> {
	const plain = withoutTracebacks(text);
	const lines = plain.split('\n').filter((line) => line.trim() !== '' && !isAside(line));
	const end = (lines.at(-1) ?? '').slice(-LONGEST_LINE);
	if (isRefusal(end)) return null;
	const last = lines
		.slice(-LAST_LINES)
		.reverse()
		.map((line) => withoutDoubted(withoutPrompt(line.slice(-LONGEST_LINE))).trim());
	if (form.shape === 'line') return readLines(last, form);
	// A block may end in a sentence that says more than it: then that counts.
	const closing = isProse(end)
		? firstOf(segmentsOf(withoutRejected(last[0] ?? ''), 'strong'), form)
		: null;
	if (closing?.value !== undefined) return closing;
	const whole = form.read(somewhere(plain.split('\n').map(withoutDoubted).join('\n')));
	return whole?.value === undefined ? (readLines(last, form) ?? whole) : whole;
}

/** What a line sets in bold at its end: that is what it says. */
const markedEnd = (line: string): string | null =>
	/\*\*((?:(?!\*\*)[^\n]){1,400})\*\*[\s.!)]{0,4}$/.exec(line.slice(-LONGEST_MARKED))?.[1] ?? null;
const LONGEST_MARKED = 410;

const ifRead = <Value>(reading: Reading<Value>): Reading<Value> =>
	reading?.value === undefined ? null : reading;

/** The last line, of `lines` from the end, that claims a value; else the last that holds one. */
function readLines<Value>(lines: readonly string[], form: AnswerForm<Value>): Reading<Value> {
	for (const line of lines) {
		const bare = withoutRejected(line);
		const marked = markedEnd(bare);
		const claimed =
			alternatives(bare, form) ??
			(marked === null ? null : ifRead(form.read(alone(marked)))) ??
			form.read(within(line, 'claimed'));
		if (claimed) return claimed;
		const segment = firstOf(segmentsOf(bare, 'strong'), form);
		if (segment?.value !== undefined) return segment;
	}
	for (const line of lines) {
		const found =
			form.read(within(line, 'anywhere')) ??
			firstOf(segmentsOf(withoutRejected(line), 'weak'), form);
		if (found) return found;
	}
	return null;
}

const PROGRAM = /^\s*(?:import|from|def|class|for|while|if|print|return|[a-z_]\w* ?=)(?![=\w])/m;

/** A text without the blocks of code in it that are programs, not data. */
function withoutPrograms(text: string): string {
	if (!text.includes('```')) return text;
	return markdownParts(text)
		.map((part) => (part.kind === 'code' && PROGRAM.test(part.text) ? '\n' : part.source))
		.join('');
}
