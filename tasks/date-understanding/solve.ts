import { optionLetter } from '../kit/write/options.ts';
import { datesIn } from './check.ts';
import { dateAsked, type Puzzle } from './puzzle.ts';

/** A right answer: the option, or the date itself where no option has it. */
export function solve(puzzle: Puzzle): string {
	const truth = dateAsked(puzzle);
	const option = puzzle.options.findIndex((text) => datesIn(text)[0] === truth);
	return option < 0 ? `<<<${truth}>>>` : `<<<(${optionLetter(option)})>>>`;
}
