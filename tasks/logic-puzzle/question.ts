import { writePositions } from '../kit/write/positions.ts';
import { gridText, type Puzzle, startOf } from './puzzle.ts';

export function question(puzzle: Puzzle): string {
	const { grid, select, positive, low, high } = puzzle;
	const size = grid.length;
	const rules = [
		`The ${select} selected numbers are all different.`,
		`The cell at the top right, row 0, column ${size - 1}, is among the selected ones.`,
		...(positive
			? [
					'In each row and in each column the product of the selected numbers is greater than 0. A row or column without selected numbers counts as 1.',
				]
			: []),
		...(low === null && high !== null
			? [
					`In each row and in each column the sum of the selected numbers is at most ${high}. A row or column without selected numbers counts as 0.`,
				]
			: []),
		...(low !== null && high !== null
			? [
					`In each row and in each column the sum of the selected numbers is at least ${low} and at most ${high}. A row or column without selected numbers counts as 0.`,
				]
			: []),
	];
	const [row, column] = startOf(puzzle);
	return `Select exactly ${select} cells of this grid of ${size} rows and ${size} columns so that:
${rules.map((rule, index) => `${index + 1}. ${rule}`).join('\n')}
Any selection that keeps to all of this is right.

The grid, one row a line, numbers separated by commas:

${gridText(grid)}

Rows are counted from 0, from the top, and columns from 0, from the left. List the positions of the ${select} selected cells in any order between <<< and >>>: for each its row and its column, separated by a space, and a comma between positions. For example, <<<${writePositions(
		[
			[row, column],
			[1, 0],
		],
	)}>>> would select the cell in row 0, column ${column} and the cell in row 1, column 0.`;
}
