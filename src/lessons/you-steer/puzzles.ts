import { about as queens } from '../../../tasks/eight-queens/about.ts';
import { about as letters } from '../../../tasks/letters/about.ts';
import { about as sudoku } from '../../../tasks/standard-sudoku/about.ts';
import type { GeneratedSpec } from '../../core/spec.ts';

/** Errors per step of the stand-in that is steered. */
export const STEP_ERRORS = 0.03;

/** The puzzles that are steered, in this order. */
export const PUZZLES = {
	queens: {
		task: queens.id,
		revision: queens.revision,
		params: { ...queens.levels.L4 },
		seed: 1,
	},
	letters: {
		task: letters.id,
		revision: letters.revision,
		params: { ...letters.levels.L1 },
		seed: 2,
	},
	sudoku: {
		task: sudoku.id,
		revision: sudoku.revision,
		params: { ...sudoku.levels.L4 },
		seed: 1,
	},
} satisfies Record<string, GeneratedSpec>;
