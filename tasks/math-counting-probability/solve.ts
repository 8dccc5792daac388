import { print } from '../kit/exact/rational.ts';
import type { Puzzle } from './puzzle.ts';
import { answerTo, asked, tableOf } from './value.ts';

export function solve(puzzle: Puzzle): string {
	if (puzzle.kind === 'published') return `<<<${puzzle.boxed}>>>`;
	const value = answerTo(puzzle.query, puzzle.experiments.map(tableOf));
	return `<<<${print(asked(puzzle, value))}>>>`;
}
