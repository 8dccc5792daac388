import { Usage } from '../messages.ts';
import { defineEvent, Role, RoundNumber, Seconds } from './kind.ts';

/** What a call cost. Comes before the call's result. */
export const usage = defineEvent(
	'usage',
	{ keep: 'fact', fold: 'beside' },
	{ round: RoundNumber, role: Role, ...Usage.entries, seconds: Seconds },
);
