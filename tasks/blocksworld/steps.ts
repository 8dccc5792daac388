import { type Puzzle, settled } from './puzzle.ts';

/** Steps by hand: each block that has to leave its place is looked for on every stack. */
export function steps({ start, goal }: Puzzle): number {
	const unsettled = start.reduce(
		(sum, stack, index) => sum + stack.length - settled(stack, goal[index] ?? ''),
		0,
	);
	return Math.max(1, unsettled * start.length);
}
