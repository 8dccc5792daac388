import type { Random } from '../../src/ground/random.ts';
import type { ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import type { Puzzle } from './puzzle.ts';

/** Factors of the given numbers of digits with random signs; never 0, 1 or -1. */
export function generate({ digits }: ParamsOf<typeof about.knobs>, random: Random): Puzzle {
	const factor = (length: number) => {
		let text = random.chance(1, 2) ? '-' : '';
		text += random.int(length === 1 ? 2 : 1, 9);
		for (let i = 1; i < length; i++) text += random.int(0, 9);
		return text;
	};
	return { factors: digits.map(factor) };
}
