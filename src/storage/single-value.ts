import type { Loss } from './failures.ts';
import type { PageDatabase } from './page-database.ts';

/** One value that the browser keeps. What is read is unparsed. Every method may throw a Failure. */
export interface SingleValue {
	/** Undefined where there is nothing. */
	read(): Promise<unknown>;
	write(value: unknown): Promise<void>;
	remove(): Promise<void>;
	/** Does work that reads and writes while no other tab does; without Web Locks, at once. */
	alone<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** The value of that key in a table; `loss` is what it costs that the browser stores nothing. */
export function singleValue(
	{ use, read }: PageDatabase,
	table: 'values' | 'secrets',
	key: string,
	loss: Loss,
): SingleValue {
	const attempt = <Result>(work: Promise<Result>) =>
		work.catch(async (cause) => {
			throw (await import('./failures.ts')).notStored(cause, loss);
		});
	return {
		read: () => attempt(read((database) => database.get(table, key))),
		write: (value) =>
			attempt(use(async (database) => void (await database.put(table, value, key)))),
		remove: () => attempt(use((database) => database.delete(table, key))),
		async alone(work) {
			const locks: LockManager | undefined = globalThis.navigator?.locks;
			return locks ? locks.request(`codesteer-value ${table} ${key}`, work) : work();
		},
	};
}
