import * as v from 'valibot';
import { ChatMessage } from '../messages.ts';
import { defineEvent, Role, RoundNumber } from './kind.ts';

/** The messages of a call, exactly as they go to the model. */
export const request = defineEvent(
	'request',
	{ keep: 'derived', fold: 'round' },
	{
		round: RoundNumber,
		role: Role,
		messages: v.array(ChatMessage),
		/**
		 * Of a request derived anew: whether the record proves that it is what was sent. Null where the
		 * record does not say; absent where it is being sent now.
		 */
		proved: v.optional(v.nullable(v.boolean())),
	},
);
