import type { Random } from '../../src/ground/random.ts';
import { straightLines } from './generate.ts';
import { firstFault } from './path.ts';
import { formatPath, type Point, type Puzzle } from './puzzle.ts';
import { findRoute } from './route.ts';

/** Straight lines through what is to be avoided, a box or the order forgotten, or the start left out. */
export function slip(puzzle: Puzzle, random: Random): string {
	const { required } = puzzle;
	const forgotten = random.int(0, required.length - 1);
	const changed = [
		straightLines(puzzle),
		findRoute({ ...puzzle, required: required.filter((_, index) => index !== forgotten) }),
		findRoute({ ...puzzle, required: random.shuffle(required) }),
	];
	const isWrong = (path: Point[] | null): path is Point[] =>
		path !== null && firstFault(puzzle, path) !== null;
	const paths = random.shuffle(changed).filter(isWrong);
	return formatPath(paths[0] ?? [puzzle.end]);
}
