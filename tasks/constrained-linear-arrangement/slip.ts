import type { Random } from '../../src/ground/random.ts';
import { wrongSwap } from '../kit/generate/swap.ts';
import { firstFault } from './check.ts';
import { cardsOf, type Puzzle } from './puzzle.ts';
import { answer, playOf } from './solve.ts';

/** Two of the right cards in each other's place; where every such play fits too, one card twice. */
export function slip(puzzle: Puzzle, random: Random): string {
	const play = playOf(puzzle) ?? cardsOf(puzzle.rule).slice(0, puzzle.rounds.length);
	const swapped = wrongSwap(play, (cards) => firstFault(puzzle, cards) === null, random);
	return answer(swapped ?? play.with(1, play[0] ?? ''));
}
