import type { PageDatabase } from './page-database.ts';
import { singleValue } from './single-value.ts';

/** The browser's place for the encrypted keys. */
export const secrets = (database: PageDatabase) =>
	singleValue(database, 'secrets', 'keys', {
		code: 'keys-not-stored',
		consequence: 'The keys can be used in this session, but not kept.',
	});
