import { openDB } from 'idb';
import { openingFailure } from './failures.ts';
import type { Database, Tables } from './tables.ts';
import { takeOver } from './take-over.ts';

const NAME = 'codesteer-playground';

/** One step a version, never changed once released: the next version's comes at the end. */
const STEPS: readonly ((database: Database) => void)[] = [
	(database) => {
		database.createObjectStore('runs', { keyPath: 'id' });
		database.createObjectStore('events', { keyPath: ['run', 'index'] });
	},
	(database) => {
		database.createObjectStore('values');
		database.createObjectStore('secrets');
		database.createObjectStore('publishedEntries', { keyPath: 'name' });
		database.createObjectStore('publishedArchives');
		const older = database.createObjectStore('older');
		older.put('waiting', 'codesteer-prompts');
		older.put('waiting', 'codesteer-keys');
		older.put('waiting', 'codesteer-weights');
		older.put('waiting', 'codesteer-published');
	},
];

/**
 * Opens the page's one database, brings an older one up to date, and takes over what earlier builds
 * kept elsewhere. `onLost` is called when the connection ends by itself: another tab needs a newer
 * version, or the browser withdrew the storage.
 * @throws Failure `storage-none`, `storage-newer`, `storage-blocked`
 */
export async function openDatabase(onLost: () => void): Promise<Database> {
	try {
		const database = await open(onLost);
		await takeOver(database);
		return database;
	} catch (error) {
		throw openingFailure(error);
	}
}

function open(onLost: () => void): Promise<Database> {
	return new Promise((resolve, reject) => {
		const opening = openDB<Tables>(NAME, STEPS.length, {
			upgrade(database, from) {
				for (const step of STEPS.slice(from)) step(database);
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
