import type { PageDatabase } from './page-database.ts';
import { singleValue } from './single-value.ts';

/** The browser's place for how often the user predicted a run, and was right. */
export const keptPredictions = (database: PageDatabase) =>
	singleValue(database, 'values', 'predictions', {
		code: 'progress-not-stored',
		consequence: 'Your predictions are counted as long as this tab is open.',
	});
