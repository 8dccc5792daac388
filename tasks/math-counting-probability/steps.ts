import type { Puzzle } from './puzzle.ts';

/**
 * Steps by hand: each step of an experiment, and each again for every condition; of a published
 * problem, every few words of it.
 */
export function steps(puzzle: Puzzle): number {
	if (puzzle.kind === 'published') return Math.ceil(puzzle.question.length / 20);
	return puzzle.experiments.reduce(
		(sum, { model, conditions }) => sum + model.steps.length * (1 + conditions.length),
		0,
	);
}
