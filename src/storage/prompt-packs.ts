import { singleValue } from './single-value.ts';

/** The browser's place for the prompt packs that the user loaded. */
export const keptPromptPacks = singleValue('codesteer-prompts', {
	code: 'prompts-not-stored',
	message:
		'This browser does not let the page store anything, as in some private windows. The prompts can be used in this session, but must be loaded again in the next.',
});
