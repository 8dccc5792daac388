import { openDatabase } from './database.ts';
import { failure, workFailure } from './failures.ts';
import type { Database } from './tables.ts';

/** The one door to what this browser keeps for the page. */
export interface Connection {
	/** Does work on the database, which is opened with the first. @throws Failure */
	use<Result>(work: (database: Database) => Promise<Result>): Promise<Result>;
	/** As `use`, for work that only reads: that the browser does not answer is said, too. @throws Failure */
	read<Result>(work: (database: Database) => Promise<Result>): Promise<Result>;
}

/** The page's connection to its database. A browser that waits for another tab, or for a broken disk, never says so. */
export function createConnection(patience: number): Connection {
	let opening: Promise<Database> | null = null;
	let lost = false;
	const onLost = () => {
		lost = true;
	};
	async function use<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
		try {
			opening ??= inTime(openDatabase(onLost), patience);
			return await work(await opening);
		} catch (error) {
			throw workFailure(error, lost);
		}
	}
	return { use, read: (work) => inTime(use(work), 2 * patience) };
}

/** What work gives, unless it takes too long. @throws Failure `storage-silent` */
async function inTime<Result>(work: Promise<Result>, milliseconds: number): Promise<Result> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const silence = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(failure('storage-silent')), milliseconds);
	});
	try {
		return await Promise.race([work, silence]);
	} finally {
		clearTimeout(timer);
	}
}
