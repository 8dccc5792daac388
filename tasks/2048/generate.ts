import type { Random } from '../../src/ground/random.ts';
import { ParamsError, type ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import {
	type Cell,
	DIRECTIONS,
	type Direction,
	type Grid,
	type Puzzle,
	play,
	slide,
	step,
	withSpawn,
} from './puzzle.ts';

const ATTEMPTS = 60;
/** Among the tiles at the start, where no merge wants another. */
const VALUES = [2, 4, 8, 16, 32];

type Settings = ParamsOf<typeof about.knobs>;

/** Plays at random with a taste for merges; begins anew where too few of them came. */
export function generate(settings: Settings, random: Random): Puzzle {
	const { size, moves, merges, rules } = settings;
	const most = rules === 'tile' ? Math.min(moves, size * size - 1) : size * Math.floor(size / 2);
	if (merges > most)
		throw new ParamsError(
			rules === 'tile'
				? `The knob "merges" must be at most ${most} for ${moves} moves of one tile on a grid of size ${size}; it is ${merges}.`
				: `The knob "merges" must be at most ${most}, half of the cells of a grid of size ${size}; it is ${merges}.`,
		);
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const puzzle = rules === 'tile' ? walk(settings, random) : slides(settings, random);
		if (puzzle && play(puzzle).merges >= merges) return puzzle;
	}
	return rules === 'tile' ? snake(settings, random) : pairs(settings, random);
}

/**
 * A walk of one tile. What it meets is decided as it goes, so that it merges often enough; the
 * cells that it never meets are filled in the end. Null where it shut itself in.
 */
function walk({ size, moves, merges }: Settings, random: Random): Puzzle | null {
	const start: Cell = [random.int(0, size - 1), random.int(0, size - 1)];
	const first = random.pick(merges > 3 ? [2] : [2, 4, 8]);
	const begin = new Map([[key(start), first]]);
	const now = new Map(begin);
	const merging = new Set(random.sample([...Array(moves).keys()], merges));
	let at = start;
	let tile = first;
	let letters = '';
	for (let move = 0; move < moves; move++) {
		const inside = DIRECTIONS.filter((direction) => onGrid(step(at, direction), size));
		const fresh = inside.filter((direction) => !now.has(key(step(at, direction))));
		const wantsMerge = merging.has(move);
		if (wantsMerge && fresh.length === 0) return null;
		const blocked = !wantsMerge && random.chance(1, 6);
		const direction = random.pick(wantsMerge ? fresh : blocked ? DIRECTIONS : inside);
		letters += direction;
		const to = step(at, direction);
		if (!onGrid(to, size)) continue;
		if (!now.has(key(to))) {
			const met = wantsMerge ? tile : blocked ? random.pick(VALUES.filter((v) => v !== tile)) : 0;
			begin.set(key(to), met);
			now.set(key(to), met);
		}
		const met = now.get(key(to)) ?? 0;
		if (met !== 0 && met !== tile) continue;
		now.set(key(at), 0);
		tile += met;
		now.set(key(to), tile);
		at = to;
	}
	return { grid: filled(size, begin, random), moves: letters, start, spawn: false };
}

/** The cells of `known`, and others at random: about half of them empty. */
function filled(size: number, known: ReadonlyMap<string, number>, random: Random): Grid {
	return build(
		size,
		(cell) => known.get(key(cell)) ?? (random.chance(1, 2) ? random.pick(VALUES) : 0),
	);
}

/** A full board of slides, most of which change something. */
function slides({ size, moves, rules }: Settings, random: Random): Puzzle {
	const spawn = rules === 'spawn';
	const grid = build(size, () => (random.chance(3, 4) ? random.pick([2, 2, 4, 4, 8]) : 0));
	let now = grid;
	let letters = '';
	for (let move = 0; move < moves; move++) {
		const useful = DIRECTIONS.filter((direction) => slide(now, direction).changed);
		const direction = random.pick(
			useful.length === 0 || random.chance(1, 12) ? DIRECTIONS : useful,
		);
		letters += direction;
		const after = slide(now, direction);
		now = spawn && after.changed ? withSpawn(after.grid) : after.grid;
	}
	return { grid, moves: letters, start: null, spawn };
}

/** The most merges that one tile can make: along the rows, to and fro, from a corner. */
function snake({ size, moves, merges }: Settings, random: Random): Puzzle {
	const known = new Map<string, number>();
	let letters = '';
	let at: Cell = [0, 0];
	let tile = 2;
	known.set(key(at), tile);
	for (let merge = 0; merge < merges; merge++) {
		const ahead: Direction = at[0] % 2 === 0 ? 'r' : 'l';
		const direction = onGrid(step(at, ahead), size) ? ahead : 'd';
		at = step(at, direction);
		known.set(key(at), tile);
		tile *= 2;
		letters += direction;
	}
	while (letters.length < moves) letters += random.pick(DIRECTIONS);
	return { grid: filled(size, known, random), moves: letters, start: [0, 0], spawn: false };
}

/** Rows of equal pairs, of which the first slide merges them all. */
function pairs({ size, moves, rules }: Settings, random: Random): Puzzle {
	const rows = build(size, () => random.pick(VALUES));
	const grid = rows.map((row) =>
		row.map((tile, column) => (column % 2 === 1 ? (row[column - 1] ?? tile) : tile)),
	);
	let letters = 'l';
	while (letters.length < moves) letters += random.pick(DIRECTIONS);
	return { grid, moves: letters, start: null, spawn: rules === 'spawn' };
}

function build(size: number, tileAt: (cell: Cell) => number): Grid {
	const all = Array.from({ length: size }, (_, i) => i);
	return all.map((row) => all.map((column) => tileAt([row, column])));
}

function key([row, column]: Cell): string {
	return `${row} ${column}`;
}

function onGrid([row, column]: Cell, size: number): boolean {
	return row >= 0 && row < size && column >= 0 && column < size;
}
