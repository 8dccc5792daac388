import * as v from 'valibot';
import { Label, Words } from '../plain.ts';
import { defineEvent } from './kind.ts';

/** The task's own judgement of the last answer. */
export const verdict = defineEvent(
	'verdict',
	{ keep: 'fact', fold: 'run' },
	{
		correct: v.boolean(),
		read: v.nullable(Words),
		/** The id of the constraint that broke; null for a right answer, absent where nobody recorded it. */
		constraint: v.optional(v.nullable(Label)),
		/** Where the judged answer was read: the last answer's text or its program's output. */
		source: v.picklist(['text', 'output']),
		/** A sentence for people; may be worded otherwise any day. */
		reason: Words,
	},
);
