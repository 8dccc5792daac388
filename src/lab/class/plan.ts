import * as v from 'valibot';
import { catalogue } from '../../../tasks/catalogue.ts';
import { LEVELS, MAX_SEED } from '../../../tasks/task.ts';
import { hashOf } from '../../ground/hash.ts';
import { methods } from '../../steering/methods.ts';

/** The most of each, so that every result fits into a code. */
export const MOST = { puzzles: 6, methods: 3, lessons: 6, title: 80 } as const;

const Task = v.pipe(
	v.string(),
	v.check(
		(id) => catalogue.some((about) => about.id === id),
		({ input }) => `there is no task "${input}"`,
	),
);
const MethodId = v.pipe(
	v.string(),
	v.check(
		(id) => methods.some((method) => method.id === id && method.usesInterpreter !== true),
		({ input }) => `there is no method "${input}" for classes`,
	),
);
const different = (items: string[]) => new Set(items).size === items.length;

/** One puzzle that each student gets in a version of their own: levels only, so that none is harder. */
export const ClassPuzzle = v.object({ task: Task, level: v.picklist(LEVELS) });
export type ClassPuzzle = v.InferOutput<typeof ClassPuzzle>;

/** What a teacher chose: all that the link of a class carries, and no names. */
export const ClassPlan = v.pipe(
	v.object({
		title: v.pipe(v.string(), v.maxLength(MOST.title)),
		/** What the students' seeds are drawn from. */
		seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_SEED)),
		puzzles: v.pipe(v.array(ClassPuzzle), v.maxLength(MOST.puzzles)),
		/** What is compared, by the methods' ids. */
		methods: v.pipe(
			v.array(MethodId),
			v.minLength(1),
			v.maxLength(MOST.methods),
			v.check(different, 'a method is named twice'),
		),
		/** Whether students also answer themselves. */
		own: v.boolean(),
		/** Whether the stand-in answers, or a model that each student chooses. */
		model: v.picklist(['stand-in', 'own-model']),
		/** Lessons by their ids, in order. */
		lessons: v.pipe(
			v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))),
			v.maxLength(MOST.lessons),
			v.check(different, 'a lesson is named twice'),
		),
	}),
	v.check(
		({ puzzles, lessons }) => puzzles.length + lessons.length > 0,
		'a class needs a puzzle or a lesson',
	),
);
export type ClassPlan = v.InferOutput<typeof ClassPlan>;

/** Who answers by hand, among the methods. */
export const OWN = 'own';

/** Who answers each puzzle: the methods, and the student last where the class wants it. */
export function answerersOf({ methods: chosen, own }: ClassPlan): readonly string[] {
	return own ? [...chosen, OWN] : chosen;
}

/** What identifies a class: a short hash of its plan, in hex. */
export function classId(plan: ClassPlan): string {
	return hashOf(['class', plan]);
}
