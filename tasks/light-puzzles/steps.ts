import type { Puzzle } from './puzzle.ts';

/** Steps by hand: each light that a press switches; where presses are sought, each light of every button. */
export function steps(puzzle: Puzzle): number {
	const { buttons } = puzzle;
	const pressed = puzzle.kind === 'result' ? puzzle.presses : buttons.keys();
	return [...pressed].reduce((sum, button) => sum + (buttons[button]?.length ?? 0), 0);
}
