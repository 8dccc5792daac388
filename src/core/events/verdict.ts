import * as v from 'valibot';
import { defineEvent } from './kind.ts';

/** The task's own judgement of the last answer. */
export const verdict = defineEvent(
	'verdict',
	{ keep: 'fact', fold: 'run' },
	{
		correct: v.boolean(),
		read: v.nullable(v.string()),
		reason: v.string(),
		/** Where the judged answer was read: the last answer's text or its program's output. */
		source: v.picklist(['text', 'output']),
		/** The judged text, whole. */
		answer: v.string(),
	},
);
