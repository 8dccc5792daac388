import { judgeWord } from '../kit/read/word.ts';
import type { Verdict } from '../task.ts';
import { alphabetOf, finalText, type Puzzle } from './puzzle.ts';

/** The only constraint is `final-string`. */
export function check(puzzle: Puzzle, answer: string): Verdict {
	return judgeWord(finalText(puzzle), alphabetOf(puzzle), answer);
}
