import type { Caption, Mark, Picture } from '../kit/draw/picture.ts';
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
		highlight: 'moves',
		description: `${what}: ${moves}. The grid, 0 for an empty cell: ${gridText(grid).replaceAll('\n', ' / ')}`,
	};
}

function label(tile: string): string {
	return tile === '0' ? '' : tile;
}

const ARROWS: Readonly<Record<string, string>> = { u: '↑', d: '↓', l: '←', r: '→' };

/** Which tiles move, by what rule, and the moves as arrows. */
export function caption({ moves, start, spawn }: Puzzle): Caption {
	const arrows = [...moves].map((move) => ARROWS[move] ?? move).join(' ');
	const after = `What is the grid after ${moves.length === 1 ? 'this move' : `these ${moves.length} moves`}?`;
	if (start)
		return {
			goal: `Only the tile in row ${start[0] + 1}, column ${start[1] + 1} moves, a cell at a time: ${arrows}. It merges with an equal tile; another tile or the edge stops it. ${after}`,
		};
	const spawned = spawn
		? ' After each move that changes the grid, a 2 appears in the first empty cell.'
		: '';
	return {
		goal: `All tiles slide, and equal ones that meet merge: ${arrows}.${spawned} ${after}`,
	};
}
