import { catalogue, ofTask } from '../../../tasks/catalogue.ts';
import { loadTask } from '../../../tasks/registry.ts';
import type { Instance } from '../../../tasks/task.ts';
import type { GeneratedSpec } from '../../core/spec.ts';
import { hashOf } from '../../ground/hash.ts';
import type { ClassPlan } from './plan.ts';

/** The numbers that students may have. */
export const STUDENTS = { first: 1, last: 999_999 } as const;
/** A number that is drawn is from here on: it does not meet those that a teacher gives out. */
const FIRST_DRAWN = 10_000;

/** A number for whoever was given none. @param chance from 0, below 1 */
export function drawnStudent(chance = Math.random()): number {
	return FIRST_DRAWN + Math.floor(chance * (STUDENTS.last - FIRST_DRAWN + 1));
}

/**
 * The puzzles of one student: the same tasks and params as everybody's, with seeds that follow from the
 * class's seed, the student's number and the place. The same everywhere, so whoever has the link of
 * the class can make anybody's puzzles.
 */
export function puzzlesOf({ puzzles, seed }: ClassPlan, student: number): GeneratedSpec[] {
	return puzzles.map(({ task, level }, place) => {
		const about = ofTask(
			catalogue.find(({ id }) => id === task),
			task,
		);
		const params: GeneratedSpec['params'] = about.levels[level];
		return {
			task,
			revision: about.revision,
			params,
			seed: Number.parseInt(hashOf(['class seed', seed, student, place], 8), 16),
		};
	});
}

/** Makes the puzzles of one student, whole. @throws RangeError where the task has none */
export function instancesOf(plan: ClassPlan, student: number): Promise<Instance[]> {
	return Promise.all(
		puzzlesOf(plan, student).map(async ({ task, params, seed }) =>
			(await loadTask(task)).instance(params, seed),
		),
	);
}
