import { findPlays } from './match.ts';
import { cardAt, type Puzzle } from './puzzle.ts';

export const answer = (cards: readonly string[]) => `<<<${cards.join(',')}>>>`;
export const playOf = (puzzle: Puzzle) => findPlays(puzzle, 1)[0]?.map(cardAt);

export function solve(puzzle: Puzzle): string {
	const play = playOf(puzzle);
	if (!play) throw new RangeError('These results have no solution.');
	return answer(play);
}
