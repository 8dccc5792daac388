import { committed } from './committed.ts';
import type { PageDatabase } from './page-database.ts';
import type { Database, TrialAddress } from './tables.ts';

/** A try of a run as its two rows hold it. */
export interface TrialRows {
	readonly trial: TrialAddress;
	readonly trace: TrialAddress;
}

/** An experiment that was removed, while it can be brought back. */
export interface RemovedExperiment {
	/** Brings it back as it was, all or nothing. */
	restore(): Promise<void>;
}

/** The rows of experiments. What is read is unparsed. Every method may throw a Failure. */
export interface ExperimentRows {
	experiments(): Promise<unknown[]>;
	experiment(id: string): Promise<unknown>;
	putExperiment(row: { readonly id: string }): Promise<void>;
	/** Changes some fields of an experiment; one that was removed meanwhile stays removed. */
	changeExperiment(id: string, change: object): Promise<void>;
	/** Every try of an experiment, without traces, in the order of key and attempt. */
	trials(experiment: string): Promise<unknown[]>;
	/** Undefined where there is none. */
	trace(address: TrialAddress): Promise<unknown>;
	/**
	 * Writes tries of an experiment in place of those with their address, all or none; false where it was
	 * removed meanwhile, and nothing is written.
	 */
	putTrials(experiment: string, rows: readonly TrialRows[]): Promise<boolean>;
	remove(id: string): Promise<RemovedExperiment>;
}

const TABLES = ['experiments', 'trials', 'trialTraces'] as const;

const allOf = (experiment: string) =>
	IDBKeyRange.bound([experiment], [experiment, []], false, false);

/** The rows in the browser's database. */
export function experimentRows({ use, read }: PageDatabase): ExperimentRows {
	const write = (work: (change: Writing) => readonly Promise<unknown>[]) =>
		use((database) => writing(database, work));
	return {
		experiments: () => read((database) => database.getAll('experiments')),
		experiment: (id) => read((database) => database.get('experiments', id)),
		putExperiment: (row) => write(({ experiments }) => [experiments.put(row)]),
		changeExperiment: (id, change) =>
			use(async (database) => {
				const changing = database.transaction('experiments', 'readwrite');
				// Handled here too: it may fail before the end, where it is waited for.
				changing.done.catch(() => {});
				const row = await changing.store.get(id);
				await committed(changing.done, row ? [changing.store.put({ ...row, ...change })] : []);
			}),
		trials: (experiment) => read((database) => database.getAll('trials', allOf(experiment))),
		trace: ({ experiment, key, attempt }) =>
			read((database) => database.get('trialTraces', [experiment, key, attempt])),
		putTrials: (experiment, rows) =>
			use(async (database) => {
				const { done, experiments, trials, trialTraces } = storesOf(database);
				const there = (await experiments.getKey(experiment)) !== undefined;
				const put = ({ trial, trace }: TrialRows) => [trials.put(trial), trialTraces.put(trace)];
				await committed(done, there ? rows.flatMap(put) : []);
				return there;
			}),
		async remove(id) {
			const taken = await read(async (database) => ({
				experiment: await database.get('experiments', id),
				trials: await database.getAll('trials', allOf(id)),
				traces: await database.getAll('trialTraces', allOf(id)),
			}));
			await write(({ experiments, trials, trialTraces }) => [
				experiments.delete(id),
				trials.delete(allOf(id)),
				trialTraces.delete(allOf(id)),
			]);
			return {
				restore: () =>
					write(({ experiments, trials, trialTraces }) => [
						...(taken.experiment ? [experiments.put(taken.experiment)] : []),
						...taken.trials.map((row) => trials.put(row)),
						...taken.traces.map((row) => trialTraces.put(row)),
					]),
			};
		},
	};
}

type Writing = ReturnType<typeof storesOf>;

function storesOf(database: Database) {
	const change = database.transaction(TABLES, 'readwrite');
	// Handled here too: it may fail before the end, where it is waited for.
	change.done.catch(() => {});
	return {
		done: change.done,
		experiments: change.objectStore('experiments'),
		trials: change.objectStore('trials'),
		trialTraces: change.objectStore('trialTraces'),
	};
}

function writing(
	database: Database,
	work: (change: Writing) => readonly Promise<unknown>[],
): Promise<void> {
	const change = storesOf(database);
	return committed(change.done, work(change));
}
