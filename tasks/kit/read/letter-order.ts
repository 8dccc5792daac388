import { excerpt, readAnswer } from './answer.ts';

/** The letters in the order in which an answer puts them, or the sentence that says why there is none. */
export type OrderReading = { readonly order: readonly string[] } | { readonly fault: string };

const LONGEST = 4_000;
const LAST_LINES = 60;
/** Words that may stand beside the letters. */
const WORDS =
	/\b(?:items?|books?|jars?|cards?|place|position|slot|round|opponent(?:'s)?|play(?:s|ed)|is|in|at|and|then|order|from|left|to|right|the|final|answer)\b/gi;

/**
 * Reads single letters in order: a list in any brackets, quotes and separators, letters written
 * together, or a numbered list or map such as `1: C` or `C: 1`. Without delimiters the last line
 * that is nothing else counts, or the last list of such lines. Two orders that differ are no answer.
 */
export function readOrder(answer: string): OrderReading {
	const { content, delimited } = readAnswer(answer);
	const text = content.slice(0, LONGEST);
	const whole = orderIn(text) ?? (delimited ? contradiction(text) : null);
	if (whole || delimited)
		return whole ?? { fault: `There is no order of letters in "${excerpt(content)}".` };
	const lines = content.slice(-LONGEST).split('\n').slice(-LAST_LINES).reverse();
	for (const line of lines) {
		const contradicted = contradiction(line);
		if (contradicted) return contradicted;
		const list = /\[[^[\]]*\](?=[^[\]]*$)/.exec(line)?.[0] ?? line.slice(line.lastIndexOf(':') + 1);
		const order = orderIn(list) ?? lastRun(list);
		if (order && ('fault' in order || order.order.length > 1)) return order;
	}
	return { fault: `There is no order of letters in "${excerpt(content)}".` };
}

const ALTERNATIVES = /\bor\b|[\])]/i;
/** Shorter runs of letters are a part of something else. */
const SHORTEST = 3;

/** Whether a text gives two different orders, as alternatives or as lists. */
function contradiction(text: string): OrderReading | null {
	const orders = text
		.split(ALTERNATIVES, 50)
		.map((part) => orderIn(part) ?? lastRun(part))
		.map((reading) => (reading && 'order' in reading ? reading.order.join('') : ''))
		.filter((order) => order.length >= SHORTEST);
	const [first] = orders;
	const other = orders.find((order) => order !== first);
	return first !== undefined && other !== undefined
		? {
				fault: `The answer gives different orders: ${excerpt(first, 40)} and ${excerpt(other, 40)}.`,
			}
		: null;
}

/** The order in a text that is nothing but one; null for any other text. */
function orderIn(text: string): OrderReading | null {
	const bare = text.replaceAll(WORDS, ' ');
	const together = /^[^A-Za-z\d]*([A-Z]{2,26})[^A-Za-z\d]*$/.exec(bare)?.[1];
	if (together) return { order: [...together] };
	const tokens = bare.match(/[A-Za-z]+|\d+/g) ?? [];
	const letters = tokens.filter((token) => /^[A-Za-z]$/.test(token));
	const numbers = tokens.filter((token) => /^\d+$/.test(token)).map(Number);
	if (letters.length === 0 || letters.length + numbers.length < tokens.length) return null;
	const labels = letters.map((letter) => letter.toUpperCase());
	if (numbers.length === 0) return { order: labels };
	const alternate = tokens.every(
		(token, i) => /^\d/.test(token) === /^\d/.test(tokens[i % 2] ?? ''),
	);
	if (numbers.length !== labels.length || !alternate) return null;
	const places = new Map(numbers.map((number, i) => [number, labels[i] ?? '']));
	const first = Math.min(...numbers);
	const isFull = first <= 1 && numbers.every((_, i) => places.has(first + i));
	return isFull
		? { order: numbers.map((_, i) => places.get(first + i) ?? '') }
		: { fault: `The places ${excerpt(numbers.join(', '), 60)} are not each used once.` };
}

/** The capital letters that stand alone at the end of a sentence; null where there are none. */
function lastRun(line: string): OrderReading | null {
	const tokens = line.match(/[A-Za-z]+|\d+/g) ?? [];
	const before = tokens.findLastIndex((token) => !/^[A-Z]$/.test(token));
	const order = tokens.slice(before + 1);
	return order.length > 0 ? { order } : null;
}
