import type { PageDatabase } from './page-database.ts';
import { singleValue } from './single-value.ts';

/** The browser's place for the prompt packs that the user loaded. */
export const keptPromptPacks = (database: PageDatabase) =>
	singleValue(database, 'values', 'prompt-packs', {
		code: 'prompts-not-stored',
		consequence: 'The prompts can be used in this session, but must be loaded again in the next.',
	});
