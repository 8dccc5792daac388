import type { Loss } from './failures.ts';
import type { Database } from './tables.ts';

/** The one door to what this browser keeps for the page. */
export interface PageDatabase {
	/**
	 * Does work on the database, which is opened with the first.
	 * @throws Failure `storage-none`, `storage-newer`, `storage-blocked`, `storage-lost`,
	 * `storage-full`, `storage-failed`; or of the code of `loss`, which says the same and what it costs
	 */
	use<Result>(work: (database: Database) => Promise<Result>, loss?: Loss): Promise<Result>;
}

/** A page makes one, and everything that stores shares it. */
export function createPageDatabase(): PageDatabase {
	let connection: PageDatabase | null = null;
	return {
		async use(work, loss) {
			// Not part of the first view.
			const { connect } = await import('./connection.ts');
			connection ??= connect();
			return connection.use(work, loss);
		},
	};
}
