import type { Estimate } from '../statistics/interval.ts';
import { wilson } from '../statistics/wilson.ts';
import { answerersOf, type ClassPlan } from './plan.ts';
import { isDone } from './result.ts';
import type { VerifiedResult } from './verify.ts';

/** How often something was so. */
export interface Count {
	readonly right: number;
	readonly of: number;
}

/** How one who answers did in the whole class. */
export interface AnswererTally extends Count {
	/** A method's id, or the students themselves. */
	readonly answerer: string;
	/** The rate with Wilson's interval: each student's puzzle is a draw of its own. */
	readonly estimate: Estimate;
	/** The same by puzzle of the plan. */
	readonly byPuzzle: readonly Count[];
	/** How many of the predictions about it came true. */
	readonly predictions: Count;
}

type Judged = Pick<VerifiedResult, 'puzzles' | 'verdicts'>;

/** What the class's results add up to. Answers that nobody can judge again are not counted. */
export function tallyOf(plan: ClassPlan, results: readonly Judged[]): AnswererTally[] {
	return answerersOf(plan).map((answerer, by) => {
		const byPuzzle = plan.puzzles.map((_, at) =>
			counted(results.map(({ verdicts }) => verdicts[at]?.[by]?.correct ?? null)),
		);
		const right = sum(byPuzzle.map((one) => one.right));
		const of = sum(byPuzzle.map((one) => one.of));
		const predictions = counted(
			results.flatMap((result) =>
				plan.puzzles.map((_, at) => {
					const correct = result.verdicts[at]?.[by]?.correct;
					const prediction = result.puzzles[at]?.[by]?.prediction ?? null;
					return correct === undefined || prediction === null ? null : prediction === correct;
				}),
			),
		);
		return { answerer, right, of, estimate: wilson(right, of), byPuzzle, predictions };
	});
}

/** How a lesson went in the whole class. */
export interface LessonTally {
	readonly lesson: string;
	/** How many went through it, of all whose codes came. */
	readonly done: Count;
	/** Of those, how many had predicted what came out. */
	readonly predictions: Count;
}

export function lessonTallyOf(
	{ lessons }: ClassPlan,
	results: readonly Pick<VerifiedResult, 'lessons'>[],
): LessonTally[] {
	return lessons.map((lesson, at) => {
		const states = results.map((result) => result.lessons[at] ?? 'not-begun');
		const ended = states.filter(isDone);
		return {
			lesson,
			done: counted(states.map(isDone)),
			predictions: counted(ended.map((state) => state === 'as-predicted')),
		};
	});
}

/** Of yes, no and nothing: nothing does not count. */
function counted(values: readonly (boolean | null)[]): Count {
	const known = values.filter((value) => value !== null);
	return { right: known.filter((value) => value).length, of: known.length };
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
