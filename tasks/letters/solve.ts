import { type Finding, formatAnswer, type Puzzle, positionsOf } from './puzzle.ts';

export const truth = (puzzle: Puzzle): Finding[] =>
	puzzle.parts.map((part) => {
		const positions = positionsOf(puzzle.word, part);
		return { count: positions.length, positions };
	});

export function solve(puzzle: Puzzle): string {
	return formatAnswer(puzzle, truth(puzzle));
}
