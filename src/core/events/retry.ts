import { Words } from '../plain.ts';
import { defineEvent, Role, RoundNumber, Seconds } from './kind.ts';

/** A call is tried again after a wait. */
export const retry = defineEvent(
	'retry',
	{ keep: 'shown', fold: 'passing' },
	{ round: RoundNumber, role: Role, reason: Words, waitSeconds: Seconds },
);
