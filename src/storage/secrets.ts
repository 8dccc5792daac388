import { singleValue } from './single-value.ts';

/** The browser's place for the encrypted keys: a database of its own, which no export and no clearing of runs touches. */
export const secrets = singleValue('codesteer-keys', {
	code: 'keys-not-stored',
	message:
		'This browser does not let the page store anything, as in some private windows. The keys can be used in this session, but not kept.',
});
