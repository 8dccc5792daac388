import { optionLetter } from '../kit/write/options.ts';
import { notation } from './check.ts';
import type { Puzzle } from './puzzle.ts';
import { inOrder, placesOf } from './search.ts';

/** A right answer. */
export function solve(puzzle: Puzzle): string {
	const places = placesOf(puzzle);
	if (!puzzle.asked) return `<<<${notation(puzzle, inOrder(places))}>>>`;
	return `<<<(${optionLetter(places.indexOf(puzzle.asked.place))})>>>`;
}
