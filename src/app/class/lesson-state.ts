import type { LessonState } from '../../lab/class/result.ts';
import type { LessonProgress } from '../../lessons/progress.ts';

/** How far a lesson came, as a class's code carries it. */
export function lessonState({ prediction, outcome }: LessonProgress): LessonState {
	if (outcome) return outcome.choice === prediction ? 'as-predicted' : 'otherwise';
	return prediction === null ? 'not-begun' : 'begun';
}

/** The same in words. */
export const LESSON_WORDS: Readonly<Record<LessonState, string>> = {
	'not-begun': 'not begun',
	begun: 'begun',
	otherwise: 'done; it came otherwise than predicted',
	'as-predicted': 'done; it came as predicted',
};
