import type { Random } from '../../src/ground/random.ts';
import { finalText, insertAt, occurrences, type Puzzle } from './puzzle.ts';

/** Overlooks an occurrence in the last round, forgets that round, or works rule by rule through the changed string. */
export function slip(puzzle: Puzzle, random: Random): string {
	const { rules, rounds } = puzzle;
	const right = finalText(puzzle);
	const before = finalText({ ...puzzle, rounds: rounds - 1 });
	const found = occurrences(before, rules);
	const overlooked = random.int(0, Math.max(0, found.length - 1));
	const tries = [
		before,
		insertAt(
			before,
			found.filter((_, index) => index !== overlooked),
		),
		rules.reduce((text, rule) => insertAt(text, occurrences(text, [rule])), before),
	];
	const wrong = random.shuffle(tries).find((text) => text !== right);
	return `<<<${wrong ?? right + right.slice(-1)}>>>`;
}
