import * as v from 'valibot';
import { isKept, type RunEvent } from '../core/events/index.ts';
import { asFailure } from '../core/failure.ts';
import { migrations } from '../core/migrations/index.ts';
import { RunHeader } from '../core/record.ts';
import type { RunRecord, RunStatus } from '../core/run.ts';
import { databaseRows } from './database-rows.ts';
import { createRunLocks } from './locks.ts';
import { memoryRows } from './memory-rows.ts';
import type { PageDatabase } from './page-database.ts';
import type { Rows, RunRows } from './rows.ts';
import {
	createStored,
	type RunRow,
	readRunRow,
	readStoredRun,
	readStoredRuns,
} from './stored-run.ts';

/** A run as a list shows it. */
export interface RunSummary extends RunHeader {
	/** `running` while a tab is at work on it, `interrupted` where none is and it has not ended. */
	readonly status: RunStatus;
	readonly correct: boolean | null;
}

export interface StoredRun {
	readonly record: RunRecord;
	readonly status: RunStatus;
	/** What could not be read and is left out, in words; usually nothing. */
	readonly damage: readonly string[];
}

/** A row that could not be read; it can still be removed by its id. */
export interface DamagedRow {
	readonly id: string;
	readonly why: string;
}

/** Runs that were removed, while they can be brought back. */
export interface Removed {
	readonly count: number;
	/** The name of one that was removed alone; null where it cannot be read, and for several. */
	readonly title: string | null;
	/** Brings them back as they were, all or none. */
	restore(): Promise<void>;
}

/**
 * The runs that this browser keeps. Every method may throw a Failure: `storage-full`,
 * `storage-lost` (another tab needs a newer version: reload) or `storage-failed`.
 */
export interface History {
	/** Why runs last only as long as this page; null where the browser keeps them. */
	readonly notice: string | null;
	/** The ids of all runs, newest first, and before them those of damaged rows without a time. */
	ids(): Promise<readonly string[]>;
	/** Those of the ids, or all, in that order. */
	list(ids?: readonly string[]): Promise<{
		readonly runs: readonly RunSummary[];
		readonly damaged: readonly DamagedRow[];
	}>;
	/** Null where there is no such run. @throws Failure `run-damaged`, `newer-version` */
	get(id: string): Promise<StoredRun | null>;
	/** All that can be read, in no order. */
	records(): AsyncIterable<RunRecord>;
	/** The ids of the runs whose title has these words in it, newest first. */
	find(words: string): Promise<readonly string[]>;
	/** Adds a run without events that this tab is about to run. */
	create(header: RunHeader): Promise<void>;
	/** Adds a batch of events, all or none; those that are not kept are passed over. `end` releases the run. */
	append(id: string, events: readonly RunEvent[]): Promise<void>;
	/** Makes a run this tab's, to go on with it; false while another tab is at work on it. */
	claim(id: string): Promise<boolean>;
	/** Gives a run up without an `end`. */
	release(id: string): void;
	/** Adds a whole run, in place of one with its id: a link, a resumed run. */
	save(record: RunRecord): Promise<void>;
	/** Adds whole runs as `save` does, all or none: an import. */
	saveAll(records: readonly RunRecord[]): Promise<void>;
	rename(id: string, title: string): Promise<void>;
	remove(id: string): Promise<Removed>;
	clear(): Promise<Removed>;
	/** Calls back when the list may have changed, in this tab or another; returns the way to stop. */
	onChange(listener: () => void): () => void;
}

const Titled = v.object({ id: v.string(), title: v.string() });

/** Opens the history. Never fails: where the browser keeps nothing, `notice` says so and why. */
export async function openHistory(database: PageDatabase): Promise<History> {
	try {
		await database.use(async () => {});
		return createHistory(databaseRows(database), null);
	} catch (error) {
		const why = asFailure(error, 'storage-failed').message;
		return createHistory(
			memoryRows(),
			`${why} Until then runs last only as long as this tab; export what you want to keep.`,
		);
	}
}

function createHistory(rows: Rows, notice: string | null): History {
	const locks = createRunLocks();
	/** What of a run's earlier events need not be stored again, by the run's id. */
	const storing = new Map<string, ReturnType<typeof createStored>>();
	const listeners = new Set<() => void>();
	const channel = notice === null ? new BroadcastChannel('codesteer-history') : null;
	const tellHere = () => {
		for (const listener of listeners) listener();
	};
	if (channel) channel.onmessage = tellHere;
	const tell = () => {
		channel?.postMessage('changed');
		tellHere();
	};

	async function changed(work: () => Promise<void>): Promise<void> {
		await work();
		tell();
	}

	const rowsOf = (record: RunRecord): RunRows => {
		const events = record.events.filter(isKept);
		const stored = createStored();
		// A run that has not ended goes on from here.
		if (events.at(-1)?.type !== 'end') storing.set(record.id, stored);
		return {
			run: {
				...v.parse(RunHeader, record),
				correct: null,
				...facts(events),
				versions: migrations.versions,
			},
			events: events.map(stored),
		};
	};
	function* rowsOfAll(records: readonly RunRecord[]) {
		for (const record of records) yield rowsOf(record);
	}
	const saveAll = (records: readonly RunRecord[]) => changed(() => rows.put(rowsOfAll(records)));
	const save = (record: RunRecord) => saveAll([record]);

	async function take(id: string | null): Promise<Removed> {
		const { runs, putBack } = await rows.take(id);
		tell();
		const [row] = runs;
		return {
			count: runs.length,
			title: id !== null && v.is(Titled, row) ? row.title : null,
			restore: () => changed(putBack),
		};
	}

	async function get(id: string): Promise<StoredRun | null> {
		const [[row], eventRows, held] = await Promise.all([
			rows.runs([id]),
			rows.events(id),
			locks.held(),
		]);
		if (row === undefined) return null;
		const { record, ended, damage } = readStoredRun(row, eventRows);
		return { record, status: statusOf(id, ended, held), damage };
	}

	return {
		notice,
		get,
		save,
		saveAll,
		ids: () => rows.ids(),
		async list(ids) {
			const wanted = ids ?? (await rows.ids());
			const [all, held] = await Promise.all([rows.runs(wanted), locks.held()]);
			const runs: RunSummary[] = [];
			const damaged: DamagedRow[] = [];
			for (const [index, id] of wanted.entries()) {
				// One that was removed meanwhile is not there.
				if (all[index] === undefined) continue;
				const read = readRunRow(all[index]);
				if (read.row) {
					const { ended, versions: _, ...summary } = read.row;
					runs.push({ ...summary, status: statusOf(id, ended, held) });
				} else damaged.push({ id, why: read.why });
			}
			return { runs, damaged };
		},
		async *records() {
			for await (const batch of rows.batches()) yield* readStoredRuns(batch);
		},
		async find(words) {
			const wanted = words.toLowerCase();
			const [ids, all] = await Promise.all([rows.ids(), rows.runs(null)]);
			const found = new Set<string>();
			for (const row of all)
				if (v.is(Titled, row) && row.title.toLowerCase().includes(wanted)) found.add(row.id);
			return ids.filter((id) => found.has(id));
		},
		async create(header) {
			const holding = locks.hold(header.id);
			await save({ ...header, events: [] });
			await holding;
		},
		async append(id, events) {
			const kept = events.filter(isKept);
			if (kept.length === 0) return;
			const change = facts(kept);
			const stored = storing.get(id) ?? createStored();
			storing.set(id, stored);
			await rows.append(id, kept.map(stored), change);
			if (change.ended) {
				locks.release(id);
				storing.delete(id);
			}
			if (change.ended || change.correct !== undefined) tell();
		},
		async claim(id) {
			const mine = await locks.hold(id);
			tell();
			return mine;
		},
		release(id) {
			locks.release(id);
			tell();
		},
		rename: (id, title) =>
			changed(() => rows.append(id, [], { title: v.parse(RunHeader.entries.title, title) })),
		async remove(id) {
			const removed = await take(id);
			storing.delete(id);
			locks.release(id);
			return removed;
		},
		clear: () => take(null),
		onChange(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}

/** What a run's row repeats of a batch of events; only what the batch says something about. */
function facts(events: readonly RunEvent[]): Pick<RunRow, 'ended'> & Partial<RunRow> {
	const last = events.at(-1);
	const verdict = events.findLast((event) => event.type === 'verdict');
	return {
		ended: last?.type === 'end' ? last.because : null,
		...(verdict && { correct: verdict.correct }),
	};
}

function statusOf(id: string, ended: RunRow['ended'], held: ReadonlySet<string>): RunStatus {
	return ended ?? (held.has(id) ? 'running' : 'interrupted');
}
