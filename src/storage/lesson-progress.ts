import type { PageDatabase } from './page-database.ts';
import { singleValue } from './single-value.ts';

/** The browser's place for how far somebody has come with the lessons. */
export const lessonProgress = (database: PageDatabase) =>
	singleValue(database, 'values', 'lessons', {
		code: 'progress-not-stored',
		consequence: 'The lesson goes on, but is not remembered when this page is closed.',
	});
