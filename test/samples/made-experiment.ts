import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { type Results, resultsOf } from '../../src/lab/experiments/analysis/results.ts';
import {
	type Contender,
	type Experiment,
	type PlannedRun,
	plannedRuns,
} from '../../src/lab/experiments/experiment.ts';
import type { Trial, TrialRound } from '../../src/lab/experiments/trial.ts';
import { SCRIPTED } from '../../src/models/registry.ts';
import { newestMethod } from '../../src/steering/methods.ts';
import { catalogue } from '../../tasks/catalogue.ts';
import type { Level } from '../../tasks/task.ts';

interface Making {
	readonly tasks?: readonly string[];
	readonly levels?: readonly Level[];
	readonly methods?: readonly (string | Contender)[];
	readonly count?: number;
	readonly repeats?: number;
}

/** A contender as the page makes one: the stand-in, the built-in rules, everything as published. */
export function madeContender(id: string, others: Partial<Contender> = {}): Contender {
	const { revision, usesSteerer } = newestMethod(id);
	return {
		method: { id, revision },
		taskLLM: SCRIPTED,
		steerer: usesSteerer ? { kind: 'rules' } : null,
		settings: DEFAULT_SETTINGS,
		prompts: { pack: 'built-in-1' },
		...others,
	};
}

/** An experiment of one block. */
export function madeExperiment({
	tasks = ['game-24'],
	levels = ['L1'],
	methods = ['all-text', 'codesteer'],
	count = 4,
	repeats = 1,
}: Making = {}): Experiment {
	const instances = tasks.flatMap((task) =>
		levels.map((level) => {
			const about = catalogue.find(({ id }) => id === task);
			if (!about) throw new RangeError(`There is no task "${task}".`);
			const { revision, levels: params } = about;
			return { task, revision, params: params[level], level, firstSeed: 1, count };
		}),
	);
	const contenders = methods.map((one) => (typeof one === 'string' ? madeContender(one) : one));
	return { title: 'Made', blocks: [{ instances, contenders, repeats }] };
}

/** What a run came to, as far as it matters; null where it was not run. */
export type Outcome = (Partial<Trial> & Pick<Trial, 'state'>) | null;

/** A round of which nothing is known but what is given. */
export function madeRound(others: Partial<TrialRound> = {}): TrialRound {
	return { mode: 'text', correct: null, tooSimple: null, selfCheck: null, cut: false, ...others };
}

/** Tries with these outcomes, one a run. */
export function madeTrials(
	runs: Iterable<PlannedRun>,
	outcomeOf: (run: PlannedRun, index: number) => Outcome,
): Map<string, Trial> {
	const trials = new Map<string, Trial>();
	let index = 0;
	for (const run of runs) {
		const outcome = outcomeOf(run, index++);
		if (outcome) trials.set(run.key, { ...blank(run), ...outcome });
	}
	return trials;
}

/** The results of an experiment whose runs have these outcomes. */
export function madeResults(
	making: Making,
	outcomeOf: (run: PlannedRun, index: number) => Outcome,
): Results {
	const experiment = madeExperiment(making);
	const runs = [...plannedRuns(experiment)];
	return resultsOf(experiment, runs, madeTrials(runs, outcomeOf));
}

function blank({ key, contender, instance, level, repeat, spec }: PlannedRun): Trial {
	return {
		key,
		attempt: 0,
		run: key,
		contender,
		instance,
		task: spec.instance.task,
		level,
		name: 'seed' in spec.instance ? String(spec.instance.seed) : spec.instance.published,
		repeat,
		state: 'right',
		error: null,
		read: null,
		constraint: null,
		rounds: [],
		endedItself: null,
		calls: 1,
		input: 100,
		output: 50,
		steererTokens: 0,
		estimated: false,
		cost: 0,
		seconds: 1,
		pythonSeconds: 0,
		models: [],
		at: '2026-11-29T10:00:00.000Z',
	};
}
