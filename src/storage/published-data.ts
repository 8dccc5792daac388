import { type DBSchema, openDB } from 'idb';
import * as v from 'valibot';
import { Failure } from '../core/failure.ts';

interface Tables extends DBSchema {
	/** Without the archives, so that listing reads little. */
	entries: { key: string; value: { name: string; bytes: number; index: unknown } };
	archives: { key: string; value: Blob };
}

const Entry = v.object({ name: v.string(), bytes: v.number(), index: v.unknown() });
/** A kept archive: `index` is unparsed. */
export type KeptEntry = v.InferOutput<typeof Entry>;

async function withTables<Result>(
	work: (tables: Awaited<ReturnType<typeof openDB<Tables>>>) => Promise<Result>,
): Promise<Result> {
	try {
		const tables = await openDB<Tables>('codesteer-published', 1, {
			upgrade(database) {
				database.createObjectStore('entries', { keyPath: 'name' });
				database.createObjectStore('archives');
			},
		});
		try {
			return await work(tables);
		} finally {
			tables.close();
		}
	} catch (cause) {
		throw new Failure(
			'published-not-stored',
			'The browser has no room for the published data, or does not let the page store anything, as in some private windows. It can be used until this tab is closed.',
			{ cause },
		);
	}
}

/** The published data that the user dropped, compressed. Every method may throw a Failure. */
export const publishedData = {
	/** By name; what cannot be read is left out. */
	list: (): Promise<KeptEntry[]> =>
		withTables(async (tables) =>
			(await tables.getAll('entries')).filter((entry) => v.is(Entry, entry)),
		),
	/** Null where there is none of that name. */
	archive: (name: string): Promise<Blob | null> =>
		withTables(async (tables) => {
			const archive: unknown = await tables.get('archives', name);
			return archive instanceof Blob ? archive : null;
		}),
	/** Keeps an archive in place of one of its name. */
	put: (name: string, archive: Blob, index: unknown): Promise<void> =>
		withTables(async (tables) => {
			const change = tables.transaction(['entries', 'archives'], 'readwrite');
			await Promise.all([
				change.objectStore('entries').put({ name, bytes: archive.size, index }),
				change.objectStore('archives').put(archive, name),
				change.done,
			]);
		}),
	remove: (name: string): Promise<void> =>
		withTables(async (tables) => {
			const change = tables.transaction(['entries', 'archives'], 'readwrite');
			await Promise.all([
				change.objectStore('entries').delete(name),
				change.objectStore('archives').delete(name),
				change.done,
			]);
		}),
};
