import * as v from 'valibot';
import { ChatMessage } from '../messages.ts';
import { defineEvent, Role, RoundNumber } from './kind.ts';

/** The messages of a call, exactly as they go to the model. */
export const request = defineEvent(
	'request',
	{ keep: 'derived', fold: 'round' },
	{ round: RoundNumber, role: Role, messages: v.array(ChatMessage) },
);
