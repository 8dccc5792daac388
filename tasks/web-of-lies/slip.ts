import type { Random } from '../../src/ground/random.ts';
import { liarsOf } from './liars.ts';
import type { Puzzle } from './puzzle.ts';
import { notation } from './read.ts';

/** Loses a "not" on the way: one of the people asked about ends up of the other kind. */
export function slip(puzzle: Puzzle, random: Random): string {
	const turned = random.pick(puzzle.asked ?? [...puzzle.people.keys()]);
	const liars = liarsOf(puzzle).map((lies, person) => lies !== (person === turned));
	return `<<<${notation(puzzle, liars)}>>>`;
}
