import { LongText } from '../plain.ts';
import { defineEvent, Reasoning, Role, RoundNumber } from './kind.ts';

/** A piece of a reply as it streams; in a view, all pieces so far as one. */
export const delta = defineEvent(
	'delta',
	{ keep: 'shown', fold: 'passing' },
	{ round: RoundNumber, role: Role, text: LongText, reasoning: Reasoning },
);
