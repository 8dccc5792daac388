import { loadTask } from '../../tasks/registry.ts';
import type { Instance } from '../../tasks/task.ts';

/** A puzzle of a lesson: by its data, so that a mended generator never changes a lesson. */
export interface LessonPuzzle {
	readonly task: string;
	/** As `Instance.puzzle` gives it. */
	readonly puzzle: unknown;
}

/** @throws RangeError for what is no puzzle of that task */
export async function openPuzzle({ task, puzzle }: LessonPuzzle): Promise<Instance> {
	return (await loadTask(task)).restore(puzzle);
}
