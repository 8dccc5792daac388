export interface Rule {
	readonly find: string;
	/** What is inserted right behind each occurrence of `find`. */
	readonly insert: string;
}

export interface Puzzle {
	readonly text: string;
	readonly rules: readonly Rule[];
	/** How often the operation is applied. */
	readonly rounds: number;
}

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

export function finalText({ text, rules, rounds }: Puzzle): string {
	let result = text;
	for (let round = 0; round < rounds; round++) {
		result = insertAt(result, occurrences(result, rules));
	}
	return result;
}

export const alphabetOf = ({ text, rules }: Puzzle) =>
	text + rules.map(({ find, insert }) => find + insert).join('');
