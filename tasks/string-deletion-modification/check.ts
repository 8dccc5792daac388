import type { Answer } from '../kit/read/answer.ts';
import { judgeWord, readWord } from '../kit/read/word.ts';
import type { Verdict } from '../task.ts';
import { alphabetOf, finalText, type Puzzle } from './puzzle.ts';

/** The string that an answer gives, for the picture, or why none. */
export function examine(puzzle: Puzzle, answer: string): Answer<string> {
	return readWord(answer, alphabetOf(puzzle));
}

/** The only constraint is `final-string`. */
export function check(puzzle: Puzzle, answer: string): Verdict {
	return judgeWord(finalText(puzzle), alphabetOf(puzzle), answer);
}
