import type { LessonAbout } from './about.ts';
import type { Lesson } from './lesson.ts';

// Each folder of src/lessons/ with an `about.ts` is a lesson; `lesson.ts` is loaded when it is opened.
const abouts = import.meta.glob<LessonAbout>('./*/about.ts', { eager: true, import: 'about' });
const lessons = import.meta.glob<Lesson>('./*/lesson.ts', { import: 'lesson' });

/** What lists say of every lesson, in the order of the course. */
export const LESSONS: readonly LessonAbout[] = Object.values(abouts).sort(
	(a, b) => a.number - b.number,
);

/** What lists say of a lesson; undefined for a name that is no lesson's. */
export function findLesson(name: string): LessonAbout | undefined {
	return LESSONS.find((lesson) => lesson.name === name);
}

/** Loads a lesson by its name. @throws RangeError for a name that is no lesson's. */
export async function loadLesson(name: string): Promise<Lesson> {
	const load = lessons[`./${name}/lesson.ts`];
	if (load) return load();
	throw new RangeError(
		`There is no lesson "${name}"; the lessons are ${LESSONS.map((lesson) => lesson.name).join(', ')}.`,
	);
}
