import { parseForm } from '../exact/closed-form.ts';
import { type Exact, multiply, negate, rational } from '../exact/exact.ts';
import { type FormToken, lex, UNREADABLE } from '../exact/form-tokens.ts';
import { leadOf, trailOf } from './beside.ts';

/** A number as a text writes it, with all that stands beside it and changes its value. */
export interface Quantity {
	readonly text: string;
	/** Null where what stands there is no number that can be read: `120!`, `f(3)`, `7 mod 2`. */
	readonly value: Exact | null;
	/** Digits after the decimal point; null for a number without one, which is exact. */
	readonly decimals: number | null;
	/** As digits, as one number over another, with a power of ten, or as a form that is to be computed. */
	readonly written: 'digits' | 'fraction' | 'power' | 'form';
	/** Whether a percent sign follows; the value is that of the number before it. */
	readonly percent: boolean;
}

/** A number, or a word or sign between numbers. */
export type Part = Quantity | string;

const MATHS = new RegExp(`^(?:\\.?\\d.*|sqrt|pi|frac|${UNREADABLE}|[-+*/^()[\\]{}])$`);
const NUMBER = new RegExp(`^\\.?\\d|^pi$|^${UNREADABLE}$`);

/** "rule 2", "step 3": the number is a name. */
const NAMES =
	/^(?:steps?|rounds?|rules?|cases?|lines?|rows?|columns?|figures?|parts?|questions?|problems?|equations?|conditions?|clues?|iterations?|levels?|notes?|sections?|tests?)$/i;

/** The numbers of a text and what stands between them, in order. Linear in the length of the text. */
export function partsOf(text: string): Part[] {
	const cents = text.replaceAll(
		/(\d) ?(?:dollars?|euros?|pounds?) and (\d{1,2}) ?(?:cents?|pence)\b/g,
		(_, dollars: string, pence: string) => `${dollars}.${pence.padStart(2, '0')}`,
	);
	const tokens = lex(cents);
	const parts: Part[] = [];
	for (let at = 0; at < tokens.length; ) {
		const start = at;
		while (at < tokens.length && MATHS.test(tokens[at]?.text ?? '') && !isAside(tokens, start, at))
			at++;
		if (at === start) {
			parts.push(tokens[at]?.text ?? '');
			at++;
			continue;
		}
		const run = tokens.slice(start, at);
		const found = quantityOf(run, tokens, start, at);
		parts.push(...found.parts);
		at = found.next;
	}
	return parts;
}

const LONGEST_ASIDE = 40;

/** Whether brackets stand behind a number and hold it once more, or another plain one: "12 (12)". */
function isAside(tokens: readonly FormToken[], start: number, at: number): boolean {
	if (at === start || at - start > LONGEST_ASIDE) return false;
	if (tokens[at]?.text !== '(' || tokens[at]?.glued) return false;
	const said = tokens.slice(start, at).map(({ text }) => text);
	const inside = tokens.slice(at + 1, at + 1 + said.length).map(({ text }) => text);
	const isPlain = /^\.?\d/.test(said.at(-1) ?? '') && /^\.?\d/.test(inside[0] ?? '');
	const isClosed = (length: number) => tokens[at + 1 + length]?.text === ')';
	return (isPlain && isClosed(1)) || (said.join() === inside.join() && isClosed(said.length));
}

interface Found {
	readonly parts: readonly Part[];
	readonly next: number;
}

/** The number of a run of mathematical signs, with the words before `start` and from `end` on that belong to it. */
function quantityOf(
	run: readonly FormToken[],
	tokens: readonly FormToken[],
	start: number,
	end: number,
): Found {
	const before = tokens[start - 1]?.text ?? '';
	const behind = tokens[end];
	if (!run.some(({ text }) => NUMBER.test(text)))
		return { parts: run.map(({ text }) => text), next: end };
	if (behind?.glued && /^(?:st|nd|rd|th)$/i.test(behind.text))
		return { parts: [behind.text], next: end + 1 };
	if (NAMES.test(before) && run.length === 1) return { parts: ['#'], next: end };
	const inner = trimmed(withoutDash(run, before));
	const texts = inner.map(({ text }) => text);
	const form = parseForm(texts);
	const lead = leadOf(tokens, start);
	const trail = trailOf(tokens, end);
	const isSpoiled = lead.spoils || trail.spoils || !form;
	const decimals = form?.decimals == null ? 0 : form.decimals - trail.zeros;
	return {
		next: end + trail.taken,
		parts: [
			{
				text: `${lead.isNegative ? '-' : ''}${joined([...inner, ...tokens.slice(end, end + trail.taken)])}`,
				value: isSpoiled ? null : scaled(form.value, trail.zeros, lead.isNegative),
				decimals: decimals > 0 ? decimals : null,
				written: writtenAs(texts),
				percent: trail.percent,
			},
		],
	};
}

function scaled(value: Exact, zeros: number, isNegative: boolean): Exact | null {
	const whole = zeros > 0 ? multiply(value, rational(10n ** BigInt(zeros))) : value;
	return whole && isNegative ? negate(whole) : whole;
}

const joined = (run: readonly FormToken[]) =>
	run.map(({ text, glued }, at) => (at === 0 || glued ? text : ` ${text}`)).join('');

/** Without a dash: a minus sign apart from its number, behind a word, is none. */
function withoutDash(run: readonly FormToken[], before: string): readonly FormToken[] {
	const isDash = run[0]?.text === '-' && run[1]?.glued === false && /^[A-Za-z]/.test(before);
	return isDash ? run.slice(1) : run;
}

/** Without the brackets and signs at its ends that belong to the sentence round it. */
function trimmed(run: readonly FormToken[]): readonly FormToken[] {
	let [start, end] = [0, run.length];
	let unclosed = run.reduce((sum, { text }) => sum + nesting(text), 0);
	while (start < end) {
		const [first, last] = [run[start]?.text ?? '', run[end - 1]?.text ?? ''];
		if (/^[)\]}*/^]$/.test(first) || (unclosed > 0 && nesting(first) > 0)) {
			unclosed -= nesting(first);
			start++;
		} else if (/^[-+*/^([{]$/.test(last) || (unclosed < 0 && nesting(last) < 0)) {
			unclosed -= nesting(last);
			end--;
		} else return run.slice(start, end);
	}
	return [];
}

/** How many brackets a token opens: less than none where it closes one. */
function nesting(token: string): number {
	return /^[([{]$/.test(token) ? 1 : /^[)\]}]$/.test(token) ? -1 : 0;
}

function writtenAs(texts: readonly string[]): Quantity['written'] {
	const isPower = texts.some((text) => /^\.?\d.*e/i.test(text));
	const shape = texts
		.map((text) => (/^\.?\d/.test(text) ? 'n' : text === 'frac' ? 'f' : text))
		.join('')
		.replaceAll(/[()[\]{}]/g, '');
	if (/^[-+]?n$/.test(shape)) return isPower ? 'power' : 'digits';
	if (/^[-+]?(?:n?n\/[-+]?n|n?f[-+]?n{1,2})$/.test(shape)) return 'fraction';
	const base = texts.find((text, at) => texts[at + 1] === '^' && /^\d/.test(text));
	return /^[-+]?(?:n\*)?n\^[-+]?n$/.test(shape) && base === '10' ? 'power' : 'form';
}
