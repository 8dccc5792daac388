import * as v from 'valibot';
import { integer, list, pair, record, text } from '../kit/schema.ts';

/** Rows of tiles; 0 is an empty cell. */
export type Grid = readonly (readonly number[])[];
export type Direction = 'u' | 'd' | 'l' | 'r';
/** Row and column, counted from 0. */
export type Cell = readonly [row: number, column: number];

export const schema = v.pipe(
	record({
		grid: list(list(integer(0, 2 ** 31), 2, 10), 2, 10),
		/** Letters u, d, l and r. */
		moves: text(/^[udlr]{1,100}$/),
		/** The cell of the tile that moves; null where every tile slides. */
		start: v.nullable(pair(integer(0, 9))),
		/** Whether a 2 appears in the first empty cell after each slide that changed the grid. */
		spawn: v.boolean(),
	}),
	v.check(({ grid }) => grid.every((row) => row.length === grid.length), 'the grid is no square'),
	v.check(
		({ grid, start }) => start === null || Math.max(...start) < grid.length,
		'the tile to move is outside of the grid',
	),
	v.check(({ start, spawn }) => start === null || !spawn, 'no tile appears where one tile moves'),
);
export type Puzzle = v.InferOutput<typeof schema>;

export const DIRECTIONS: readonly Direction[] = ['u', 'd', 'l', 'r'];
const STEPS: Readonly<Record<Direction, Cell>> = { u: [-1, 0], d: [1, 0], l: [0, -1], r: [0, 1] };

export function step([row, column]: Cell, direction: Direction): Cell {
	const [down, across] = STEPS[direction];
	return [row + down, column + across];
}

export function directionsOf(moves: string): Direction[] {
	return [...moves].filter(isDirection);
}

function isDirection(letter: string): letter is Direction {
	return 'udlr'.includes(letter);
}

/** The grid after the moves, and how many merges there were on the way. */
export function play({ grid, moves, start, spawn }: Puzzle): { grid: Grid; merges: number } {
	return start
		? moveTile(grid, start, directionsOf(moves))
		: slideAll(grid, directionsOf(moves), spawn);
}

function moveTile(given: Grid, start: Cell, moves: readonly Direction[]) {
	const grid = given.map((row) => [...row]);
	let at = start;
	let merges = 0;
	for (const direction of moves) {
		const to = step(at, direction);
		const tile = grid[at[0]]?.[at[1]] ?? 0;
		const met = grid[to[0]]?.[to[1]];
		if (tile === 0 || met === undefined || (met !== 0 && met !== tile)) continue;
		if (met === tile) merges++;
		grid[at[0]]?.splice(at[1], 1, 0);
		grid[to[0]]?.splice(to[1], 1, tile + met);
		at = to;
	}
	return { grid, merges };
}

function slideAll(given: Grid, moves: readonly Direction[], spawn: boolean) {
	let grid = given;
	let merges = 0;
	for (const direction of moves) {
		const after = slide(grid, direction);
		merges += after.merges;
		grid = spawn && after.changed ? withSpawn(after.grid) : after.grid;
	}
	return { grid, merges };
}

/** One slide of every tile: the tiles nearest the side they slide to merge first, each once at most. */
export function slide(grid: Grid, direction: Direction) {
	const across = direction === 'l' || direction === 'r';
	const backwards = direction === 'r' || direction === 'd';
	let merges = 0;
	const lines = (across ? grid : transposed(grid)).map((line) => {
		const slid = slideLine(backwards ? line.toReversed() : line);
		merges += slid.merges;
		return backwards ? slid.line.reverse() : slid.line;
	});
	const after = across ? lines : transposed(lines);
	const changed = after.some((row, r) => row.some((tile, c) => tile !== grid[r]?.[c]));
	return { grid: after, merges, changed };
}

/** A line slid to its start. */
function slideLine(line: readonly number[]): { line: number[]; merges: number } {
	const slid: number[] = [];
	let merges = 0;
	// The last tile of `slid`, while it may still merge.
	let waiting = 0;
	for (const tile of line) {
		if (tile === 0) continue;
		if (tile === waiting) {
			slid[slid.length - 1] = 2 * tile;
			waiting = 0;
			merges++;
		} else {
			slid.push(tile);
			waiting = tile;
		}
	}
	return { line: line.map((_, i) => slid[i] ?? 0), merges };
}

/** The grid with a 2 in its first empty cell, row by row; the same grid where none is empty. */
export function withSpawn(grid: Grid): Grid {
	const row = grid.findIndex((tiles) => tiles.includes(0));
	return grid.map((tiles, r) => (r === row ? tiles.with(tiles.indexOf(0), 2) : tiles));
}

function transposed(grid: Grid): number[][] {
	return grid.map((_, column) => grid.map((row) => row[column] ?? 0));
}
