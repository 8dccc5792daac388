import type { About, PuzzleMaker } from './task.ts';

// Each folder of tasks/ is a task: `about.ts` is read at once (it is small and fills the lists),
// `maker.ts` when its puzzles are first shown, and `index.ts`, which registry.ts loads, when an
// answer is needed. `template` is compiled and tested, never offered.
const abouts = import.meta.glob<About>(['./*/about.ts', '!./template/about.ts'], {
	eager: true,
	import: 'about',
});
const makers = import.meta.glob<PuzzleMaker>(['./*/maker.ts', '!./template/maker.ts'], {
	import: 'maker',
});

/** What lists say of every task, by title. */
export const catalogue: readonly About[] = Object.values(abouts).sort((a, b) =>
	a.title < b.title ? -1 : 1,
);

/** Loads what makes a task's puzzles, by the task's id. @throws RangeError for an id that is no task's. */
export async function loadMaker(id: string): Promise<PuzzleMaker> {
	return ofTask(makers[`./${id}/maker.ts`], id)();
}

/** What was found of a task, if it was. @throws RangeError for an id that is no task's. */
export function ofTask<Found>(found: Found | undefined, id: string): Found {
	if (found) return found;
	throw new RangeError(
		`There is no task "${id}"; the tasks are ${catalogue.map((about) => about.id).join(', ')}.`,
	);
}
