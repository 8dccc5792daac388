import * as v from 'valibot';
import { isKept, RunEvent } from '../core/events/index.ts';
import { explainIssue } from '../core/explain.ts';
import { asFailure, Failure } from '../core/failure.ts';
import { RunHeader } from '../core/record.ts';
import type { RunRecord, RunStatus } from '../core/run.ts';
import { openDatabase, type RunRow } from './database.ts';
import { createRunLocks, type RunLocks } from './locks.ts';
import { databaseRows, memoryRows, type Rows } from './rows.ts';

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
	/** Null where there is no such run. @throws Failure `run-damaged` */
	get(id: string): Promise<StoredRun | null>;
	/** Adds a run without events that this tab is about to run. */
	create(header: RunHeader): Promise<void>;
	/** Adds a batch of events, all or none; those that are not kept are passed over. `end` releases the run. */
	append(id: string, events: readonly RunEvent[]): Promise<void>;
	/** Makes a run this tab's, to go on with it; false while another tab is at work on it. */
	claim(id: string): Promise<boolean>;
	/** Gives a run up without an `end`. */
	release(id: string): void;
	/** Adds a whole run, in place of one with its id: an import, a link, an undone removal. */
	save(record: RunRecord): Promise<void>;
	rename(id: string, title: string): Promise<void>;
	/** Removes a run and returns it, for `save` to undo; null where there was nothing readable. */
	remove(id: string): Promise<RunRecord | null>;
	clear(): Promise<void>;
	/** Calls back when the list may have changed, in this tab or another; returns the way to stop. */
	onChange(listener: () => void): () => void;
	close(): void;
}

const StoredRow = v.object({
	...RunHeader.entries,
	ended: v.nullable(v.picklist(['finished', 'stopped', 'failed'])),
	correct: v.nullable(v.boolean()),
});
const StoredEvent = v.object({ event: RunEvent });
const Identified = v.object({ id: v.string() });

/** Opens the history. Never fails: where the browser keeps nothing, `notice` says so and why. */
export async function openHistory(): Promise<History> {
	let lost = false;
	try {
		const database = await openDatabase(() => {
			lost = true;
		});
		return createHistory(databaseRows(database), createRunLocks(), null, () => lost);
	} catch (error) {
		return createHistory(memoryRows(), createRunLocks(), whyNotKept(error), () => false);
	}
}

function whyNotKept(error: unknown): string {
	const name = error instanceof DOMException ? error.name : '';
	const why =
		name === 'VersionError'
			? 'The history in this browser was written by a newer version of this page: reload to get it.'
			: name === 'BlockedError'
				? 'Another tab holds an older version of the history open: close it and reload.'
				: 'This browser gives the page no storage (a private window, or blocked site data).';
	return `${why} Until then runs last only as long as this tab; export what you want to keep.`;
}

function createHistory(
	rows: Rows,
	locks: RunLocks,
	notice: string | null,
	isLost: () => boolean,
): History {
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

	async function guarded<Result>(work: () => Promise<Result>): Promise<Result> {
		try {
			return await work();
		} catch (error) {
			throw storageFailure(error, isLost());
		}
	}

	async function changed(work: () => Promise<void>): Promise<void> {
		await guarded(work);
		tell();
	}

	const save = (record: RunRecord) => {
		const header = v.parse(RunHeader, record);
		const events = keptOf(record.events);
		return changed(() => rows.put({ ...header, correct: null, ...facts(events) }, events));
	};

	async function get(id: string): Promise<StoredRun | null> {
		const [row, eventRows, held] = await guarded(() =>
			Promise.all([rows.run(id), rows.events(id), locks.held()]),
		);
		if (row === undefined) return null;
		const parsed = v.safeParse(StoredRow, row);
		if (!parsed.success)
			throw new Failure(
				'run-damaged',
				`This run's entry in the browser's storage cannot be read (${explainIssue(parsed.issues)}). It can only be deleted.`,
			);
		const events: RunEvent[] = [];
		const damage: string[] = [];
		for (const [index, eventRow] of eventRows.entries()) {
			const event = v.safeParse(StoredEvent, eventRow);
			if (event.success) events.push(event.output.event);
			else damage.push(`Event ${index + 1} is left out: ${explainIssue(event.issues)}`);
		}
		const { ended, correct: _, ...header } = parsed.output;
		return { record: { ...header, events }, status: statusOf(id, ended, held), damage };
	}

	return {
		notice,
		get,
		save,
		async list() {
			const [all, held] = await guarded(() => Promise.all([rows.runs(), locks.held()]));
			const runs: RunSummary[] = [];
			const damaged: DamagedRow[] = [];
			for (const row of all) {
				const parsed = v.safeParse(StoredRow, row);
				if (parsed.success) {
					const { ended, ...summary } = parsed.output;
					runs.push({ ...summary, status: statusOf(summary.id, ended, held) });
				} else {
					const id = v.safeParse(Identified, row);
					damaged.push({ id: id.success ? id.output.id : null, why: explainIssue(parsed.issues) });
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
			const kept = keptOf(events);
			if (kept.length === 0) return;
			const change = facts(kept);
			await guarded(() => rows.append(id, kept, change));
			if (change.ended) locks.release(id);
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
				if (error instanceof Failure && error.code === 'run-damaged') return null;
				throw error;
			});
			await changed(() => rows.remove(id));
			locks.release(id);
			return stored?.record ?? null;
		},
		clear: () => changed(() => rows.clear()),
		onChange(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		close() {
			channel?.close();
			rows.close();
		},
	};
}

/** What is stored: kept events as their schema has them, plain and without foreign fields. */
function keptOf(events: readonly RunEvent[]): RunEvent[] {
	return v.parse(v.array(RunEvent), events.filter(isKept));
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

function storageFailure(error: unknown, lost: boolean): Failure {
	if (lost)
		return new Failure(
			'storage-lost',
			'This page lost its connection to the history, because another tab runs a newer version or the browser withdrew the storage. Reload the page.',
			{ cause: error },
		);
	if (error instanceof DOMException && error.name === 'QuotaExceededError')
		return new Failure(
			'storage-full',
			'The browser has no room left for the history. Export runs that you want to keep, delete some, and try again.',
			{ cause: error },
		);
	return asFailure(error, 'storage-failed');
}
