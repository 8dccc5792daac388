import * as v from 'valibot';
import { NOT_RUN } from '../../ground/programs.ts';
import { Label, LongText } from '../plain.ts';
import { defineEvent, Reasoning, RoundNumber, Sent } from './kind.ts';

/** What the TaskLLM answered. */
export const answer = defineEvent(
	'answer',
	{ keep: 'fact', fold: 'round' },
	{
		round: RoundNumber,
		/** The answer itself, without the reasoning that came before it. */
		text: LongText,
		reasoning: Reasoning,
		/**
		 * The program that will run: the answer's first Python block; or the one that the provider's
		 * interpreter ran last. Null where there is none.
		 */
		code: v.nullable(LongText),
		/** Why other programs of it were not run; absent where there are none, or nobody looked (format 1). */
		notRun: v.optional(v.pipe(v.array(v.picklist(NOT_RUN)), v.maxLength(NOT_RUN.length))),
		finish: Label,
		/** The model's exact name as the provider returned it. */
		model: v.optional(Label),
		sent: Sent,
	},
);
