import { gridText, type Puzzle } from './puzzle.ts';

export function question({ givens }: Puzzle): string {
	const size = givens.length;
	const box = Math.sqrt(size);
	const form = Array(size).fill('n').join(',');
	return `Solve this Sudoku: a grid of ${size} rows and ${size} columns, divided into ${size} boxes of ${box}×${box} cells. Write a whole number from 1 to ${size} into every empty cell so that each row, each column and each box holds every number from 1 to ${size} exactly once. The numbers already in the grid stay as they are. There is exactly one solution.

The grid, one row a line, cells separated by commas, 0 for an empty cell:

${gridText(givens)}

Give the completed grid between <<< and >>>, in this form: ${size} lines, one a row, each with the ${size} numbers of its row separated by commas, and nothing else.

<<<
${form}
...
${form}
>>>`;
}
