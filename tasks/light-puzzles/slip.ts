import type { Random } from '../../src/ground/random.ts';
import { after, type Puzzle, pressesTo } from './puzzle.ts';
import { formatLights, formatPresses } from './solve.ts';

/** One press overlooked; or a button too many or too few. */
export function slip(puzzle: Puzzle, random: Random): string {
	if (puzzle.kind === 'result') {
		const overlooked = random.pick([...puzzle.presses.keys()]);
		return formatLights(after(puzzle, puzzle.presses.toSpliced(overlooked, 1)));
	}
	const right = pressesTo(puzzle) ?? [];
	const button = random.int(0, puzzle.buttons.length - 1);
	const other = right.includes(button)
		? right.filter((press) => press !== button)
		: [...right, button].sort((a, b) => a - b);
	return formatPresses(other.length > 0 ? other : [button, button]);
}
