import { LEVELS } from '../../../../tasks/task.ts';
import { type Cell, cellOf } from '../../../lab/experiments/analysis/cells.ts';
import type { ResultFilter } from '../../../lab/experiments/analysis/filters.ts';
import type {
	ResultInstance,
	Results,
	ResultTask,
} from '../../../lab/experiments/analysis/results.ts';
import { settingInWords } from '../setting-words.ts';

/** A row of the result table: a task, or one setting of it. */
export interface ResultRow {
	readonly key: string;
	readonly task: string;
	readonly title: string;
	/** What of the task it is: its level or its params; empty for all of it. */
	readonly part: string;
	/** Which runs it is of. */
	readonly filter: Pick<ResultFilter, 'task' | 'level' | 'setting'>;
	/** By the contender's hash. */
	readonly cells: ReadonlyMap<string, Cell>;
}

/** Whether a task is set at more than one level, or with more than one set of params. */
export function hasSettings({ tasks }: Results): boolean {
	return tasks.some((task) => settingsOf(task).length > 1);
}

/** The rows of an experiment's tasks; with `apart`, one for each setting of a task that has several. */
export function resultRows({ tasks, contenders }: Results, apart: boolean): ResultRow[] {
	const row = (
		{ id, title }: ResultTask,
		instances: readonly ResultInstance[],
		part: Pick<ResultRow, 'part' | 'filter'>,
	): ResultRow => ({
		key: `${id} ${part.filter.setting ?? part.filter.level}`,
		task: id,
		title,
		...part,
		cells: new Map(contenders.map((one) => [one.id, cellOf(instances, one.id)])),
	});
	return tasks.flatMap((task) => {
		const settings = apart ? settingsOf(task) : [];
		if (settings.length < 2)
			return [row(task, task.instances, { part: '', filter: { task: task.id } })];
		return settings.map((instances) => row(task, instances, partOf(task.id, instances)));
	});
}

/** A task's instances by their setting: levels in their order, then others as they are planned. */
function settingsOf({ instances }: ResultTask): ResultInstance[][] {
	const settings = new Map<string, ResultInstance[]>();
	for (const instance of instances) {
		const key = instance.level ?? instance.setting;
		const known = settings.get(key);
		if (known) known.push(instance);
		else settings.set(key, [instance]);
	}
	const levels = LEVELS.flatMap((level) => {
		const ofLevel = settings.get(level);
		return ofLevel ? [ofLevel] : [];
	});
	return [...levels, ...[...settings.values()].filter((one) => !levels.includes(one))];
}

function partOf(
	task: string,
	[first]: readonly ResultInstance[],
): Pick<ResultRow, 'part' | 'filter'> {
	if (!first) return { part: '', filter: { task } };
	const { level, setting, spec } = first;
	if (level !== null) return { part: level, filter: { task, level } };
	return { part: settingInWords(spec), filter: { task, level, setting } };
}
