import type { Grid, Puzzle } from './puzzle.ts';

const DIRECTIONS = 'u is up, d is down, l is left and r is right';

export function gridText(grid: Grid): string {
	return grid.map((row) => row.join(',')).join('\n');
}

export function question(puzzle: Puzzle): string {
	const { grid, moves, start } = puzzle;
	const size = grid.length;
	const empty = Array(size).fill(Array(size).fill(0));
	return `This is a grid of number tiles with ${size} rows and ${size} columns, one row a line, cells separated by commas; 0 is an empty cell:

${gridText(grid)}

${start ? tileRules(start) : slideRules(puzzle)}

The moves, in order:

${[...moves].join(' ')}

What is the grid after ${moves.length === 1 ? 'this move' : `all ${moves.length} moves`}? Give it between <<< and >>> in the same form: ${size} lines, one a row, each with ${size} numbers separated by commas. For example, a grid without any tile would be:

<<<
${gridText(empty)}
>>>`;
}

function tileRules([row, column]: readonly [number, number]): string {
	return `Only one tile moves: the one in row ${row + 1}, column ${column + 1} (rows are counted from 1 at the top, columns from 1 at the left). Each move takes it one cell in one direction: ${DIRECTIONS}.
- If the next cell in that direction is empty, the tile moves there and leaves its own cell empty.
- If the next cell holds an equal number, the two merge: the tile moves there, its number doubles, and its own cell is left empty. The merged tile is the one that goes on moving.
- If the next cell holds another number, or there is no next cell because the tile is at the edge of the grid, the move does nothing.
All other tiles stay where they are.`;
}

function slideRules({ spawn }: Puzzle): string {
	return `Each move slides all tiles in one direction: ${DIRECTIONS}. Every tile slides as far as it can, over empty cells, until it is stopped by the edge of the grid or by another tile. Two tiles with equal numbers that come to lie against each other in the direction of the slide merge into one tile with their sum, in the cell of the one that is farther in that direction; the tiles behind close up. Merging begins at the side that the tiles slide to, and a tile that came of a merge does not merge again in the same move: sliding 2,2,2,0 to the left gives 4,2,0,0, and sliding 4,2,2,0 to the left gives 4,4,0,0. A move that changes nothing is allowed.
${
	spawn
		? 'After each move that changed the grid, a new tile 2 appears in the first empty cell, reading row by row from the top and each row from the left. After a move that changed nothing, or where no cell is empty, none appears.'
		: 'No new tiles appear.'
}`;
}
