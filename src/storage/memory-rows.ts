import { type Rows, rowsAfter } from './rows.ts';
import type { RunRow } from './stored-run.ts';
import type { EventRow } from './tables.ts';

/** Rows that last as long as the page, for browsers that keep nothing. */
export function memoryRows(): Rows {
	const runs = new Map<string, RunRow>();
	const events = new Map<string, EventRow[]>();
	const eventsOf = (id: string) => events.get(id) ?? [];
	const newestFirst = (a: RunRow, b: RunRow) =>
		a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id) ? 1 : -1;
	return {
		ids: async () => [...runs.values()].sort(newestFirst).map(({ id }) => id),
		runs: async (ids) => (ids ? ids.map((id) => runs.get(id)) : [...runs.values()]),
		events: async (id) => [...eventsOf(id)],
		async *batches() {
			for (const [id, run] of runs) yield { runs: [run], events: eventsOf(id) };
		},
		async put(list) {
			// All or none: the list may break while it is made.
			for (const { run, events: all } of [...list]) {
				runs.set(run.id, run);
				events.set(run.id, rowsAfter(undefined, run.id, all));
			}
		},
		async append(id, more, change) {
			const run = runs.get(id);
			if (!run) return;
			runs.set(id, { ...run, ...change });
			const before = eventsOf(id);
			events.set(id, [...before, ...rowsAfter(before.at(-1)?.index, id, more)]);
		},
		async take(id) {
			const taken = [...runs].filter(([one]) => id === null || one === id);
			const takenEvents = taken.map(([one]) => [one, eventsOf(one)] as const);
			for (const [one] of taken) {
				runs.delete(one);
				events.delete(one);
			}
			return {
				runs: taken.map(([, run]) => run),
				async putBack() {
					for (const [one, run] of taken) runs.set(one, run);
					for (const [one, rows] of takenEvents) events.set(one, rows);
				},
			};
		},
	};
}
