import type { About, Defect, Task } from './task.ts';

// Each folder of tasks/ is a task: `about.ts` is read at once (it is small and fills the lists),
// `index.ts` when the task is first used. `template` is compiled and tested, never offered.
const abouts = import.meta.glob<About>(['./*/about.ts', '!./template/about.ts'], {
	eager: true,
	import: 'about',
});
const loaders = import.meta.glob<Task>(['./*/index.ts', '!./kit/*', '!./template/index.ts'], {
	import: 'task',
});
const defectLoaders = import.meta.glob<readonly Defect[]>('./*/defects.ts', { import: 'defects' });

/** Every task's light half, by title. */
export const catalogue: readonly About[] = Object.values(abouts).sort((a, b) =>
	a.title < b.title ? -1 : 1,
);

/** Loads a task by its id. @throws RangeError for an id that is no task's. */
export async function loadTask(id: string): Promise<Task> {
	const load = loaders[`./${id}/index.ts`];
	if (!load)
		throw new RangeError(
			`There is no task "${id}"; the tasks are ${catalogue.map((about) => about.id).join(', ')}.`,
		);
	return load();
}

/** The defects that are known of a task's published instances; none for a task that lists none. */
export async function loadDefects(id: string): Promise<readonly Defect[]> {
	return (await defectLoaders[`./${id}/defects.ts`]?.()) ?? [];
}
