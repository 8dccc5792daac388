import * as v from 'valibot';
import { committed } from './committed.ts';
import { notStored } from './failures.ts';
import type { PageDatabase } from './page-database.ts';
import type { Database } from './tables.ts';

const Entry = v.object({ name: v.string(), bytes: v.number(), index: v.unknown() });
/** A kept archive: `index` is unparsed. */
export type KeptEntry = v.InferOutput<typeof Entry>;

type Bytes = Uint8Array<ArrayBuffer>;

/** The published data that the user dropped, compressed. Every method may throw a Failure. */
export interface PublishedData {
	/** By name; what cannot be read is left out. */
	list(): Promise<KeptEntry[]>;
	/** Null where there is none of that name. */
	archive(name: string): Promise<Bytes | null>;
	/** Keeps an archive in place of one of its name. */
	put(name: string, archive: Bytes, index: unknown): Promise<void>;
	remove(name: string): Promise<void>;
}

/** The published data in the browser's database. */
export function publishedData({ use, read }: PageDatabase): PublishedData {
	const attempt = <Result>(work: Promise<Result>) =>
		work.catch((cause) => {
			throw notStored(cause, {
				code: 'published-not-stored',
				consequence: 'The published data can be used until this tab is closed.',
			});
		});
	const write = (database: Database) => {
		const change = database.transaction(['publishedEntries', 'publishedArchives'], 'readwrite');
		return {
			entries: change.objectStore('publishedEntries'),
			archives: change.objectStore('publishedArchives'),
			change,
		};
	};
	return {
		list: () =>
			attempt(
				read(async (database) =>
					(await database.getAll('publishedEntries')).filter((entry) => v.is(Entry, entry)),
				),
			),
		archive: (name) =>
			attempt(
				read(async (database) => {
					const archive: unknown = await database.get('publishedArchives', name);
					// As pages before this one kept them. WebKit keeps no Blob, only bytes.
					if (archive instanceof Blob) return new Uint8Array(await archive.arrayBuffer());
					return archive instanceof Uint8Array ? new Uint8Array(archive) : null;
				}),
			),
		put: (name, archive, index) =>
			attempt(
				use((database) => {
					const { entries, archives, change } = write(database);
					return committed(change.done, [
						entries.put({ name, bytes: archive.length, index }),
						archives.put(archive, name),
					]);
				}),
			),
		remove: (name) =>
			attempt(
				use((database) => {
					const { entries, archives, change } = write(database);
					return committed(change.done, [entries.delete(name), archives.delete(name)]);
				}),
			),
	};
}
