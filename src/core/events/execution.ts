import * as v from 'valibot';
import { LongText, Words } from '../plain.ts';
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

/**
 * A variable of a program that printed no answer: the published grader prints it. The first of
 * `result`, `Answer` and `answer`, as text.
 */
export const Variable = v.object({
	name: v.picklist(['result', 'Answer', 'answer']),
	text: v.pipe(v.string(), v.maxLength(20_000)),
});
export type Variable = v.InferOutput<typeof Variable>;

const Seed = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff));

/** What a program did in the sandbox, or in a provider's interpreter. */
export const execution = defineEvent(
	'execution',
	{ keep: 'fact', fold: 'round' },
	{
		round: RoundNumber,
		purpose: v.picklist(['answer', 'self-check']),
		code: LongText,
		/** Standard output; where `stderr` is absent (format 1), standard error in between. */
		output: LongText,
		/** What it wrote to standard error itself; a traceback is in `error`. */
		stderr: v.optional(LongText),
		variable: v.optional(Variable),
		/** What it drew by chance follows from this; absent where it was always 0 (format 1). */
		seed: v.optional(Seed),
		/** Where it was no sandbox of this page that ran it. Then it cannot be run again here. */
		by: v.optional(v.literal('provider')),
		/** The traceback or the reason of the end; empty when all went well. */
		error: Words,
		ending: Ending,
		/** 0 where the provider ran it, in the time of the call. */
		seconds: Seconds,
	},
);
