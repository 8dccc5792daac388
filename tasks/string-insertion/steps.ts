import { insertAt, occurrences, type Puzzle } from './puzzle.ts';

/** Letters that are read at a glance. */
const GLANCE = 10;

/** Steps by hand: in each round, every glance at the string and each insertion. */
export function steps({ text, rules, rounds }: Puzzle): number {
	let now = text;
	let taken = 0;
	for (let round = 0; round < rounds; round++) {
		const found = occurrences(now, rules);
		taken += Math.ceil(now.length / GLANCE) + found.length;
		now = insertAt(now, found);
	}
	return taken;
}
