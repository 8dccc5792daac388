import type { Random } from '../../src/ground/random.ts';
import { wrongSwap } from '../kit/swap.ts';
import { defineTask } from '../task.ts';
import { about } from './about.ts';
import { examine, firstFault } from './check.ts';
import { generate } from './generate.ts';
import { findPlays } from './match.ts';
import { importOfficial } from './official.ts';
import { picture } from './picture.ts';
import { program } from './program.ts';
import { cardAt, cardsOf, type Puzzle } from './puzzle.ts';
import { question } from './question.ts';

const answer = (cards: readonly string[]) => `<<<${cards.join(',')}>>>`;
const playOf = (puzzle: Puzzle) => findPlays(puzzle, 1)[0]?.map(cardAt);

/** Two of the right cards in each other's place; where every such play fits too, one card twice. */
function slip(puzzle: Puzzle, random: Random): string {
	const play = playOf(puzzle) ?? cardsOf(puzzle.rule).slice(0, puzzle.rounds.length);
	const swapped = wrongSwap(play, (cards) => firstFault(puzzle, cards) === null, random);
	return answer(swapped ?? play.with(1, play[0] ?? ''));
}

export const task = defineTask<Puzzle, typeof about.knobs>({
	about,
	generate,
	question,
	solve(puzzle) {
		const play = playOf(puzzle);
		if (!play) throw new RangeError('These results have no solution.');
		return answer(play);
	},
	check(puzzle, text) {
		const { correct, read, reason } = examine(puzzle, text);
		return { correct, read, reason };
	},
	program,
	slip,
	picture,
	importOfficial,
});
