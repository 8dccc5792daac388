import * as v from 'valibot';
import { isKept } from '../../core/events/index.ts';
import { asFailure, Failure } from '../../core/failure.ts';
import { migrations, Versions } from '../../core/migrations/index.ts';
import { Label } from '../../core/plain.ts';
import { RunHeader } from '../../core/record.ts';
import type { RunRecord } from '../../core/run.ts';
import {
	type ExperimentRows,
	experimentRows,
	type RemovedExperiment,
} from '../../storage/experiment-rows.ts';
import { memoryExperimentRows } from '../../storage/memory-experiment-rows.ts';
import type { PageDatabase } from '../../storage/page-database.ts';
import { createStored, readStoredRun } from '../../storage/stored-run.ts';
import { BudgetLimit, BudgetSpent } from './budget.ts';
import { Experiment } from './experiment.ts';
import { publicExperiment, upgradedExperiment } from './exports/public-experiment.ts';
import { needMethods } from './needed-methods.ts';
import { Trial } from './trial.ts';

const InFlight = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100));

/** An experiment as this browser keeps it. */
export const KeptExperiment = v.object({
	/** Fit for an address. */
	id: v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/)),
	/** ISO 8601, UTC. */
	createdAt: Label,
	experiment: Experiment,
	/** The hard limit of what it may spend; what is absent is not limited. */
	limit: v.optional(BudgetLimit, {}),
	/** What its calls that are paid for used: of tries that were stopped or replaced, too. */
	spent: v.optional(BudgetSpent, { dollars: 0, tokens: 0, calls: 0 }),
	/** How many calls may be in flight at most. */
	inFlight: v.optional(InFlight, 8),
});
export type KeptExperiment = v.InferOutput<typeof KeptExperiment>;

/** A try of a run, and all that happened in it. */
export interface TrialRecord {
	readonly trial: Trial;
	readonly record: RunRecord;
}

/** The experiments that this browser keeps. Every method may throw a Failure of the storage. */
export interface Library {
	/** Why they last only as long as this page; null where the browser keeps them. */
	readonly notice: string | null;
	/** Newest first; of those that cannot be read, the ids. */
	list(): Promise<{
		readonly experiments: readonly KeptExperiment[];
		readonly unread: readonly string[];
	}>;
	/** Null where there is none. @throws Failure `experiment-damaged`, `unknown-method`, `unknown-method-revision` */
	get(id: string): Promise<KeptExperiment | null>;
	/** Keeps one, addresses of models without credentials. */
	put(experiment: KeptExperiment): Promise<void>;
	/** Changes some fields; what others changed meanwhile stands, and one that was removed stays removed. */
	change(id: string, change: Partial<Omit<KeptExperiment, 'id'>>): Promise<void>;
	/** Every try of an experiment, of the same key by their number; what cannot be read is left out. */
	trials(id: string): Promise<readonly Trial[]>;
	/** The run of a try; null where there is none. @throws Failure `run-damaged`, `newer-version` */
	record(id: string, trial: Pick<Trial, 'key' | 'attempt'>): Promise<RunRecord | null>;
	/** Adds tries, in place of those of the same key and number; all or none. @throws Failure `no-experiment` where it was removed meanwhile */
	add(id: string, tries: readonly TrialRecord[]): Promise<void>;
	remove(id: string): Promise<RemovedExperiment>;
}

/** Opens the library. Never fails: where the browser keeps nothing, `notice` says so and why. */
export async function openLibrary(database: PageDatabase): Promise<Library> {
	try {
		await database.use(async () => {});
		return createLibrary(experimentRows(database), null);
	} catch (error) {
		const why = asFailure(error, 'storage-failed').message;
		return createLibrary(
			memoryExperimentRows(),
			`${why} Until then experiments last only as long as this tab; export what you want to keep.`,
		);
	}
}

/** What can be changed of an experiment that is kept. Only what is given is changed: nothing has a default. */
const Change = v.partial(
	v.object({
		...v.omit(KeptExperiment, ['id', 'limit', 'spent', 'inFlight']).entries,
		limit: BudgetLimit,
		spent: BudgetSpent,
		inFlight: InFlight,
	}),
);

/** What is asked of an experiment that was removed meanwhile. */
export function experimentGone(): Failure {
	return new Failure(
		'no-experiment',
		'This experiment is no longer in this browser. It was deleted.',
	);
}

const WithId = v.object({ id: v.string() });

/** What lies in the row of a trace. */
const TraceRow = v.object({ run: v.unknown(), events: v.array(v.unknown()) });

/** The library over its rows. */
export function createLibrary(rows: ExperimentRows, notice: string | null): Library {
	async function put(kept: KeptExperiment): Promise<void> {
		const experiment = publicExperiment(kept.experiment);
		const { versions } = migrations;
		const row = { ...v.parse(KeptExperiment, kept), experiment, versions };
		await rows.putExperiment(row);
	}
	async function get(id: string): Promise<KeptExperiment | null> {
		const row = await rows.experiment(id);
		if (row === undefined) return null;
		const kept = readKept(row);
		if (kept) {
			needMethods(kept.experiment);
			return kept;
		}
		throw new Failure(
			'experiment-damaged',
			"This experiment's entry in the browser's storage cannot be read. Reload the page, if it is not its newest version; else it can only be deleted, under 'Experiments'.",
		);
	}

	return {
		notice,
		async list() {
			const all = await rows.experiments();
			const experiments = all.flatMap((row) => readKept(row) ?? []);
			experiments.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
			const unread = all.filter((row) => readKept(row) === null);
			return { experiments, unread: unread.flatMap((row) => (v.is(WithId, row) ? [row.id] : [])) };
		},
		get,
		put,
		async change(id, change) {
			const { experiment, ...others } = v.parse(Change, change);
			const { versions } = migrations;
			await rows.changeExperiment(id, {
				...others,
				...(experiment && { experiment: publicExperiment(experiment), versions }),
			});
		},
		async trials(id) {
			const all = await rows.trials(id);
			return all.flatMap((row) => {
				const parsed = v.safeParse(Trial, row);
				return parsed.success ? [parsed.output] : [];
			});
		},
		async record(id, { key, attempt }) {
			const row = await rows.trace({ experiment: id, key, attempt });
			if (row === undefined) return null;
			const { run, events } = v.parse(TraceRow, row);
			return readStoredRun(
				run,
				events.map((event) => ({ event })),
			).record;
		},
		async add(id, tries) {
			const written = await rows.putTrials(
				id,
				tries.map(({ trial, record }) => {
					const address = { experiment: id, key: trial.key, attempt: trial.attempt };
					return {
						trial: { ...v.parse(Trial, trial), ...address },
						trace: { ...address, ...traceRow(record) },
					};
				}),
			);
			if (!written) throw experimentGone();
		},
		remove: (id) => rows.remove(id),
	};
}

const Versioned = v.object({ versions: v.optional(Versions, {}), experiment: v.unknown() });

/** An experiment's row as any build may have written it; null where it cannot be read. */
function readKept(row: unknown): KeptExperiment | null {
	const written = v.safeParse(Versioned, row);
	if (!written.success) return null;
	const { versions, experiment } = written.output;
	try {
		const upgraded = { ...Object(row), experiment: upgradedExperiment(experiment, versions) };
		const parsed = v.safeParse(KeptExperiment, upgraded);
		return parsed.success ? parsed.output : null;
	} catch (error) {
		if (error instanceof Failure) return null;
		throw error;
	}
}

function traceRow(record: RunRecord) {
	const events = record.events.filter(isKept);
	const last = events.at(-1);
	const verdict = events.findLast((event) => event.type === 'verdict');
	return {
		run: {
			...v.parse(RunHeader, record),
			ended: last?.type === 'end' ? last.because : null,
			correct: verdict?.correct ?? null,
			versions: migrations.versions,
		},
		events: events.map(createStored()),
	};
}
