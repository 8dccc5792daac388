import type { RunRow, StoredEvent } from './stored-run.ts';
import type { EventRow } from './tables.ts';

/** A run as its rows hold it. */
export interface RunRows {
	readonly run: RunRow;
	readonly events: readonly StoredEvent[];
}

/** The rows of some runs, and those of all their events, run by run in order. */
export interface RowBatch {
	readonly runs: readonly unknown[];
	readonly events: readonly unknown[];
}

/** Runs that were taken out. */
export interface TakenRows {
	readonly runs: readonly unknown[];
	/** Puts them back as they were, damaged ones too, with their events. */
	putBack(): Promise<void>;
}

/**
 * Where the history's rows lie. What is read is unparsed: a row may have been written by another
 * version, or be damaged.
 */
export interface Rows {
	/** The ids of all runs, newest first; before them those whose row does not say when they were made. */
	ids(): Promise<readonly string[]>;
	/** The rows of runs, undefined where there is none; for null those of all, in no order. */
	runs(ids: readonly string[] | null): Promise<unknown[]>;
	/** A run's event rows in order. */
	events(id: string): Promise<unknown[]>;
	/** All runs by their ids, some at a time. */
	batches(): AsyncIterable<RowBatch>;
	/** Writes runs and all their events, in place of what had their ids; all or none. */
	put(runs: Iterable<RunRows>): Promise<void>;
	/** Adds events after those there are and changes the run's row, both or neither. */
	append(id: string, events: readonly StoredEvent[], change: Partial<RunRow>): Promise<void>;
	/** Takes out a run, or all (null). */
	take(id: string | null): Promise<TakenRows>;
}

/** The rows of events that come after the one of index `last`. */
export function rowsAfter(
	last: number | undefined,
	run: string,
	events: readonly StoredEvent[],
): EventRow[] {
	const first = last === undefined ? 0 : last + 1;
	return events.map((event, offset) => ({ run, index: first + offset, event }));
}
