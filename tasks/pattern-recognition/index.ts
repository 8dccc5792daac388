import type { Random } from '../../src/ground/random.ts';
import { defineTask } from '../task.ts';
import { about } from './about.ts';
import { check, notation } from './check.ts';
import { generate } from './generate.ts';
import { importOfficial } from './official.ts';
import { picture } from './picture.ts';
import { program } from './program.ts';
import { question } from './question.ts';
import { type Puzzle, patternsIn } from './shape.ts';

/** One of several patterns overlooked; else row and column counted from 1. */
function slip(puzzle: Puzzle, random: Random): string {
	const patterns = patternsIn(puzzle);
	if (puzzle.shape !== 'square' && patterns.length > 1) {
		const overlooked = random.pick(patterns);
		return `<<<${notation(
			puzzle,
			patterns.filter((pattern) => pattern !== overlooked),
		)}>>>`;
	}
	const counted = patterns.map(({ row, column, size }) => ({
		row: row + 1,
		column: column + 1,
		size,
	}));
	return `<<<${notation(puzzle, counted)}>>>`;
}

export const task = defineTask<Puzzle, typeof about.knobs>({
	about,
	generate,
	question,
	solve: (puzzle) => `<<<${notation(puzzle, patternsIn(puzzle))}>>>`,
	check,
	program,
	slip,
	picture,
	importOfficial,
});
