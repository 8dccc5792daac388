import { type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { failure, openingFailure } from './failures.ts';
import type { Database, Tables } from './tables.ts';

const NAME = 'codesteer-playground';

type Upgrade = IDBPTransaction<Tables, StoreNames<Tables>[], 'versionchange'>;

/** One step a version, never changed once released: the next version's comes at the end. */
const STEPS: readonly ((database: Database, change: Upgrade) => void)[] = [
	(database) => {
		database.createObjectStore('runs', { keyPath: 'id' });
		database.createObjectStore('events', { keyPath: ['run', 'index'] });
	},
	(database) => {
		database.createObjectStore('values');
		database.createObjectStore('secrets');
		database.createObjectStore('publishedEntries', { keyPath: 'name' });
		database.createObjectStore('publishedArchives');
		database.createObjectStore('taken');
	},
	// A history of thousands is listed without reading it.
	(_database, change) => {
		change.objectStore('runs').createIndex('createdAt', 'createdAt');
	},
	(database) => {
		database.createObjectStore('experiments', { keyPath: 'id' });
		database.createObjectStore('trials', { keyPath: ['experiment', 'key', 'attempt'] });
		database.createObjectStore('trialTraces', { keyPath: ['experiment', 'key', 'attempt'] });
	},
];

const TABLES = [
	'runs',
	'events',
	'values',
	'secrets',
	'publishedEntries',
	'publishedArchives',
	'taken',
	'experiments',
	'trials',
	'trialTraces',
] as const satisfies readonly (keyof Tables)[];

/** The databases of earlier builds. */
const OLDER = ['codesteer-prompts', 'codesteer-keys', 'codesteer-weights', 'codesteer-published'];

/**
 * Opens the page's one database, brings an older one up to date, and takes over what earlier builds
 * kept elsewhere. `onLost` is called when the connection ends by itself: another tab needs a newer
 * version, or the browser withdrew the storage.
 * @throws Failure `storage-none`, `storage-newer`, `storage-blocked`, `storage-damaged`
 */
export async function openDatabase(onLost: () => void): Promise<Database> {
	try {
		const database = await open(onLost);
		if (!TABLES.every((table) => database.objectStoreNames.contains(table))) {
			database.close();
			throw failure('storage-damaged');
		}
		// What cannot be taken over now is left for the next time.
		await takeOverOlder(database).catch(() => {});
		return database;
	} catch (error) {
		throw openingFailure(error);
	}
}

async function takeOverOlder(database: Database): Promise<void> {
	const there = (await indexedDB.databases()).map(({ name }) => name);
	const older = OLDER.filter((name) => there.includes(name));
	if (older.length === 0) return;
	const { takeOver } = await import('./take-over.ts');
	await takeOver(database, older);
}

function open(onLost: () => void): Promise<Database> {
	return new Promise((resolve, reject) => {
		const opening = openDB<Tables>(NAME, STEPS.length, {
			upgrade(database, from, _to, change) {
				// That a step fails, the opening says.
				change.done.catch(() => {});
				for (const step of STEPS.slice(from)) step(database, change);
			},
			blocked() {
				reject(failure('storage-blocked'));
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
