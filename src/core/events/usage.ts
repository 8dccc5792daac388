import * as v from 'valibot';
import { Usage } from '../messages.ts';
import { Label } from '../plain.ts';
import { defineEvent, Role, RoundNumber, Seconds } from './kind.ts';

/**
 * What a try of a call cost. Comes before the call's result; of a call that failed, was stopped or was
 * made again there is one for each try that is paid for.
 */
export const usage = defineEvent(
	'usage',
	{ keep: 'fact', fold: 'beside' },
	{
		round: RoundNumber,
		role: Role,
		...Usage.entries,
		seconds: Seconds,
		/** Keys of the sampling that the model was not told, because it takes none of them. */
		unsent: v.optional(v.pipe(v.array(Label), v.maxLength(20))),
	},
);
