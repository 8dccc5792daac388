import { deleteDB, type IDBPDatabase, openDB, unwrap, wrap } from 'idb';
import type { Database } from './tables.ts';

/** A row of this database, with its key. */
type Row = readonly [
	table: 'values' | 'secrets' | 'publishedEntries' | 'publishedArchives',
	key: IDBValidKey,
	value: unknown,
];

/** What a database of an earlier build holds, as rows of this one. */
type Reader = (old: IDBPDatabase) => Promise<Row[]>;

const READERS: Readonly<Record<string, Reader>> = {
	'codesteer-prompts': theValue('values', 'prompt-packs'),
	'codesteer-keys': theValue('secrets', 'keys'),
	'codesteer-weights': theValue('values', 'weights-address'),
	'codesteer-published': async (old) => [
		...(await rowsOf(old, 'entries', 'publishedEntries')),
		...(await rowsOf(old, 'archives', 'publishedArchives')),
	],
};

/**
 * Takes over what earlier builds kept in databases of their own, and deletes these. A tab that dies
 * meanwhile loses and doubles nothing: a database is deleted only when its rows are here, and that
 * they are here is written with them.
 */
export async function takeOver(database: Database, names: readonly string[]): Promise<void> {
	for (const name of names)
		try {
			await take(database, name);
			// Not waited for: it takes until no tab has the old database open.
			remove(database, name).catch(() => {});
		} catch {
			// It stays as it is, and costs the others nothing.
		}
}

async function take(database: Database, name: string): Promise<void> {
	if (await database.get('taken', name)) return;
	const rows = await read(name);
	// Rows are put as they are: whoever reads them parses them.
	const plain: IDBPDatabase = wrap(unwrap(database));
	const change = plain.transaction([...plain.objectStoreNames], 'readwrite');
	// Handled here too: it may fail before the end, where it is waited for.
	change.done.catch(() => {});
	const taken = change.objectStore('taken');
	// Another tab may have been faster.
	if (!(await taken.get(name))) {
		for (const [table, key, value] of rows) {
			const store = change.objectStore(table);
			// What was stored here since is newer.
			if ((await store.getKey(key)) === undefined)
				await (store.keyPath === null ? store.put(value, key) : store.put(value));
		}
		await taken.put(true, name);
	}
	await change.done;
}

async function read(name: string): Promise<Row[]> {
	const old = await openDB(name);
	try {
		return (await READERS[name]?.(old)) ?? [];
	} finally {
		old.close();
	}
}

async function remove(database: Database, name: string): Promise<void> {
	await deleteDB(name);
	await database.delete('taken', name);
}

/** The reader of a database of one value. */
function theValue(table: Row[0], key: string): Reader {
	return async (old) => (await rowsOf(old, 'values', table)).map((row) => [table, key, row[2]]);
}

async function rowsOf(old: IDBPDatabase, from: string, to: Row[0]): Promise<Row[]> {
	if (!old.objectStoreNames.contains(from)) return [];
	const { store } = old.transaction(from);
	const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
	return keys.map((key, index) => [to, key, values[index]]);
}
