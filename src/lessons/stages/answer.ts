import type { Verdict } from '../../../tasks/task.ts';
import type { Exhibit } from '../exhibit.ts';
import { type LessonPuzzle, openPuzzle } from '../puzzle.ts';
import type { Play } from './kind.ts';

/** An answer is written, and the puzzle's own checker says what it thinks of it. */
export interface AnswerStage {
	readonly shown: readonly Exhibit[];
	readonly puzzle: LessonPuzzle;
	readonly label: string;
	/** What stands in the field at first. */
	readonly start: string;
}

export type AnswerMove = string;

export interface AnswerHappened {
	readonly text: string;
	/** How many words it has beside the answer itself. */
	readonly words: number;
	readonly verdict: Verdict;
}

export const playAnswer: Play<AnswerStage, AnswerMove, AnswerHappened> = async (
	{ puzzle },
	text,
) => ({
	text,
	words: text.replaceAll(/<<<[\s\S]*?>>>/g, '').match(/[a-z]{2,}/gi)?.length ?? 0,
	verdict: (await openPuzzle(puzzle)).check(text),
});
