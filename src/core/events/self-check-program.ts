import * as v from 'valibot';
import { Finite, Label, LongText } from '../plain.ts';
import { defineEvent, Reasoning, RoundNumber, Sent } from './kind.ts';

/** One try of the self-answer check: the reply of who checks; its program's run is an `execution`. */
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
		/** The exact name of the checker's model, as returned; absent where the TaskLLM itself checked. */
		model: v.optional(Label),
		sent: Sent,
	},
);
