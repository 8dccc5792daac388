import * as v from 'valibot';
import { LongText } from '../plain.ts';
import { defineEvent, Reasoning, RoundNumber, Sent } from './kind.ts';

/** What a steerer decided: the protocol's own words, or free guidance. */
export const Decision = v.picklist(['code', 'text', 'guide', 'finish']);
export type Decision = v.InferOutput<typeof Decision>;

/** What the steerer said, and what is made of it. */
export const guidance = defineEvent(
	'guidance',
	{ keep: 'fact', fold: 'round' },
	{
		round: RoundNumber,
		/** The steerer's reply without its reasoning. */
		text: LongText,
		reasoning: Reasoning,
		decision: Decision,
		/** What the TaskLLM is told because of it; empty when the run finishes. */
		prompt: LongText,
		/** Who said it; `early-stop` is the run's own rule, which ends it in the steerer's place. */
		by: v.picklist(['rules', 'code-first', 'model', 'person', 'early-stop']),
		sent: Sent,
	},
);
