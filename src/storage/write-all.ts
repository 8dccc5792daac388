import { unwrap } from 'idb';
import type { Database } from './tables.ts';

/** So many requests are made before the page has its turn again. */
const BATCH = 500;

type Stores = Readonly<Record<'runs' | 'events', IDBObjectStore>>;

/**
 * Makes many changes in one transaction, all or none. They may be worked out as they are asked for:
 * the page stays alive in between, and the transaction open.
 * @throws what `changes` throws, or the transaction's own error
 */
export async function writeAll(
	database: Database,
	changes: (stores: Stores) => Iterable<IDBRequest>,
): Promise<void> {
	const writing = unwrap(database).transaction(['runs', 'events'], 'readwrite');
	const done = new Promise<void>((resolve, reject) => {
		writing.oncomplete = () => resolve();
		writing.onabort = () => reject(writing.error);
	});
	// Handled here too: it may fail before the end, where it is waited for.
	done.catch(() => {});
	const stores = { runs: writing.objectStore('runs'), events: writing.objectStore('events') };
	let made = 0;
	try {
		for (const request of changes(stores)) if (++made % BATCH === 0) await answered(request);
	} catch (thrown) {
		if (writing.error) throw writing.error;
		writing.abort();
		throw thrown;
	}
	await done;
}

/** That it failed is heard of by its transaction. */
function answered(request: IDBRequest): Promise<void> {
	return new Promise((resolve) => {
		request.onsuccess = request.onerror = () => resolve();
	});
}
