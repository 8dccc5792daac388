import * as v from 'valibot';
import { defineEvent, RoundNumber } from './kind.ts';

/** What the self-answer check found. */
export const selfCheck = defineEvent(
	'self-check',
	{ keep: 'fact', fold: 'round' },
	{
		round: RoundNumber,
		/** Whether its program ran and called the answer right. */
		ok: v.boolean(),
		/** What its output says of the answer; absent where no program ran to its end, or nobody noted it. */
		says: v.optional(v.picklist(['correct', 'incorrect', 'unclear'])),
	},
);
