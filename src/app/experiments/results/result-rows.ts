import { LEVELS, type Level } from '../../../../tasks/task.ts';
import { type Cell, cellOf } from '../../../lab/experiments/analysis/cells.ts';
import type { ResultFilter } from '../../../lab/experiments/analysis/filters.ts';
import type { ResultInstance, Results } from '../../../lab/experiments/analysis/results.ts';

/** A row of the result table: a task, or one level of it. */
export interface ResultRow {
	readonly key: string;
	readonly task: string;
	readonly title: string;
	/** What of the task it is; empty for all of it. */
	readonly part: string;
	/** Which runs it is of. */
	readonly filter: Pick<ResultFilter, 'task' | 'level'>;
	/** By the contender's hash. */
	readonly cells: ReadonlyMap<string, Cell>;
}

/** The levels that an experiment's instances have, in their order; null for those of none. */
export function levelsIn({ instances }: Results): (Level | null)[] {
	const there = new Set([...instances.values()].map(({ level }) => level));
	return [...LEVELS, null].filter((level) => there.has(level));
}

/** The rows of an experiment's tasks; with `apart`, one for each level of a task that has several. */
export function resultRows(results: Results, apart: boolean): ResultRow[] {
	const row = (
		task: Results['tasks'][number],
		instances: readonly ResultInstance[],
		level?: Level | null,
	): ResultRow => ({
		key: `${task.id} ${level}`,
		task: task.id,
		title: task.title,
		part: level === undefined ? '' : (level ?? 'own settings'),
		filter: level === undefined ? { task: task.id } : { task: task.id, level },
		cells: new Map(results.contenders.map(({ id }) => [id, cellOf(instances, id)])),
	});
	const levels = apart ? levelsIn(results) : [];
	return results.tasks.flatMap((task) => {
		const parts = levels.flatMap((level) => {
			const instances = task.instances.filter((instance) => instance.level === level);
			return instances.length === 0 ? [] : [row(task, instances, level)];
		});
		return parts.length > 1 ? parts : [row(task, task.instances)];
	});
}
