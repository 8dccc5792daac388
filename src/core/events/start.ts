import * as v from 'valibot';
import { defineEvent } from './kind.ts';

/** The instance as it was asked. */
export const start = defineEvent(
	'start',
	{ keep: 'fact', fold: 'run' },
	{
		/** Empty as a link brings it that leaves a published question out: it follows from the instance. */
		question: v.string(),
		instanceHash: v.string(),
		/** ISO 8601, UTC. */
		at: v.string(),
		python: v.string(),
	},
);
