import { type Answer, type Passage, type Reading, readAnswer } from '../kit/read/answer.ts';
import type { Pattern } from './shape.ts';

interface Numbers {
	/** Those of each innermost pair of brackets. */
	readonly groups: readonly (readonly number[])[];
	readonly outside: readonly number[];
}

type Places = readonly (readonly number[])[];

/** Only so much of a text's end is looked at: no listing is longer. */
const MOST_CHARACTERS = 30_000;

const GROUP = /[[({]([^[\](){}]*)[\])}]/g;

/** The places that an answer gives, each as the numbers in its brackets; one, of all numbers, without brackets. */
export function readPlaces(text: string): Answer<Places> {
	return readAnswer(text, {
		shape: 'line',
		missing: 'There is no [row, column]',
		read: placesIn,
	});
}

function placesIn({ content, place }: Passage): Reading<Places> {
	const { groups, outside } = numbersIn(content.slice(-MOST_CHARACTERS));
	if (place === 'alone') {
		if (groups.length > 0) return { value: groups };
		return outside.length > 0 ? { value: [outside] } : null;
	}
	const pair = groups.findLast((group) => group.length === 2);
	if (pair) return { value: [pair] };
	return outside.length === 2 ? { value: [outside] } : null;
}

/** The patterns that an answer lists, and how many it says they are. */
export interface Listing {
	readonly count: number | null;
	readonly patterns: readonly Pattern[];
}

/** A list of [row, column, size], its length perhaps at its head. */
export function readPatterns(text: string): Answer<Listing> {
	return readAnswer(text, {
		shape: 'block',
		missing: 'There is no list of [row, column, size]',
		read: listingIn,
	});
}

function listingIn({ content, place }: Passage): Reading<Listing> {
	const end = content.slice(-MOST_CHARACTERS);
	const { groups, outside } = numbersIn(place === 'anywhere' ? lastListing(end) : end);
	const triples = groups.length > 0 && groups.every((group) => group.length === 3);
	if (place === 'claimed' && !triples) return null;
	// A list without brackets of its own, its number of patterns perhaps at its head.
	const flat = groups[0] ?? outside;
	const headed = !triples && flat.length % 3 === 1;
	const numbers = triples ? groups.flat() : headed ? flat.slice(1) : flat;
	if (numbers.length === 0 || numbers.length % 3 !== 0 || (!triples && groups.length > 1))
		return null;
	const counts = headed ? flat.slice(0, 1) : groups.length > 0 ? outside : [];
	if (counts.length > 1) return null;
	const patterns = Array.from({ length: numbers.length / 3 }, (_, i) => {
		const [row = -1, column = -1, size = -1] = numbers.slice(3 * i, 3 * i + 3);
		return { row, column, size };
	});
	return { value: { count: counts[0] ?? null, patterns } };
}

/** The last lines of a text that have three numbers in brackets. */
function lastListing(text: string): string {
	const lines = text.split('\n');
	const lists = (line = '') => numbersIn(line).groups.some((group) => group.length === 3);
	const last = lines.findLastIndex(lists);
	if (last < 0) return text;
	let first = last;
	while (first > 0 && lists(lines[first - 1])) first--;
	return lines.slice(first, last + 1).join('\n');
}

function numbersIn(text: string): Numbers {
	const groups = Array.from(text.matchAll(GROUP), ([, inside = '']) => numbers(inside));
	return {
		groups: groups.filter((group) => group.length > 0),
		outside: numbers(text.replaceAll(GROUP, ' ; ')),
	};
}

const COLUMN_FIRST = /\bcol[a-z]{0,6}\D{0,6}\d{1,9}\D{1,6}row/i;

function numbers(text: string): number[] {
	// The dash of "3-4" is no sign.
	const found = text.replaceAll(/(\d)-/g, '$1 ').match(/-?\d+(?:\.\d+)?/g) ?? [];
	const values = found.map(Number);
	return values.length === 2 && COLUMN_FIRST.test(text) ? values.reverse() : values;
}
