import type { Random } from '../../../src/ground/random.ts';
import type { Working } from '../write/working.ts';
import { slipOfBoxed } from './math-published.ts';

/** A published problem of MATH is known by its text and its answer only: what leads there is not told. */
export function publishedWorking(start: string, boxed: string, slips: Random | null): Working {
	const answer = slips ? slipOfBoxed(boxed) : `<<<${boxed}>>>`;
	const end = answer.slice(3, -3);
	return {
		lines: [
			start,
			slips
				? `I go on from there, double once too often, and get ${end}.`
				: `I go on from there and get ${end}.`,
		],
		answer,
	};
}
