import { committed } from './committed.ts';
import type { PageDatabase } from './page-database.ts';
import type { RunRow, StoredEvent } from './stored-run.ts';
import type { Database, EventRow } from './tables.ts';

/** A run as its rows hold it. */
export interface RunRows {
	readonly run: RunRow;
	readonly events: readonly StoredEvent[];
}

/**
 * Where the history's rows lie. What is read is unparsed: a row may have been written by another
 * version, or be damaged.
 */
export interface Rows {
	runs(): Promise<unknown[]>;
	run(id: string): Promise<unknown>;
	/** A run's event rows in order. */
	events(id: string): Promise<unknown[]>;
	/** Writes runs and all their events, in place of what had their ids; all or none. */
	put(runs: readonly RunRows[]): Promise<void>;
	/** Adds events after those there are and changes the run's row, both or neither. */
	append(id: string, events: readonly StoredEvent[], change: Partial<RunRow>): Promise<void>;
	remove(id: string): Promise<void>;
	clear(): Promise<void>;
}

/** The rows of events that come after the one of index `last`. */
function rowsAfter(
	last: number | undefined,
	run: string,
	events: readonly StoredEvent[],
): EventRow[] {
	const first = last === undefined ? 0 : last + 1;
	return events.map((event, offset) => ({ run, index: first + offset, event }));
}

const eventsOf = (id: string) => IDBKeyRange.bound([id, 0], [id, Number.POSITIVE_INFINITY]);

/** The rows in the browser's database. */
export function databaseRows({ use, read }: PageDatabase): Rows {
	const write = (database: Database) => {
		const change = database.transaction(['runs', 'events'], 'readwrite');
		return { runs: change.objectStore('runs'), table: change.objectStore('events'), change };
	};
	return {
		runs: () => read((database) => database.getAll('runs')),
		run: (id) => read((database) => database.get('runs', id)),
		events: (id) => read((database) => database.getAll('events', eventsOf(id))),
		put: (list) =>
			use((database) => {
				const { runs, table, change } = write(database);
				return committed(
					change.done,
					list.flatMap(({ run, events }) => [
						runs.put(run),
						table.delete(eventsOf(run.id)),
						...rowsAfter(undefined, run.id, events).map((row) => table.put(row)),
					]),
				);
			}),
		append: (id, events, difference) =>
			use(async (database) => {
				const { runs, table, change } = write(database);
				// Handled here too: it may fail before the end, where it is waited for.
				change.done.catch(() => {});
				const [run, last] = await Promise.all([
					runs.get(id),
					table.openKeyCursor(eventsOf(id), 'prev'),
				]);
				// A run that was deleted meanwhile stays deleted.
				if (!run) return;
				await committed(change.done, [
					runs.put({ ...run, ...difference }),
					...rowsAfter(last?.key[1], id, events).map((row) => table.add(row)),
				]);
			}),
		remove: (id) =>
			use((database) => {
				const { runs, table, change } = write(database);
				return committed(change.done, [runs.delete(id), table.delete(eventsOf(id))]);
			}),
		clear: () =>
			use((database) => {
				const { runs, table, change } = write(database);
				return committed(change.done, [runs.clear(), table.clear()]);
			}),
	};
}

/** Rows that last as long as the page, for browsers that keep nothing. */
export function memoryRows(): Rows {
	const runs = new Map<string, RunRow>();
	const events = new Map<string, EventRow[]>();
	const rowsOf = (id: string) => events.get(id) ?? [];
	return {
		runs: async () => [...runs.values()],
		run: async (id) => runs.get(id),
		events: async (id) => [...rowsOf(id)],
		async put(list) {
			for (const { run, events: all } of list) {
				runs.set(run.id, run);
				events.set(run.id, rowsAfter(undefined, run.id, all));
			}
		},
		async append(id, more, change) {
			const run = runs.get(id);
			if (!run) return;
			runs.set(id, { ...run, ...change });
			const before = rowsOf(id);
			events.set(id, [...before, ...rowsAfter(before.at(-1)?.index, id, more)]);
		},
		async remove(id) {
			runs.delete(id);
			events.delete(id);
		},
		async clear() {
			runs.clear();
			events.clear();
		},
	};
}
