import type { Reported } from './check.ts';
import { type Puzzle, play } from './puzzle.ts';

export function answerText({ report }: Puzzle, { results, hand }: Reported): string {
	if (report === 'last') return `<<<${results.at(-1)}>>>`;
	return `<<<${results.join(', ')}${report === 'hand' ? `; ${hand}` : ''}>>>`;
}

export function solve(puzzle: Puzzle): string {
	return answerText(puzzle, play(puzzle));
}
