import * as v from 'valibot';
import { defineEvent } from './kind.ts';

/** Why the run could not go on. */
export const error = defineEvent(
	'error',
	{ keep: 'ending', fold: 'run' },
	{
		/** A stable code, such as `bad-key`, that people can quote. */
		code: v.string(),
		message: v.string(),
	},
);
