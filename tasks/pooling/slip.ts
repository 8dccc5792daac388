import type { Random } from '../../src/ground/random.ts';
import { formatAnswer, resultOf } from './check.ts';
import { hasAverages, type Puzzle } from './puzzle.ts';

/** One window misjudged: an average a little off, another of the matrix's numbers otherwise. */
export function slip(puzzle: Puzzle, random: Random): string {
	const result = resultOf(puzzle);
	const [row, column] = [random.int(0, result.length - 1), random.int(0, result.length - 1)];
	const right = result[row]?.[column] ?? '';
	const others = [...new Set(puzzle.matrix.flat())].filter((number) => String(number) !== right);
	const wrong = hasAverages(puzzle)
		? (Number(right) + random.pick([-0.25, 0.25])).toFixed(2)
		: String(others.length > 0 ? random.pick(others) : Number(right) + 1);
	return formatAnswer(result.map((line, r) => (r === row ? line.with(column, wrong) : line)));
}
