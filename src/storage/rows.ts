import type { RunEvent } from '../core/events/index.ts';
import type { Database, EventRow, RunRow } from './database.ts';

/**
 * Where the history's rows lie. What is read is unparsed: a row may have been written by another
 * version, or be damaged.
 */
export interface Rows {
	runs(): Promise<unknown[]>;
	run(id: string): Promise<unknown>;
	/** A run's event rows in order. */
	events(id: string): Promise<unknown[]>;
	/** Writes a run and all its events, in place of what had its id. */
	put(run: RunRow, events: readonly RunEvent[]): Promise<void>;
	/** Adds events after those there are and changes the run's row, both or neither. */
	append(id: string, events: readonly RunEvent[], change: Partial<RunRow>): Promise<void>;
	remove(id: string): Promise<void>;
	clear(): Promise<void>;
	close(): void;
}

const eventsOf = (id: string) => IDBKeyRange.bound([id, 0], [id, Number.POSITIVE_INFINITY]);

/** Waits for a transaction: its own error says more than those of the requests that fall with it. */
function committed(done: Promise<void>, requests: readonly Promise<unknown>[]): Promise<void> {
	for (const request of requests) request.catch(() => {});
	return done;
}

/** The rows in the browser's database. */
export function databaseRows(database: Database): Rows {
	const write = () => {
		const change = database.transaction(['runs', 'events'], 'readwrite');
		return { runs: change.objectStore('runs'), table: change.objectStore('events'), change };
	};
	return {
		runs: () => database.getAll('runs'),
		run: (id) => database.get('runs', id),
		events: (id) => database.getAll('events', eventsOf(id)),
		put(run, events) {
			const { runs, table, change } = write();
			return committed(change.done, [
				runs.put(run),
				table.delete(eventsOf(run.id)),
				...events.map((event, index) => table.put({ run: run.id, index, event })),
			]);
		},
		async append(id, events, difference) {
			const { runs, table, change } = write();
			// Handled here too: it may fail before the end, where it is waited for.
			change.done.catch(() => {});
			const [run, last] = await Promise.all([
				runs.get(id),
				table.openKeyCursor(eventsOf(id), 'prev'),
			]);
			// A run that was deleted meanwhile stays deleted.
			if (!run) return;
			const next = last ? last.key[1] + 1 : 0;
			await committed(change.done, [
				runs.put({ ...run, ...difference }),
				...events.map((event, offset) => table.add({ run: id, index: next + offset, event })),
			]);
		},
		remove(id) {
			const { runs, table, change } = write();
			return committed(change.done, [runs.delete(id), table.delete(eventsOf(id))]);
		},
		clear() {
			const { runs, table, change } = write();
			return committed(change.done, [runs.clear(), table.clear()]);
		},
		close: () => database.close(),
	};
}

/** Rows that last as long as the page, for browsers that keep nothing. */
export function memoryRows(): Rows {
	const runs = new Map<string, RunRow>();
	const events = new Map<string, EventRow[]>();
	const rowsOf = (id: string) => events.get(id) ?? [];
	const rows = (id: string, list: readonly RunEvent[], from: number) =>
		list.map((event, offset) => ({ run: id, index: from + offset, event }));
	return {
		runs: async () => [...runs.values()],
		run: async (id) => runs.get(id),
		events: async (id) => [...rowsOf(id)],
		async put(run, list) {
			runs.set(run.id, run);
			events.set(run.id, rows(run.id, list, 0));
		},
		async append(id, list, change) {
			const run = runs.get(id);
			if (!run) return;
			runs.set(id, { ...run, ...change });
			events.set(id, [...rowsOf(id), ...rows(id, list, rowsOf(id).length)]);
		},
		async remove(id) {
			runs.delete(id);
			events.delete(id);
		},
		async clear() {
			runs.clear();
			events.clear();
		},
		close: () => {},
	};
}
