import * as v from 'valibot';
import { Finite, LongText } from '../plain.ts';
import { defineEvent, Reasoning, RoundNumber, Sent } from './kind.ts';

/** One try of the self-answer check: the TaskLLM's reply; its program's run is an `execution`. */
export const selfCheckProgram = defineEvent(
	'self-check-program',
	{ keep: 'fact', fold: 'round' },
	{
		round: RoundNumber,
		/** Counted from 1. */
		attempt: Finite,
		text: LongText,
		reasoning: Reasoning,
		code: v.nullable(LongText),
		sent: Sent,
	},
);
