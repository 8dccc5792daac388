import * as v from 'valibot';
import { defineEvent, Role, RoundNumber, Seconds } from './kind.ts';

/** A call is tried again after a wait. */
export const retry = defineEvent(
	'retry',
	{ keep: 'shown', fold: 'passing' },
	{ round: RoundNumber, role: Role, reason: v.string(), waitSeconds: Seconds },
);
