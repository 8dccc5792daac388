import * as v from 'valibot';
import { LESSONS } from './registry.ts';

const Name = v.pipe(v.string(), v.maxLength(100));
const Words = v.pipe(v.string(), v.maxLength(2000));

/** How far somebody has come with a lesson. */
export const LessonProgress = v.object({
	/** The choice that was made before anything was seen, word for word; null before. */
	prediction: v.nullable(Words),
	/** The steps that are done, by name, and what their findings kept. */
	done: v.record(Name, Words),
	/** The steps whose solution was shown. */
	shown: v.array(Name),
	/** What turned out, once the lesson is finished. */
	outcome: v.nullable(v.object({ choice: Words, words: Words })),
});
export type LessonProgress = v.InferOutput<typeof LessonProgress>;

export const NO_PROGRESS: LessonProgress = { prediction: null, done: {}, shown: [], outcome: null };

const Kept = v.record(Name, v.unknown());

/** Reads what the browser kept, by lesson; what cannot be read of it counts as not begun. */
export function readProgress(stored: unknown): Readonly<Record<string, LessonProgress>> {
	const kept = v.safeParse(Kept, stored);
	if (!kept.success) return {};
	return Object.fromEntries(
		Object.entries(kept.output).flatMap(([name, value]) => {
			const { success, output } = v.safeParse(LessonProgress, value);
			return success ? [[name, output]] : [];
		}),
	);
}

/** A lesson's result as plain data, such as a class collects. */
export interface LessonResult {
	/** The lesson's name. */
	readonly name: string;
	/** Whether it is finished. */
	readonly done: boolean;
	readonly steps: number;
	/** How many of them only after *Show me*. */
	readonly shown: number;
	readonly prediction: string | null;
	/** What turned out, in the words of the prediction's choices; null before the end. */
	readonly outcome: string | null;
}

/** The results of all lessons, begun or not, in the order of the course. */
export function resultsOf(progress: Readonly<Record<string, LessonProgress>>): LessonResult[] {
	return LESSONS.map(({ name }) => {
		const { prediction, done, shown, outcome } = progress[name] ?? NO_PROGRESS;
		return {
			name,
			done: outcome !== null,
			steps: Object.keys(done).length,
			shown: shown.length,
			prediction,
			outcome: outcome?.choice ?? null,
		};
	});
}
