import type { Random } from '../../src/ground/random.ts';
import { formatAnswer, type Puzzle } from './puzzle.ts';
import { truth } from './solve.ts';

/** Overlooks one occurrence, or loses the place on the way and is one off from there on. */
export function slip(puzzle: Puzzle, random: Random): string {
	const findings = truth(puzzle);
	const present = [...findings.keys()].filter((index) => findings[index]?.count);
	const chosen = present.length > 0 ? random.pick(present) : 0;
	const { positions } = findings[chosen] ?? { positions: [] };
	if (positions.length === 0) {
		findings[chosen] = { count: 1, positions: [random.int(1, puzzle.word.length)] };
	} else {
		const at = random.int(0, positions.length - 1);
		const seen = random.chance(1, 2)
			? positions.filter((_, index) => index !== at)
			: positions.map((position, index) => (index < at ? position : position + 1));
		findings[chosen] = { count: seen.length, positions: seen };
	}
	return formatAnswer(puzzle, findings);
}
