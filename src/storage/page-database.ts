import { Failure } from '../core/failure.ts';
import type { Connection } from './connection.ts';

/** The one door to what this browser keeps for the page. */
export type PageDatabase = Connection;

/**
 * A page makes one, and everything that stores shares it. Where the database could not be opened
 * within `patience`, it is not tried again: each work fails with the reason, until the page is reloaded.
 * @param patience in milliseconds
 */
export function createPageDatabase(patience = 10_000): PageDatabase {
	let connecting: Promise<PageDatabase> | null = null;
	const connect = () => {
		// Not part of the first view.
		connecting ??= import('./connection.ts').then(
			({ createConnection }) => createConnection(patience),
			(cause) => {
				connecting = null;
				throw new Failure(
					'storage-failed',
					'The part of this page that stores could not be loaded: the connection was cut. Reload the page.',
					{ cause },
				);
			},
		);
		return connecting;
	};
	return {
		use: async (work) => (await connect()).use(work),
		read: async (work) => (await connect()).read(work),
	};
}
