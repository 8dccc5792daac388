import type { Random } from '../../src/ground/random.ts';
import { listed, outline } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import { formatAnswer, resultOf } from './check.ts';
import { hasAverages, type Pooling, type Puzzle, pooled } from './puzzle.ts';
import { toTwoDecimals } from './value.ts';

/** Window by window; a mistake misjudges one: an average a little off, another of its numbers otherwise. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	const right = resultOf(puzzle);
	const mistake = slips && mistakeIn(puzzle, right, slips);
	const result = right.map((line, r) =>
		line.map((value, c) =>
			mistake && mistake.row === r && mistake.column === c ? mistake.value : value,
		),
	);
	const { layers, window } = puzzle;
	const told = result.flatMap((line, r) =>
		line.map(
			(value, c) =>
				`Window ${c + 1} of row ${r + 1} holds ${listed(windowAt(puzzle, r, c), 9)}: ${WHAT[layers.at(-1) ?? 'max']} ${value}.`,
		),
	);
	const before = layers.slice(0, -1);
	const at = mistake && mistake.row * result.length + mistake.column;
	return {
		lines: [
			before.length === 0
				? `I lay a window of ${window} by ${window} on each place, from the top left.`
				: `First I pool with ${listed(before)}; then comes ${layers.at(-1)}, in windows of ${window} by ${window}.`,
			...outline(told, at, 4, 'window'),
			`The top row of the result is ${listed(result[0] ?? [], 20)}.`,
		],
		answer: formatAnswer(result),
	};
}

const WHAT: Readonly<Record<Pooling, string>> = {
	max: 'the largest is',
	min: 'the smallest is',
	average: 'their mean is',
};

interface Mistake {
	readonly row: number;
	readonly column: number;
	readonly value: string;
}

function mistakeIn(puzzle: Puzzle, right: readonly (readonly string[])[], random: Random): Mistake {
	const [row, column] = [random.int(0, right.length - 1), random.int(0, right.length - 1)];
	const value = right[row]?.[column] ?? '';
	const here = windowAt(puzzle, row, column).filter((number) => number !== value);
	const others = [...new Set(puzzle.matrix.flat())]
		.map(String)
		.filter((number) => number !== value);
	const instead = here.length > 0 ? here : others;
	const wrong = hasAverages(puzzle)
		? (Number(value) + random.pick([-0.25, 0.25])).toFixed(2)
		: instead.length > 0
			? random.pick(instead)
			: String(Number(value) + 1);
	return { row, column, value: wrong };
}

/** The numbers that the last pooling sees in a window, as they are written. */
function windowAt(puzzle: Puzzle, row: number, column: number): string[] {
	const { layers, window, stride, padding } = puzzle;
	const { numerators, denominator } = pooled({ ...puzzle, layers: layers.slice(0, -1) });
	const steps = Array.from({ length: window }, (_, i) => i - padding);
	return steps.flatMap((down) =>
		steps.map((across) => {
			const value = numerators[row * stride + down]?.[column * stride + across] ?? 0;
			return denominator === 1 ? String(value) : toTwoDecimals(value, denominator);
		}),
	);
}
