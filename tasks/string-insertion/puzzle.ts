import * as v from 'valibot';
import { integer, list, record, text } from '../kit/schema.ts';

/** `insert` is what is inserted right behind each occurrence of `find`. */
const rule = record({ find: text(/^[A-J]{2,6}$/), insert: text(/^[A-J]$/) });
export type Rule = v.InferOutput<typeof rule>;

export const schema = v.pipe(
	record({
		text: text(/^[A-J]{5,500}$/),
		rules: list(rule, 1, 12),
		/** How often the operation is applied. */
		rounds: integer(1, 10),
	}),
	v.check(
		({ rules }) => new Set(rules.map(({ find }) => find)).size === rules.length,
		'two rules look for the same substring',
	),
	v.check((puzzle) => growsModestly(puzzle), 'the string grows too long'),
);
export type Puzzle = v.InferOutput<typeof schema>;

const LONGEST_RESULT = 5000;

/** An occurrence of a rule's substring: from `start` up to, not including, `end`. */
export interface Occurrence {
	readonly rule: Rule;
	readonly start: number;
	readonly end: number;
}

/** Every occurrence, overlapping ones included; by end, then by the order of the rules. */
export function occurrences(text: string, rules: readonly Rule[]): Occurrence[] {
	const found: Occurrence[] = [];
	for (let end = 1; end <= text.length; end++)
		for (const rule of rules)
			if (text.endsWith(rule.find, end)) found.push({ rule, start: end - rule.find.length, end });
	return found;
}

/** What becomes of the text when the insertions of these of its occurrences are made at once. */
export function insertAt(text: string, found: readonly Occurrence[]): string {
	let result = '';
	let copied = 0;
	for (const { rule, end } of found) {
		result += text.slice(copied, end) + rule.insert;
		copied = end;
	}
	return result + text.slice(copied);
}

export function growsModestly({
	text,
	rules,
	rounds,
}: {
	readonly text: string;
	readonly rules: readonly Rule[];
	readonly rounds: number;
}): boolean {
	let grown = text;
	for (let round = 0; round < rounds && grown.length <= LONGEST_RESULT; round++)
		grown = insertAt(grown, occurrences(grown, rules));
	return grown.length <= LONGEST_RESULT;
}

export function finalText({ text, rules, rounds }: Puzzle): string {
	let result = text;
	for (let round = 0; round < rounds; round++) {
		result = insertAt(result, occurrences(result, rules));
	}
	return result;
}

export const alphabetOf = ({ text, rules }: Puzzle) =>
	text + rules.map(({ find, insert }) => find + insert).join('');
