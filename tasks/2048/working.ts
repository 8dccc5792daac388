import type { Random } from '../../src/ground/random.ts';
import { outline } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import { type Direction, directionsOf, type Grid, type Puzzle, play } from './puzzle.ts';
import { gridText } from './question.ts';
import { answer } from './solve.ts';

const WAYS: Readonly<Record<Direction, string>> = { u: 'up', d: 'down', l: 'left', r: 'right' };
const OPPOSITE: Readonly<Record<Direction, Direction>> = { u: 'd', d: 'u', l: 'r', r: 'l' };

/** What is played in place of each move; null for a move forgotten. */
type Played = readonly (Direction | null)[];

/** Plays move by move; a mistake forgets one or takes it the wrong way, or else doubles a tile. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	const moves = directionsOf(puzzle.moves);
	const misplayed = slips && misplay(puzzle, moves, slips);
	const played: Played = misplayed ?? moves;
	const grid =
		slips && !misplayed ? oneDoubled(gridAfter(puzzle, moves), slips) : gridAfter(puzzle, played);
	const at = played.findIndex((move, index) => move !== moves[index]);
	const told = played.map((_, index) => tell(puzzle, played, index));
	// A forgotten move shows in the one that follows it.
	const shownAt = played[at] === null && at + 1 < played.length ? at + 1 : at;
	const lines = told.flatMap((line, index) => (line === null ? [] : [{ line, index }]));
	const matters = lines.findIndex(({ index }) => index >= shownAt);
	const way = puzzle.moves.length > 40 ? `${puzzle.moves.slice(0, 40)}…` : puzzle.moves;
	return {
		lines: [
			puzzle.start
				? `The ${tileAt(puzzle.grid, puzzle.start)} in row ${puzzle.start[0]}, column ${puzzle.start[1]} goes ${way}.`
				: `I slide all tiles, ${way}.`,
			...outline(
				lines.map(({ line }) => line),
				at < 0 ? null : matters,
				4,
				'move',
			),
			`In the end the rows are ${grid
				.slice(0, 3)
				.map((row) => row.join(','))
				.join(' / ')}${grid.length > 3 ? ' …' : ''}.`,
		],
		answer: answer(grid),
	};
}

function misplay(puzzle: Puzzle, moves: readonly Direction[], random: Random): Played | null {
	const right = gridText(play(puzzle).grid);
	for (const at of random.shuffle([...moves.keys()])) {
		const move = moves[at];
		if (move === undefined) continue;
		const played: Played = [...moves].map((one, index) =>
			index === at ? random.pick([null, OPPOSITE[move]]) : one,
		);
		if (gridText(gridAfter(puzzle, played)) !== right) return played;
	}
	return null;
}

function oneDoubled(grid: Grid, random: Random): Grid {
	const row = random.int(0, grid.length - 1);
	const column = random.int(0, grid.length - 1);
	const double = (tile: number) => (tile === 0 ? 2 : 2 * tile);
	return grid.map((tiles, r) =>
		r === row ? tiles.with(column, double(tiles[column] ?? 0)) : tiles,
	);
}

function gridAfter(puzzle: Puzzle, played: Played): Grid {
	return play({ ...puzzle, moves: played.filter((move) => move !== null).join('') }).grid;
}

function tileAt(grid: Grid, [row, column]: readonly [number, number]): number {
	return grid[row]?.[column] ?? 0;
}

/** A move with what it changes; null for one that is forgotten. */
function tell(puzzle: Puzzle, played: Played, index: number): string | null {
	const move = played[index];
	if (move === null || move === undefined) return null;
	const before = gridAfter(puzzle, played.slice(0, index));
	const after = gridAfter(puzzle, played.slice(0, index + 1));
	const changed = after.flatMap((tiles, r) =>
		tiles.join() === before[r]?.join() ? [] : [`row ${r} becomes ${tiles.join(',')}`],
	);
	const seen = changed.length === 0 ? 'nothing moves' : changed.slice(0, 2).join(', ');
	const said = index > 0 && played[index - 1] === null ? `I go on with move` : 'Move';
	return `${said} ${index + 1}, ${WAYS[move]}: ${seen}${changed.length > 2 ? ' …' : ''}.`;
}
