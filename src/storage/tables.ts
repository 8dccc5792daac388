import type { DBSchema, IDBPDatabase } from 'idb';
import type { RunRow, StoredEvent } from './stored-run.ts';

/** Events are rows of their own, so that appending never rewrites what was stored before. */
export interface EventRow {
	readonly run: string;
	/** 0, 1, 2, … in the order in which they happened. */
	readonly index: number;
	readonly event: StoredEvent;
}

/** Which try of which run of an experiment. */
export interface TrialAddress {
	readonly experiment: string;
	/** The run's key. */
	readonly key: string;
	readonly attempt: number;
}

/** The tables of the page's one database. What is read of them is unparsed, whatever its type says. */
export interface Tables extends DBSchema {
	/** Of all that `RunRow` says, only the id is sure to be there. */
	runs: { key: string; value: RunRow; indexes: { createdAt: string } };
	events: { key: [string, number]; value: EventRow };
	/** Small things that the page keeps, one value a name. */
	values: { key: string; value: unknown };
	/** What is encrypted; no export and no clearing of runs touches it. */
	secrets: { key: string; value: unknown };
	/** The published data by archive, without the archives, so that listing reads little. */
	publishedEntries: { key: string; value: { name: string; bytes: number; index: unknown } };
	publishedArchives: { key: string; value: Uint8Array | Blob };
	/** Experiments without their trials. */
	experiments: { key: string; value: { readonly id: string } };
	/** What came of each try of a run, in a row, and apart from it all that happened. */
	trials: { key: [string, string, number]; value: TrialAddress };
	trialTraces: { key: [string, string, number]; value: TrialAddress };
	/** Databases of earlier builds whose rows are here already; each row goes with its database. */
	taken: { key: string; value: true };
}

export type Database = IDBPDatabase<Tables>;
