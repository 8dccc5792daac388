import type { Verdict } from '../../../tasks/task.ts';
import type { Source } from '../exhibit.ts';
import { type LessonPuzzle, openPuzzle } from '../puzzle.ts';
import type { Play } from './kind.ts';

/** Answers to be judged by eye, before the checkers judge them. */
export interface JudgeStage {
	readonly cards: readonly JudgeCard[];
}

interface JudgeCard {
	readonly id: string;
	readonly title: string;
	/** What is asked, in a sentence or two. */
	readonly asked: string;
	readonly puzzle: LessonPuzzle;
	/** Whether the puzzle is drawn. */
	readonly drawn: boolean;
	/** What was answered, word for word. */
	readonly said: string;
	readonly by: Source;
}

/** For each card whether it was called right; what is missing was not marked. */
export type JudgeMove = Readonly<Record<string, boolean>>;

export interface JudgeHappened {
	readonly marks: JudgeMove;
	readonly verdicts: readonly { readonly id: string; readonly verdict: Verdict }[];
	/** Cards that are not marked. */
	readonly open: number;
	/** Marks that the checkers agree with. */
	readonly agreed: number;
}

export const playJudge: Play<JudgeStage, JudgeMove, JudgeHappened> = async ({ cards }, marks) => {
	const verdicts = await Promise.all(
		cards.map(async ({ id, puzzle, said }) => ({
			id,
			verdict: (await openPuzzle(puzzle)).check(said),
		})),
	);
	return {
		marks,
		verdicts,
		open: cards.filter(({ id }) => marks[id] === undefined).length,
		agreed: verdicts.filter(({ id, verdict }) => marks[id] === verdict.correct).length,
	};
};
