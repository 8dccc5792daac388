import * as v from 'valibot';
import { isKept, type RunEvent } from '../core/events/index.ts';
import { asFailure } from '../core/failure.ts';
import { migrations } from '../core/migrations/index.ts';
import { RunHeader } from '../core/record.ts';
import type { RunRecord, RunStatus } from '../core/run.ts';
import { createRunLocks } from './locks.ts';
import type { PageDatabase } from './page-database.ts';
import { databaseRows, memoryRows, type Rows, type RunRows } from './rows.ts';
import { createStored, type RunRow, readRunRow, readStoredRun } from './stored-run.ts';
import { isUnreadable } from './unreadable.ts';

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
	readonly id: string | null;
	readonly why: string;
}

/**
 * The runs that this browser keeps. Every method may throw a Failure: `storage-full`,
 * `storage-lost` (another tab needs a newer version: reload) or `storage-failed`.
 */
export interface History {
	/** Why runs last only as long as this page; null where the browser keeps them. */
	readonly notice: string | null;
	/** Newest first. */
	list(): Promise<{
		readonly runs: readonly RunSummary[];
		readonly damaged: readonly DamagedRow[];
	}>;
	/** Null where there is no such run. @throws Failure `run-damaged`, `newer-version` */
	get(id: string): Promise<StoredRun | null>;
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
	/** Adds whole runs as `save` does, all or none: an import, an undone removal. */
	saveAll(records: readonly RunRecord[]): Promise<void>;
	rename(id: string, title: string): Promise<void>;
	/** Removes a run and returns it, for `save` to undo; null where there was nothing readable. */
	remove(id: string): Promise<RunRecord | null>;
	clear(): Promise<void>;
	/** Calls back when the list may have changed, in this tab or another; returns the way to stop. */
	onChange(listener: () => void): () => void;
}

const Identified = v.object({ id: v.string() });

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
	const saveAll = (records: readonly RunRecord[]) => changed(() => rows.put(records.map(rowsOf)));
	const save = (record: RunRecord) => saveAll([record]);

	async function get(id: string): Promise<StoredRun | null> {
		const [row, eventRows, held] = await Promise.all([rows.run(id), rows.events(id), locks.held()]);
		if (row === undefined) return null;
		const { record, ended, damage } = readStoredRun(row, eventRows);
		return { record, status: statusOf(id, ended, held), damage };
	}

	return {
		notice,
		get,
		save,
		saveAll,
		async list() {
			const [all, held] = await Promise.all([rows.runs(), locks.held()]);
			const runs: RunSummary[] = [];
			const damaged: DamagedRow[] = [];
			for (const each of all) {
				const read = readRunRow(each);
				if (read.row) {
					const { ended, versions: _, ...summary } = read.row;
					runs.push({ ...summary, status: statusOf(summary.id, ended, held) });
				} else {
					const id = v.safeParse(Identified, each);
					damaged.push({ id: id.success ? id.output.id : null, why: read.why });
				}
			}
			runs.sort((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0));
			return { runs, damaged };
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
			const stored = await get(id).catch((error) => {
				if (isUnreadable(error)) return null;
				throw error;
			});
			await changed(() => rows.remove(id));
			storing.delete(id);
			locks.release(id);
			return stored?.record ?? null;
		},
		clear: () => changed(() => rows.clear()),
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
