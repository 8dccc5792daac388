import type { Random } from '../../src/ground/random.ts';
import { solution } from './check.ts';
import { endWithout } from './generate.ts';
import type { Puzzle } from './puzzle.ts';
import { placeText, walk } from './walk.ts';

/** Overlooks a line; where that makes no difference, takes one step too many. */
export function slip(puzzle: Puzzle, random: Random): string {
	const truth = solution(puzzle);
	if (puzzle.asked === 'return') return truth === 'yes' ? '<<<no>>>' : '<<<yes>>>';
	if (puzzle.asked === 'cells') return `<<<${Number(truth) + random.pick([-1, 1, 2])}>>>`;
	const end = endWithout(puzzle, random.int(0, puzzle.instructions.length - 1));
	const missed = placeText(puzzle, end);
	if (missed !== truth) return `<<<${missed}>>>`;
	const [x, y, z] = walk(puzzle).end.at;
	return `<<<${placeText(puzzle, { ...end, at: [x + 1, y, z] })}>>>`;
}
