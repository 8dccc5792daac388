import type { Random } from '../../src/ground/random.ts';
import { type Puzzle, play } from './puzzle.ts';
import { gridText } from './question.ts';
import { answer } from './solve.ts';

/** A move forgotten or taken the wrong way; where that makes no difference, one tile doubled. */
export function slip(puzzle: Puzzle, random: Random): string {
	const right = play(puzzle).grid;
	const { moves } = puzzle;
	const opposite: Readonly<Record<string, string>> = { u: 'd', d: 'u', l: 'r', r: 'l' };
	for (const at of random.shuffle([...moves].map((_, i) => i))) {
		const turned = opposite[moves[at] ?? ''] ?? '';
		const letters = random.pick(['', turned]);
		const misplayed = moves.slice(0, at) + letters + moves.slice(at + 1);
		const wrong = play({ ...puzzle, moves: misplayed }).grid;
		if (gridText(wrong) !== gridText(right)) return answer(wrong);
	}
	const row = random.int(0, right.length - 1);
	const column = random.int(0, right.length - 1);
	const double = (tile: number) => (tile === 0 ? 2 : 2 * tile);
	return answer(
		right.map((tiles, r) => (r === row ? tiles.with(column, double(tiles[column] ?? 0)) : tiles)),
	);
}
