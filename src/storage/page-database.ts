import { workFailure } from './failures.ts';
import type { Database } from './tables.ts';

/** The one door to what this browser keeps for the page. */
export interface PageDatabase {
	/** Does work on the database, which is opened with the first. @throws Failure */
	use<Result>(work: (database: Database) => Promise<Result>): Promise<Result>;
}

/**
 * A page makes one, and everything that stores shares it. Where the database could not be opened,
 * it is not tried again: each work fails with the reason, until the page is reloaded.
 */
export function createPageDatabase(): PageDatabase {
	let opening: Promise<Database> | null = null;
	let lost = false;
	const open = async () => {
		// Not part of the first view.
		const { openDatabase } = await import('./database.ts');
		return openDatabase(() => {
			lost = true;
		});
	};
	return {
		async use(work) {
			try {
				opening ??= open();
				return await work(await opening);
			} catch (error) {
				throw workFailure(error, lost);
			}
		},
	};
}
