import * as v from 'valibot';
import { defineEvent, RoundNumber, Seconds } from './kind.ts';

/** How a program came to its end; `src/python/sandbox.ts` says when each happens. */
export const Ending = v.picklist([
	'ok',
	'error',
	'exit',
	'time',
	'memory',
	'output',
	'crash',
	'stopped',
	'unavailable',
]);
export type Ending = v.InferOutput<typeof Ending>;

/** What a program did in the sandbox. */
export const execution = defineEvent(
	'execution',
	{ keep: 'fact', fold: 'round' },
	{
		round: RoundNumber,
		purpose: v.picklist(['answer', 'self-check']),
		code: v.string(),
		output: v.string(),
		/** The traceback or the reason of the end; empty when all went well. */
		error: v.string(),
		ending: Ending,
		seconds: Seconds,
	},
);
