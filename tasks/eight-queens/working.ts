import type { Random } from '../../src/ground/random.ts';
import { writePositions } from '../kit/write/positions.ts';
import { listed, outline } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import { type Cell, includes, type Puzzle } from './puzzle.ts';
import { completed } from './solve.ts';

/** Row by row; a mistake puts one queen a column off, so that two share a column. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	const { size, queens: given } = puzzle;
	const right = completed(puzzle);
	const wrongRow = slips?.pick(right.filter((queen) => !includes(given, queen)))[0] ?? null;
	const queens = right.map((queen): Cell => {
		const [row, column] = queen;
		return slips && row === wrongRow ? [row, beside(column, size, slips)] : queen;
	});
	const rows = queens.filter((queen) => !includes(given, queen));
	const told = rows.map(([row, column]) =>
		row === wrongRow
			? `Row ${row}: nothing else stands in this row, so I take column ${column}.`
			: `Row ${row}: column ${column}.`,
	);
	const at = rows.findIndex(([row]) => row === wrongRow);
	const columns = queens.map(([, column]) => column).join(' ');
	return {
		lines: [
			given.length > 0
				? `Already there, by row and column: ${listed(given.map((cell) => cell.join(' ')))}.`
				: `The board is empty but for ${puzzle.blocked.length} blocked cells.`,
			...outline(told, at < 0 ? null : at, 4, 'row'),
			slips
				? `Columns from the top: ${columns}. One queen in each of the ${size} rows, so I am done.`
				: `Columns from the top: ${columns}. None comes twice, and no two queens share a diagonal.`,
		],
		answer: `<<<${writePositions(queens)}>>>`,
	};
}

function beside(column: number, size: number, random: Random): number {
	return column === 0 || (column < size - 1 && random.chance(1, 2)) ? column + 1 : column - 1;
}
