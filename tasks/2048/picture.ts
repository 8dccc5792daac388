import type { Mark, Picture } from '../kit/draw/picture.ts';
import type { TableFinding } from '../kit/read/expected-table.ts';
import type { Puzzle } from './puzzle.ts';
import { gridText } from './question.ts';

/** The grid at the start, the tile that moves highlighted; with an answer that can be read, the answer's grid. */
export function picture(puzzle: Puzzle, finding?: TableFinding): Picture {
	const { grid, moves, start } = puzzle;
	if (finding?.drawn)
		return {
			kind: 'grid',
			countFrom: 1,
			rows: finding.drawn.map((row) => row.map((mark) => ({ ...mark, text: label(mark.text) }))),
			description: `The grid after the moves ${moves}. ${finding.verdict.reason}`,
		};
	const rows = grid.map((tiles, r) =>
		tiles.map((tile, c): Mark => {
			const moving = start?.[0] === r && start[1] === c;
			return { text: label(String(tile)), tone: moving ? 'highlight' : 'given' };
		}),
	);
	const what = start
		? `The tile in row ${start[0] + 1}, column ${start[1] + 1} moves`
		: 'All tiles slide';
	return {
		kind: 'grid',
		countFrom: 1,
		rows,
		description: `${what}: ${moves}. The grid, 0 for an empty cell: ${gridText(grid).replaceAll('\n', ' / ')}`,
	};
}

function label(tile: string): string {
	return tile === '0' ? '' : tile;
}
