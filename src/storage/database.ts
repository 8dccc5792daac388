import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { RunEvent } from '../core/events/index.ts';
import type { RunSpec } from '../core/spec.ts';

/** A run without its events; `ended` and `correct` repeat what the events say, so that a list need not read them. */
export interface RunRow {
	readonly id: string;
	readonly title: string;
	readonly createdAt: string;
	readonly spec: RunSpec;
	/** The last event's `because` if it is an `end`, else null. */
	readonly ended: 'finished' | 'stopped' | 'failed' | null;
	/** The verdict so far. */
	readonly correct: boolean | null;
}

/** Events are rows of their own, so that appending never rewrites what was stored before. */
export interface EventRow {
	readonly run: string;
	/** 0, 1, 2, … in the order in which they happened. */
	readonly index: number;
	readonly event: RunEvent;
}

interface Tables extends DBSchema {
	runs: { key: string; value: RunRow };
	events: { key: [string, number]; value: EventRow };
}
export type Database = IDBPDatabase<Tables>;

const NAME = 'codesteer-playground';
const VERSION = 1;

/**
 * Opens the page's one database, bringing an older one up to date. `onLost` is called when the
 * connection ends by itself: another tab needs a newer version, or the browser withdrew the storage.
 */
export function openDatabase(onLost: () => void): Promise<Database> {
	return new Promise((resolve, reject) => {
		const opening = openDB<Tables>(NAME, VERSION, {
			upgrade(database, from) {
				// One step a version, never changed once released: `if (from < 2) …` comes after this.
				if (from < 1) {
					database.createObjectStore('runs', { keyPath: 'id' });
					database.createObjectStore('events', { keyPath: ['run', 'index'] });
				}
			},
			blocked() {
				reject(new DOMException('Another tab holds an older version open.', 'BlockedError'));
				// Should it open later after all, nobody waits for it any more.
				opening.then((database) => database.close()).catch(() => {});
			},
			blocking(_from, _to, event) {
				// Another tab wants to upgrade: let it.
				if (event.target instanceof IDBDatabase) event.target.close();
				onLost();
			},
			terminated: onLost,
		});
		opening.then(resolve, reject);
	});
}
