import { answerersOf, type ClassPlan } from '../../src/lab/class/plan.ts';
import { instancesOf } from '../../src/lab/class/puzzles.ts';
import type { Outcome, StudentResult } from '../../src/lab/class/result.ts';
import type { Instance } from '../../tasks/task.ts';

/** A class of three puzzles, in words against in code. */
export const PLAN: ClassPlan = {
	title: 'Tuesday, 9b',
	seed: 7,
	puzzles: [
		{ task: 'game-24', level: 'L1' },
		{ task: 'eight-queens', level: 'L2' },
		{ task: 'standard-sudoku', level: 'L3' },
	],
	methods: ['all-text', 'all-code'],
	own: false,
	model: 'stand-in',
	lessons: [],
};

/** What came of an answer to a puzzle, with the verdict of its checker. */
export function answered(instance: Instance, answer: string): Outcome {
	return { kind: 'answered', answer, correct: instance.check(answer).correct };
}

/** A student whose first answerer slips everywhere, and whose others are right. */
export async function playedBy(
	student: number,
	plan = PLAN,
): Promise<{ result: StudentResult; instances: Instance[] }> {
	const instances = await instancesOf(plan, student);
	const puzzles = instances.map((instance) =>
		answerersOf(plan).map((_, by) => ({
			prediction: by === 0 ? null : true,
			outcome: answered(instance, by === 0 ? instance.slip() : instance.solve()),
		})),
	);
	const lessons = plan.lessons.map(() => 'otherwise' as const);
	return { result: { student, nickname: '', lessons, puzzles }, instances };
}
