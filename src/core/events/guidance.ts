import * as v from 'valibot';
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
		text: v.string(),
		reasoning: Reasoning,
		decision: Decision,
		/** What the TaskLLM is told because of it; empty when the run finishes. */
		prompt: v.string(),
		by: v.picklist(['rules', 'model', 'person']),
		sent: Sent,
	},
);
