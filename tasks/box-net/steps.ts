import type { Puzzle, Thing } from './puzzle.ts';

/** Steps by hand: each box is moved square by square to the nearest target of its colour, and put down. */
export function steps({ boxes, targets }: Puzzle): number {
	const nearest = ({ colour, at: [row, column] }: Thing) =>
		Math.min(
			...targets
				.filter((target) => target.colour === colour)
				.map(({ at: [down, across] }) => Math.abs(down - row) + Math.abs(across - column)),
		);
	return boxes.reduce((sum, box) => sum + nearest(box) + 1, 0);
}
