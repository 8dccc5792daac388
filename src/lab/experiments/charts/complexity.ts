import type { Params } from '../../../../tasks/kit/params.ts';
import { LEVELS } from '../../../../tasks/task.ts';
import { isPublished } from '../../../core/spec.ts';
import { canonicalJson } from '../../../ground/canonical.ts';
import { figure4Setting } from '../../paper/figure-4-settings.ts';
import { figure4 } from '../../paper/paper.ts';
import type { ResultInstance, Results, ResultTask } from '../analysis/results.ts';
import { averageRate, type Rate, rateOf } from './rates.ts';

/** Success against complexity: a rate of each contender at each setting. */
export interface ComplexityCurves {
	/** What stands below the axis: "Level", or the knobs that change. */
	readonly axis: string;
	/** The settings, easiest first or as the experiment has them. */
	readonly settings: readonly string[];
	/** In the contenders' order; null where nothing was judged. */
	readonly rates: readonly (readonly (Rate | null)[])[];
	/** The paper's own lines where these are its task and its settings; shares from 0 to 1. */
	readonly paper: readonly { readonly title: string; readonly values: readonly number[] }[];
}

/** The tasks that were set at several settings. */
export function tasksWithCurves({ tasks }: Results): ResultTask[] {
	return tasks.filter((task) => settingsOf(task).length > 1);
}

/** The curves of one task; null where it was set at one setting only. */
export function curvesOfTask({ contenders }: Results, task: ResultTask): ComplexityCurves | null {
	const settings = settingsOf(task);
	if (settings.length < 2) return null;
	const changing = changingKnobs(settings.map(({ params }) => params));
	const byLevel = settings.every(({ level }) => level !== null);
	return {
		axis: byLevel ? 'Level' : changing.join(', '),
		settings: settings.map(({ level, params }) =>
			byLevel ? (level ?? '') : changing.map((knob) => wordsOf(params[knob])).join(', '),
		),
		rates: contenders.map(({ id }) => settings.map(({ instances }) => rateOf(instances, id))),
		paper: paperLines(task.id, settings),
	};
}

/** The curves of the average over tasks, level by level; null where the experiment has one level only. */
export function curvesOverTasks(results: Results): ComplexityCurves | null {
	const levels = LEVELS.map((level) => {
		const tasks = results.tasks.map((task) => ({
			...task,
			instances: task.instances.filter((instance) => instance.level === level),
		}));
		return { level, tasks };
	}).filter(({ tasks }) => tasks.some(({ instances }) => instances.length > 0));
	if (levels.length < 2) return null;
	return {
		axis: 'Level',
		settings: levels.map(({ level }) => level),
		rates: results.contenders.map(({ id }) =>
			levels.map(({ tasks }) => averageRate({ ...results, tasks }, id)),
		),
		paper: [],
	};
}

interface Setting {
	readonly level: string | null;
	readonly params: Params;
	readonly instances: ResultInstance[];
}

/** The settings of a task's generated instances: levels in their order, else as they are planned. */
function settingsOf({ instances }: ResultTask): Setting[] {
	const settings = new Map<string, Setting>();
	for (const instance of instances) {
		if (isPublished(instance.spec)) continue;
		const { params } = instance.spec;
		const id = canonicalJson(params);
		const known = settings.get(id);
		if (known) known.instances.push(instance);
		else settings.set(id, { level: instance.level, params, instances: [instance] });
	}
	const all = [...settings.values()];
	if (all.some(({ level }) => level === null)) return all;
	return all.sort((a, b) => ((a.level ?? '') < (b.level ?? '') ? -1 : 1));
}

/** The knobs by which settings differ: one where it tells each from the others. */
function changingKnobs(all: readonly Params[]): string[] {
	const valuesOf = (name: string) => new Set(all.map((params) => wordsOf(params[name]))).size;
	const changing = [...new Set(all.flatMap(Object.keys))].filter((name) => valuesOf(name) > 1);
	const telling = changing.find((name) => valuesOf(name) === all.length);
	return telling === undefined ? changing : [telling];
}

const wordsOf = (value: Params[string] | undefined) =>
	typeof value === 'object' ? value.join(' and ') : String(value ?? '–');

/** The paper's lines, where every setting is one of the figure's, and each another. */
function paperLines(task: string, settings: readonly Setting[]): ComplexityCurves['paper'] {
	const names = settings.map(({ params }) => figure4Setting(task, params));
	if (names.includes(null) || new Set(names).size < names.length) return [];
	return figure4.columns.map(({ title }, column) => ({
		title,
		values: names.map((name) => (figure4.curves[task]?.[name ?? '']?.[column] ?? Number.NaN) / 100),
	}));
}
