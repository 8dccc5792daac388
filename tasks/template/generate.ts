import type { Random } from '../../src/ground/random.ts';
import type { ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import type { Puzzle } from './puzzle.ts';

// All chance comes from `random`: the same params and seed give the same puzzle for ever. Changing
// what is drawn, even the order of the draws, needs a higher `revision` in about.ts.
export function generate({ count, digits }: ParamsOf<typeof about.knobs>, random: Random): Puzzle {
	return {
		numbers: Array.from({ length: count }, () => random.int(1, 10 ** digits - 1)),
	};
}
