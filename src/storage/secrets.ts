import { type DBSchema, openDB } from 'idb';
import { Failure } from '../core/failure.ts';

interface Tables extends DBSchema {
	secrets: { key: string; value: unknown };
}

const NAME = 'codesteer-keys';
const KEYS = 'keys';

/** The browser's place for the encrypted keys: a database of its own, which no export and no clearing of runs touches. */
export const secrets = {
	/** Undefined where there is nothing. @throws Failure `keys-not-stored` */
	read: (): Promise<unknown> => withTable((table) => table.get('secrets', KEYS)),
	write: (sealed: unknown): Promise<void> =>
		withTable(async (table) => void (await table.put('secrets', sealed, KEYS))),
	remove: (): Promise<void> => withTable((table) => table.delete('secrets', KEYS)),
};

async function withTable<Result>(
	work: (table: Awaited<ReturnType<typeof openDB<Tables>>>) => Promise<Result>,
): Promise<Result> {
	try {
		const table = await openDB<Tables>(NAME, 1, {
			upgrade: (database) => void database.createObjectStore('secrets'),
		});
		try {
			return await work(table);
		} finally {
			table.close();
		}
	} catch (thrown) {
		throw new Failure(
			'keys-not-stored',
			'This browser does not let the page store anything, as in some private windows. The keys can be used in this session, but not kept.',
			{ cause: thrown },
		);
	}
}
