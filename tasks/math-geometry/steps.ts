import { familyOf } from './families/index.ts';
import type { Puzzle, Step } from './puzzle.ts';

/** To draw a figure, to find its formula, to put the data in and to simplify. */
const EACH_FIGURE = 4;
/** A published figure comes without a formula: about so many as two of ours. */
const PUBLISHED = 16;

/** Steps by hand: some for each figure, and every operation of its formula. */
export function steps(puzzle: Puzzle): number {
	if (puzzle.kind === 'published') return PUBLISHED;
	return puzzle.steps.reduce((sum, step) => sum + EACH_FIGURE + operationsIn(step), 0);
}

function operationsIn({ family }: Step): number {
	return familyOf(family).formula.match(/[-+*/^]|sqrt/g)?.length ?? 0;
}
