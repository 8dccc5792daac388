import { Failure } from '../../src/core/failure.ts';
import { resultsOf } from '../../src/lab/experiments/analysis/results.ts';
import {
	type Experiment,
	type PlannedRun,
	plannedRuns,
} from '../../src/lab/experiments/experiment.ts';
import type { ResultSource } from '../../src/lab/experiments/exports/result-format.ts';
import type { ExperimentSource } from '../../src/lab/experiments/exports/source.ts';
import {
	createLibrary,
	type KeptExperiment,
	type Library,
} from '../../src/lab/experiments/library.ts';
import { dueRuns, lastTries, playTrials } from '../../src/lab/experiments/runner.ts';
import type { Services } from '../../src/lab/services.ts';
import { memoryExperimentRows } from '../../src/storage/memory-experiment-rows.ts';
import { NEVER } from './runs.ts';

/** What runs need but a history. */
type RunServices = Omit<Services, 'history'>;

export const memoryLibrary = () => createLibrary(memoryExperimentRows(), null);

/** An experiment as it is kept. */
export function keptExperiment(id: string, experiment: Experiment): KeptExperiment {
	return {
		id,
		createdAt: '2026-11-29T10:00:00.000Z',
		experiment,
		limit: {},
		spent: { dollars: 0, tokens: 0, calls: 0 },
		inFlight: 4,
	};
}

/** Plays what is due of an experiment, really, at a time of one's choice. */
export async function play(
	library: Library,
	id: string,
	runs: Iterable<PlannedRun>,
	services: RunServices,
	{ which = 'missing' as 'missing' | 'errored', at = '2026-11-29T10:00:00.000Z' } = {},
): Promise<void> {
	const due = dueRuns(runs, lastTries(await library.trials(id)), which);
	await playTrials(
		due,
		{
			services,
			traceOf: (trial) => library.record(id, trial),
			keep: (done) => library.add(id, [done]),
			onStart: () => {},
			onEnd: () => {},
			now: () => new Date(at),
		},
		{ inFlight: 4 },
		NEVER,
	);
}

/** An experiment that was played in a library of its own. */
export async function playedExperiment(
	experiment: Experiment,
	services: RunServices,
): Promise<{ readonly library: Library; readonly id: string }> {
	const library = memoryLibrary();
	await library.put(keptExperiment('x', experiment));
	await play(library, 'x', plannedRuns(experiment), services);
	return { library, id: 'x' };
}

/** What exports read. */
export async function sourceOf(library: Library, id: string): Promise<ExperimentSource> {
	const kept = await library.get(id);
	if (!kept) throw new Error(`there is no experiment ${id}`);
	return {
		createdAt: kept.createdAt,
		experiment: kept.experiment,
		trials: await library.trials(id),
		recordOf: (trial) => library.record(id, trial),
	};
}

/** What forms of results read. */
export async function resultSourceOf(
	library: Library,
	id: string,
	services: RunServices,
): Promise<ResultSource> {
	const source = await sourceOf(library, id);
	const { experiment, trials } = source;
	const results = resultsOf(experiment, plannedRuns(experiment), lastTries(trials));
	return { ...source, results, services };
}

/** Services whose TaskLLM is overloaded for some of the runs that ask for it. */
export function failingFor(
	services: RunServices,
	isFailing: (opened: number) => boolean,
): RunServices {
	let opened = 0;
	return {
		...services,
		models: {
			async open(model, instance, signal) {
				if (isFailing(opened++)) throw new Failure('overloaded', 'The server, "busy", says no.');
				return services.models.open(model, instance, signal);
			},
		},
	};
}
