import * as fake from 'fake-indexeddb';
import { vi } from 'vitest';

/** What IndexedDB is made of, by its global names. */
const { default: _default, forceCloseDatabase: _close, indexedDB: _shared, ...CLASSES } = fake;

/**
 * From here on a test runs in a browser that has kept nothing yet; each page that is opened is a tab.
 * `leaveBrowser` comes after each test.
 */
export function newBrowser(): void {
	for (const [name, value] of Object.entries(CLASSES)) vi.stubGlobal(name, value);
	vi.stubGlobal('indexedDB', new fake.IDBFactory());
	vi.stubGlobal('navigator', { locks: createLocks() });
}

/** From here on a test runs in a browser that gives the page no storage. */
export function browserWithoutStorage(): void {
	newBrowser();
	vi.stubGlobal('indexedDB', undefined);
}

/** The globals of Node are there again: files of tests share them. */
export function leaveBrowser(): void {
	vi.unstubAllGlobals();
}

/** The names of the databases that the browser keeps. */
export async function databaseNames(): Promise<(string | undefined)[]> {
	return (await indexedDB.databases()).map(({ name }) => name).sort();
}

/** Web Locks, which older versions of Node lack, as far as the page uses them. */
function createLocks() {
	const held = new Set<string>();
	const turns = new Map<string, Promise<unknown>>();
	type Work = (lock: { name: string } | null) => Promise<unknown> | undefined;
	return {
		async request(name: string, options: { ifAvailable: true } | Work, then?: Work) {
			if (typeof options === 'function') {
				const mine = (turns.get(name) ?? Promise.resolve()).then(() => options({ name }));
				turns.set(
					name,
					mine.catch(() => {}),
				);
				return mine;
			}
			if (held.has(name)) return then?.(null);
			held.add(name);
			await then?.({ name });
			held.delete(name);
		},
		async query() {
			// As in a browser, what was released by now is free.
			await new Promise((resolve) => setTimeout(resolve));
			return { held: [...held].map((name) => ({ name })) };
		},
	};
}
