import { ofTask } from './catalogue.ts';
import type { Defect, Task } from './task.ts';

const loaders = import.meta.glob<Task>(['./*/index.ts', '!./kit/*', '!./template/index.ts'], {
	import: 'task',
});
const defectLoaders = import.meta.glob<readonly Defect[]>('./*/defects.ts', { import: 'defects' });

/** Loads a whole task by its id. @throws RangeError for an id that is no task's. */
export async function loadTask(id: string): Promise<Task> {
	return ofTask(loaders[`./${id}/index.ts`], id)();
}

/** The defects that are known of a task's published instances; none for a task that lists none. */
export async function loadDefects(id: string): Promise<readonly Defect[]> {
	return (await defectLoaders[`./${id}/defects.ts`]?.()) ?? [];
}
