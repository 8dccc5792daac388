import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';

/** The rest of a test runs in a browser that has kept nothing yet. */
export function newBrowser(): void {
	vi.stubGlobal('indexedDB', new IDBFactory());
}

/** The rest of a test runs in a browser that gives the page no storage. */
export function browserWithoutStorage(): void {
	vi.stubGlobal('indexedDB', undefined);
}

/** The names of the databases that the browser keeps. */
export async function databaseNames(): Promise<(string | undefined)[]> {
	return (await indexedDB.databases()).map(({ name }) => name).sort();
}
