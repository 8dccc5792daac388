import { catalogue } from '../../../../tasks/catalogue.ts';
import type { Level } from '../../../../tasks/task.ts';
import { type InstanceSpec, isPublished } from '../../../core/spec.ts';
import { canonicalJson } from '../../../ground/canonical.ts';
import { hashOf } from '../../../ground/hash.ts';
import { isScripted } from '../../../models/registry.ts';
import { type Contender, contendersOf, type Experiment, type PlannedRun } from '../experiment.ts';
import { isMissing, type Trial } from '../trial.ts';
import { contenderNames } from './contender-names.ts';

/** A planned run, and the try of it that counts. */
export interface ResultRun {
	readonly run: PlannedRun;
	/** Null where it was not run yet. */
	readonly trial: Trial | null;
}

/** One instance, and what each contender made of it. */
export interface ResultInstance {
	/** Its stable hash. */
	readonly id: string;
	readonly spec: InstanceSpec;
	readonly level: Level | null;
	/** The same for all instances that share the task's params; of published ones `published`. */
	readonly setting: string;
	/** By the contender's hash: its repeats, first one first. */
	readonly runs: ReadonlyMap<string, readonly ResultRun[]>;
}

export interface ResultContender {
	/** Its stable hash. */
	readonly id: string;
	readonly contender: Contender;
	/** What tells it from the others, in few words. */
	readonly name: string;
	/** Whether its TaskLLM is the stand-in: no figure of it is set beside a real one without that word. */
	readonly toy: boolean;
	/** The other one that answers in text alone with the same TaskLLM; null where there is none. */
	readonly textAlone: string | null;
}

export interface ResultTask {
	readonly id: string;
	readonly title: string;
	readonly instances: readonly ResultInstance[];
}

/** An experiment's runs, sorted out once: what tables, charts, filters and exports read. */
export interface Results {
	readonly title: string;
	/** In the order in which the experiment names them. */
	readonly contenders: readonly ResultContender[];
	/** By title, as lists show them. */
	readonly tasks: readonly ResultTask[];
	/** By their hash. */
	readonly instances: ReadonlyMap<string, ResultInstance>;
	/** Every run, in the order in which it is planned. */
	readonly runs: readonly ResultRun[];
	/** The most repeats that an instance has. */
	readonly repeats: number;
	/** How many of the runs have no result yet: never run, or cut off before their end. */
	readonly missing: number;
	/** Tries that another try of the same run took the place of. */
	readonly replaced: number;
}

const titles = new Map(catalogue.map(({ id, title }) => [id, title]));

interface GrowingInstance extends ResultInstance {
	readonly runs: Map<string, ResultRun[]>;
}

/**
 * Sorts the runs of an experiment out. Planning hashes each run, which takes its time: plan once with
 * `plannedRuns`, and sort out again as results come in.
 *
 * @param runs the planned runs; fewer of them (one level, one task) give the results of these
 * @param trials the try of each key that counts, as `lastTries` gives it
 * @param titleOf what a model is called where it is kept
 */
export function resultsOf(
	experiment: Experiment,
	runs: Iterable<PlannedRun>,
	trials: ReadonlyMap<string, Trial>,
	titleOf?: Parameters<typeof contenderNames>[1],
): Results {
	const instances = new Map<string, GrowingInstance>();
	const tasks = new Map<string, GrowingInstance[]>();
	const all: ResultRun[] = [];
	// Instances of a set share their params.
	const settings = new Map<object, string>();
	const settingOf = (spec: InstanceSpec): string => {
		if (isPublished(spec)) return 'published';
		const setting = settings.get(spec.params) ?? canonicalJson(spec.params);
		settings.set(spec.params, setting);
		return setting;
	};
	let repeats = 1;
	let missing = 0;
	let replaced = 0;
	for (const run of runs) {
		const trial = trials.get(run.key) ?? null;
		const result = { run, trial };
		all.push(result);
		repeats = Math.max(repeats, run.repeat + 1);
		if (isMissing(trial?.state)) missing++;
		replaced += trial?.attempt ?? 0;
		let instance = instances.get(run.instance);
		if (!instance) {
			const { instance: spec } = run.spec;
			const setting = settingOf(spec);
			instance = { id: run.instance, spec, level: run.level, setting, runs: new Map() };
			instances.set(run.instance, instance);
			const ofTask = tasks.get(spec.task);
			if (ofTask) ofTask.push(instance);
			else tasks.set(spec.task, [instance]);
		}
		const tries = instance.runs.get(run.contender);
		if (tries) tries.push(result);
		else instance.runs.set(run.contender, [result]);
	}
	return {
		title: experiment.title,
		contenders: contendersIn(experiment, titleOf),
		tasks: [...tasks]
			.map(([id, ofTask]) => ({ id, title: titles.get(id) ?? id, instances: ofTask }))
			.sort((a, b) => (a.title < b.title ? -1 : 1)),
		instances,
		runs: all,
		repeats,
		missing,
		replaced,
	};
}

function contendersIn(
	experiment: Experiment,
	titleOf: Parameters<typeof contenderNames>[1],
): ResultContender[] {
	const contenders = contendersOf(experiment);
	const names = contenderNames([...contenders.values()], titleOf);
	const texts = new Map<string, string>();
	for (const [id, { method, taskLLM }] of contenders)
		if (method.id === 'all-text' && !texts.has(hashOf(taskLLM))) texts.set(hashOf(taskLLM), id);
	return [...contenders].map(([id, contender], index) => {
		const text = texts.get(hashOf(contender.taskLLM)) ?? null;
		return {
			id,
			contender,
			name: names[index] ?? id,
			toy: isScripted(contender.taskLLM),
			textAlone: text === id ? null : text,
		};
	});
}
