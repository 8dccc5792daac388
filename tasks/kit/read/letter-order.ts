import { unreadable } from '../verdict.ts';
import { type Answer, type Passage, type Reading, readAnswer } from './answer.ts';
import { excerpt } from './excerpt.ts';
import { lastRun } from './lines.ts';

type Order = readonly string[];

const LONGEST = 4_000;
/** Words that may stand beside the letters. */
const WORDS =
	/\b(?:items?|books?|jars?|cards?|place|position|slot|round|opponent(?:'s)?|play(?:s|ed)|is|in|at|and|then|order|from|left|to|right|the|final|answer)\b/gi;

/**
 * Reads single letters in order: a list in any brackets, quotes and separators, letters written
 * together, or a numbered list or map such as `1: C` or `C: 1`. Of a text that says more the last
 * line that is nothing else counts, or the last list of such lines. `prepare` may write letters for
 * names. Two orders that differ are no answer.
 */
export function readOrder(answer: string, prepare = (text: string) => text): Answer<Order> {
	return readAnswer(answer, {
		shape: 'block',
		missing: 'There is no order of letters',
		read: (passage) => orderOf({ ...passage, content: prepare(passage.content) }),
	});
}

function orderOf({ content, place }: Passage): Reading<Order> {
	const text = place === 'anywhere' ? content.slice(-LONGEST) : content.slice(0, LONGEST);
	const whole = orderIn(text);
	if (place === 'alone') return whole ?? contradiction(text);
	if (whole && (place === 'anywhere' || (whole.value?.length ?? 0) > 1)) return whole;
	if (place === 'claimed' || text.includes('\n'))
		return place === 'claimed' ? null : lastList(text);
	const contradicted = contradiction(text);
	if (contradicted) return contradicted;
	const list = /\[[^[\]]*\](?=[^[\]]*$)/.exec(text)?.[0] ?? text.slice(text.lastIndexOf(':') + 1);
	const order = orderIn(list) ?? lastLetters(list);
	return order && (order.fault || order.value.length > 1) ? order : null;
}

/** The last lines of a text that are a letter each, with its place or a list's mark perhaps. */
function lastList(text: string): Reading<Order> {
	const run = lastRun(text, (line) => {
		const tokens = line.replaceAll(WORDS, ' ').match(/[A-Za-z]+|\d+/g) ?? [];
		return tokens.length <= 2 && tokens.filter((token) => /^[A-Za-z]$/.test(token)).length === 1;
	});
	return run.includes('\n') ? orderIn(run) : null;
}

const ALTERNATIVES = /\bor\b|[\])]/i;
/** Shorter runs of letters are a part of something else. */
const SHORTEST = 3;

/** Whether a text gives two different orders, as alternatives or as lists. */
function contradiction(text: string): Reading<Order> {
	const orders = text
		.split(ALTERNATIVES, 50)
		.map((part) => orderIn(part) ?? lastLetters(part))
		.map((reading) => reading?.value?.join('') ?? '')
		.filter((order) => order.length >= SHORTEST);
	const [first] = orders;
	const other = orders.find((order) => order !== first);
	return first !== undefined && other !== undefined
		? {
				fault: unreadable(
					`The answer gives different orders: ${excerpt(first, 40)} and ${excerpt(other, 40)}.`,
				),
			}
		: null;
}

/** The order in a text that is nothing but one; null for any other text. */
function orderIn(text: string): Reading<Order> {
	const bare = text.replaceAll(WORDS, ' ');
	const together = /^[^A-Za-z\d]*([A-Z]{2,26})[^A-Za-z\d]*$/.exec(bare)?.[1];
	if (together) return { value: [...together] };
	const tokens = bare.match(/[A-Za-z]+|\d+/g) ?? [];
	const letters = tokens.filter((token) => /^[A-Za-z]$/.test(token));
	const numbers = tokens.filter((token) => /^\d+$/.test(token)).map(Number);
	if (letters.length === 0 || letters.length + numbers.length < tokens.length) return null;
	const labels = letters.map((letter) => letter.toUpperCase());
	if (numbers.length === 0) return { value: labels };
	const alternate = tokens.every(
		(token, i) => /^\d/.test(token) === /^\d/.test(tokens[i % 2] ?? ''),
	);
	if (numbers.length !== labels.length || !alternate) return null;
	const places = new Map(numbers.map((number, i) => [number, labels[i] ?? '']));
	const first = Math.min(...numbers);
	const isFull = first <= 1 && numbers.every((_, i) => places.has(first + i));
	return isFull
		? { value: numbers.map((_, i) => places.get(first + i) ?? '') }
		: {
				fault: unreadable(`The places ${excerpt(numbers.join(', '), 60)} are not each used once.`),
			};
}

/** The capital letters that stand alone at the end of a sentence; null where there are none. */
function lastLetters(line: string): Reading<Order> {
	const tokens = line.match(/[A-Za-z]+|\d+/g) ?? [];
	const before = tokens.findLastIndex((token) => !/^[A-Z]$/.test(token));
	const order = tokens.slice(before + 1);
	return order.length > 0 ? { value: order } : null;
}
