import { openDatabase } from './database.ts';
import { type Loss, notStored, workFailure } from './failures.ts';
import type { Database } from './tables.ts';

/**
 * The page's connection to its database. Where it could not be opened, it is not tried again: each
 * work fails with the reason, until the page is reloaded.
 */
export function connect() {
	let opening: Promise<Database> | null = null;
	let lost = false;
	return {
		async use<Result>(work: (database: Database) => Promise<Result>, loss?: Loss): Promise<Result> {
			try {
				opening ??= openDatabase(() => {
					lost = true;
				});
				return await work(await opening);
			} catch (error) {
				const failure = workFailure(error, lost);
				throw loss ? notStored(failure, loss) : failure;
			}
		},
	};
}
