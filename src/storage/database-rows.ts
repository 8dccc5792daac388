import { committed } from './committed.ts';
import type { PageDatabase } from './page-database.ts';
import { type Rows, rowsAfter } from './rows.ts';
import type { Database, EventRow } from './tables.ts';
import { writeAll } from './write-all.ts';

/** So many runs, or events, are read at a time. */
const BATCH = { runs: 25, events: 1000 };

const eventsOf = (id: string) => IDBKeyRange.bound([id, 0], [id, Number.POSITIVE_INFINITY]);

/** The rows in the browser's database. */
export function databaseRows({ use, read }: PageDatabase): Rows {
	return {
		ids: () => read(readIds),
		runs: (ids) =>
			read((database) => {
				const { store } = database.transaction('runs');
				return ids ? Promise.all(ids.map((id) => store.get(id))) : store.getAll();
			}),
		events: (id) => read((database) => database.getAll('events', eventsOf(id))),
		async *batches() {
			for (let last: string | undefined; ; ) {
				const after = last === undefined ? null : IDBKeyRange.lowerBound(last, true);
				const batch = await read((database) => readBatch(database, after));
				last = batch.runs.at(-1)?.id;
				if (last === undefined) return;
				yield batch;
			}
		},
		put: (list) =>
			use((database) =>
				writeAll(database, function* ({ runs, events: table }) {
					for (const { run, events } of list) {
						yield runs.put(run);
						yield table.delete(eventsOf(run.id));
						for (const row of rowsAfter(undefined, run.id, events)) yield table.put(row);
					}
				}),
			),
		append: (id, events, difference) =>
			use(async (database) => {
				const change = database.transaction(['runs', 'events'], 'readwrite');
				const [runs, table] = [change.objectStore('runs'), change.objectStore('events')];
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
		async take(id) {
			const taken = await use((database) => takeOut(database, id));
			return {
				runs: taken.runs,
				putBack: () =>
					use((database) =>
						writeAll(database, function* ({ runs, events }) {
							for (const run of taken.runs) yield runs.put(run);
							for (const event of taken.events) yield events.put(event);
						}),
					),
			};
		},
	};
}

/** Damaged rows may say no time; these come first, so that somebody sees them. */
async function readIds(database: Database): Promise<string[]> {
	const { store } = database.transaction('runs');
	const [dated, count] = await Promise.all([store.index('createdAt').getAllKeys(), store.count()]);
	dated.reverse();
	if (dated.length === count) return dated;
	const known = new Set(dated);
	const undated = (await store.getAllKeys()).filter((id) => !known.has(id));
	return [...undated, ...dated];
}

async function readBatch(database: Database, after: IDBKeyRange | null) {
	const reading = database.transaction(['runs', 'events']);
	const runs = await reading.objectStore('runs').getAll(after, BATCH.runs);
	const [first, last] = [runs.at(0), runs.at(-1)];
	if (!first || !last) return { runs, events: [] };
	const theirs = IDBKeyRange.bound([first.id, 0], [last.id, Number.POSITIVE_INFINITY]);
	return { runs, events: await reading.objectStore('events').getAll(theirs) };
}

async function takeOut(database: Database, id: string | null) {
	const change = database.transaction(['runs', 'events'], 'readwrite');
	const [store, table] = [change.objectStore('runs'), change.objectStore('events')];
	change.done.catch(() => {});
	const runs = await store.getAll(id);
	const events: EventRow[] = [];
	const all = id === null ? null : eventsOf(id);
	for (let range = all; ; ) {
		const batch = await table.getAll(range, BATCH.events);
		const last = batch.at(-1);
		if (!last) break;
		events.push(...batch);
		const key = [last.run, last.index];
		range = all ? IDBKeyRange.bound(key, all.upper, true) : IDBKeyRange.lowerBound(key, true);
	}
	await committed(
		change.done,
		all && id !== null ? [store.delete(id), table.delete(all)] : [store.clear(), table.clear()],
	);
	return { runs, events };
}
