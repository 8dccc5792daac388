import type { PageDatabase } from './page-database.ts';
import { singleValue } from './single-value.ts';

/** Where the user has CodeSteer-v1's weights from, if not from the configured address. */
export const keptWeightsAddress = (database: PageDatabase) =>
	singleValue(database, 'values', 'weights-address', {
		code: 'address-not-stored',
		consequence: 'The address must be given again in the next session.',
	});
