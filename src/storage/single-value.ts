import type { DBSchema, IDBPDatabase } from 'idb';
import { Failure } from '../core/failure.ts';

interface Tables extends DBSchema {
	values: { key: 'value'; value: unknown };
}

/** One value that the browser keeps, in a database of its own. What is read is unparsed. */
export interface SingleValue {
	/** Undefined where there is nothing. @throws Failure */
	read(): Promise<unknown>;
	write(value: unknown): Promise<void>;
	remove(): Promise<void>;
}

/** `fault` is the Failure's code and words for a browser that stores nothing. */
export function singleValue(name: string, fault: { code: string; message: string }): SingleValue {
	async function withTable<Result>(
		work: (table: IDBPDatabase<Tables>) => Promise<Result>,
	): Promise<Result> {
		try {
			// Many pages never ask for it.
			const { openDB } = await import('idb');
			const table = await openDB<Tables>(name, 1, {
				upgrade: (database) => void database.createObjectStore('values'),
			});
			try {
				return await work(table);
			} finally {
				table.close();
			}
		} catch (thrown) {
			throw new Failure(fault.code, fault.message, { cause: thrown });
		}
	}
	return {
		read: () => withTable((table) => table.get('values', 'value')),
		write: (value) => withTable(async (table) => void (await table.put('values', value, 'value'))),
		remove: () => withTable((table) => table.delete('values', 'value')),
	};
}
