import type { Random } from '../../src/ground/random.ts';
import { listed, outline } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import { firstFault } from './faults.ts';
import { type Cell, numberAt, type Puzzle, startOf } from './puzzle.ts';
import { answer, selection } from './solve.ts';

/** Different numbers from the top right on; a mistake pays no regard to the rows and columns, or takes one too few. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	const chosen = slips ? wrongSelection(puzzle, slips) : selection(puzzle);
	const numbers = (cells: readonly Cell[]) => cells.map((cell) => numberAt(puzzle, cell) ?? 0);
	const rows = [...puzzle.grid.keys()].filter((row) => chosen.some(([r]) => r === row));
	const [broken] = firstFault(puzzle, chosen)?.cells[0] ?? [];
	const told = rows.map((row) => {
		const held = numbers(chosen.filter(([r]) => r === row));
		return `Row ${row}: ${listed(held)}${slips ? '' : `, ${valueTold(puzzle, held)}`}.`;
	});
	const [, column] = startOf(puzzle);
	return {
		lines: [
			`I begin at the top right, row 0, column ${column}, with ${numberAt(puzzle, startOf(puzzle))}.`,
			...outline(told, broken === undefined ? null : rows.indexOf(broken), 3, 'row'),
			slips
				? `The numbers are all different, so I stop here; I have not worked out every ${puzzle.positive ? 'product' : 'sum'}.`
				: `All ${chosen.length} numbers are different, and the columns fit as well.`,
		],
		answer: answer(chosen),
	};
}

function valueTold({ positive }: Puzzle, numbers: readonly number[]): string {
	const sum = numbers.reduce((total, number) => total + number, 0);
	const product = numbers.reduce((total, number) => total * number, 1);
	return positive ? `product ${product}` : `sum ${sum}`;
}

function wrongSelection(puzzle: Puzzle, random: Random): Cell[] {
	const cells = puzzle.grid.flatMap((row, r) => row.map((_, c): Cell => [r, c]));
	let chosen: Cell[] = [];
	for (let attempt = 0; attempt < 20; attempt++) {
		const byNumber = new Map<number, Cell>();
		for (const cell of [startOf(puzzle), ...random.shuffle(cells)]) {
			const number = numberAt(puzzle, cell);
			if (number !== undefined && !byNumber.has(number)) byNumber.set(number, cell);
		}
		chosen = [...byNumber.values()].slice(0, puzzle.select);
		if (firstFault(puzzle, chosen)) return chosen;
	}
	return chosen.slice(1);
}
