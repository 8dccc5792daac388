import { boardText, type Puzzle } from './puzzle.ts';

export function question(puzzle: Puzzle): string {
	const { size } = puzzle;
	return `Complete this board of ${size} rows and ${size} columns so that exactly ${size} queens stand on it and no two of them attack each other. Two queens attack each other when they are in the same row, in the same column or on the same diagonal, whatever lies between them. The queens already on the board stay where they are, and no queen may stand on a blocked cell.

In the board below, Q is a queen already placed, X is a blocked cell, and . is a free cell. The top line is row 0; the leftmost cell of a line is column 0.

${boardText(puzzle)}

List the positions of all ${size} queens, those already placed included, between <<< and >>>: for each queen its row and its column, separated by a space, and a comma between queens. For example, <<<0 3, 1 0>>> would be one queen in row 0, column 3 and one in row 1, column 0.`;
}
