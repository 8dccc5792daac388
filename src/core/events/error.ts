import { Label, Words } from '../plain.ts';
import { defineEvent } from './kind.ts';

/** Why the run could not go on. */
export const error = defineEvent(
	'error',
	{ keep: 'ending', fold: 'run' },
	{
		/** A stable code, such as `bad-key`, that people can quote. */
		code: Label,
		message: Words,
	},
);
