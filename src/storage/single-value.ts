import type { Loss } from './failures.ts';
import type { PageDatabase } from './page-database.ts';

/** One value that the browser keeps. What is read is unparsed. Every method may throw a Failure. */
export interface SingleValue {
	/** Undefined where there is nothing. */
	read(): Promise<unknown>;
	write(value: unknown): Promise<void>;
	remove(): Promise<void>;
}

/** The value of that key in a table; `loss` is what it costs that the browser stores nothing. */
export function singleValue(
	{ use }: PageDatabase,
	table: 'values' | 'secrets',
	key: string,
	loss: Loss,
): SingleValue {
	return {
		read: () => use((database) => database.get(table, key), loss),
		write: (value) => use(async (database) => void (await database.put(table, value, key)), loss),
		remove: () => use((database) => database.delete(table, key), loss),
	};
}
