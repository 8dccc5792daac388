import type { Random } from '../../src/ground/random.ts';
import { ParamsError, type ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import type { Cell, Puzzle, Shape } from './puzzle.ts';
import { cellsOf, largestSizes, type Pattern } from './shape.ts';

type Params = ParamsOf<typeof about.knobs>;
type Grid = string[][];

/** Passes of mending before other letters are drawn, and drawings before the params are refused. */
const PASSES = 100;
const DRAWINGS = 5;

/** @throws ParamsError where the shape does not fit, or chance alone makes as large squares all the time. */
export function generate(params: Params, random: Random): Puzzle {
	const { rows, columns, size } = params;
	const shape: Shape =
		params.shape === 'mixed' ? random.pick(['ring', 'corner', 'plus'] as const) : params.shape;
	const span = params.shape === 'plus' || params.shape === 'mixed' ? 2 * size - 1 : size;
	if (span > Math.min(rows, columns))
		throw new ParamsError(
			`A pattern of the knob "size" ${size} is ${span} cells wide: "rows" and "columns" must be at least ${span}; they are ${rows} and ${columns}.`,
		);
	for (let drawing = 0; drawing < DRAWINGS; drawing++) {
		const matrix =
			shape === 'square' ? withSquare(params, random) : withShapes(params, shape, random);
		if (matrix) return { matrix: matrix.map((row) => row.join('')), shape, size };
	}
	throw new ParamsError(
		`With ${params.alphabet} letters in ${rows} by ${columns} cells, other squares of side ${size} cannot be kept out: choose a larger "alphabet" or "size".`,
	);
}

function letters(params: Params, random: Random): { grid: Grid; alphabet: readonly string[] } {
	const all = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
	const alphabet = random.sample(all, params.alphabet);
	const row = () => Array.from({ length: params.columns }, () => random.pick(alphabet));
	return { grid: Array.from({ length: params.rows }, row), alphabet };
}

/** Keeps to what was put in: cells that later shapes and decoys leave alone. */
class Canvas {
	readonly taken = new Set<string>();
	constructor(
		readonly grid: Grid,
		readonly alphabet: readonly string[],
		readonly random: Random,
	) {}

	/** Puts the cells somewhere free, moved as a whole; null where a few tries found no place. */
	place(cells: readonly Cell[]): Cell[] | null {
		const range = (index: 0 | 1, length: number) => {
			const values = cells.map((cell) => cell[index]);
			return [-Math.min(...values), length - 1 - Math.max(...values)] as const;
		};
		const [top, bottom] = range(0, this.grid.length);
		const [left, right] = range(1, this.grid[0]?.length ?? 0);
		if (top > bottom || left > right) return null;
		for (let attempt = 0; attempt < 30; attempt++) {
			const [down, across] = [this.random.int(top, bottom), this.random.int(left, right)];
			const moved = cells.map(([r, c]): Cell => [r + down, c + across]);
			if (moved.some(([r, c]) => this.taken.has(`${r},${c}`))) continue;
			const letter = this.random.pick(this.alphabet);
			for (const cell of moved) this.write(cell, letter);
			return moved;
		}
		return null;
	}

	/** One cell of a shape gets another letter. */
	spoil(cells: readonly Cell[]): void {
		const [row, column] = this.random.pick(cells);
		this.write([row, column], this.otherThan(this.grid[row]?.[column] ?? ''));
	}

	otherThan(letter: string): string {
		return this.random.pick(this.alphabet.filter((other) => other !== letter));
	}

	write([row, column]: Cell, letter: string): void {
		this.grid[row]?.splice(column, 1, letter);
		this.taken.add(`${row},${column}`);
	}
}

/** The larger shapes first; the last cells that no shape holds stay as chance made them. */
function withShapes(params: Params, shape: Shape, random: Random): Grid {
	const { grid, alphabet } = letters(params, random);
	const canvas = new Canvas(grid, alphabet, random);
	const at = (size: number) => cellsOf(shape, { row: 0, column: 0, size });
	canvas.place(at(params.size));
	for (let count = 1; count < params.patterns; count++)
		canvas.place(at(params.size + random.int(0, 2)));
	for (let count = 0; count < params.decoys; count++) {
		const cells = canvas.place(at(params.size));
		if (cells) canvas.spoil(cells);
	}
	return grid;
}

/** Null where squares as large as the one put in could not be got rid of. */
function withSquare(params: Params, random: Random): Grid | null {
	const { grid, alphabet } = letters(params, random);
	const { size } = params;
	const canvas = new Canvas(grid, alphabet, random);
	const origin = { row: 0, column: 0 };
	const square = canvas.place(cellsOf('square', { ...origin, size })) ?? [];
	const fixed = new Set(canvas.taken);
	for (let count = 1; count < params.patterns; count++)
		canvas.place(cellsOf('square', { ...origin, size: random.int(2, size - 1) }));
	for (let count = 0; count < params.decoys; count++) {
		const thin = rectangle(size - 1, size + random.int(0, 2));
		const [tall, spoilt] = [random.chance(1, 2), random.chance(1, 2)];
		const cells = canvas.place(
			spoilt
				? cellsOf('square', { ...origin, size })
				: tall
					? thin
					: thin.map(([r, c]): Cell => [c, r]),
		);
		if (cells && spoilt) canvas.spoil(cells);
	}
	const [row, column] = square[0] ?? [0, 0];
	for (let pass = 0; pass < PASSES; pass++) {
		const rivals = rivalsOf(grid, { row, column, size });
		if (rivals.length === 0) return grid;
		for (const rival of rivals) {
			const free = cellsOf('square', rival).filter(([r, c]) => !fixed.has(`${r},${c}`));
			const cell = random.pick(free);
			canvas.write(cell, canvas.otherThan(grid[cell[0]]?.[cell[1]] ?? ''));
		}
	}
	return null;
}

function rectangle(height: number, width: number): Cell[] {
	return Array.from({ length: height * width }, (_, i): Cell => [Math.floor(i / width), i % width]);
}

/** The squares that are as large as the one that is to be the largest. */
function rivalsOf(grid: Grid, wanted: Pattern): Pattern[] {
	const sizes = largestSizes(
		grid.map((row) => row.join('')),
		'square',
	);
	return sizes.flatMap((line, row) =>
		line.flatMap((size, column) => {
			const itself = row === wanted.row && column === wanted.column && size === wanted.size;
			return size >= wanted.size && !itself ? [{ row, column, size }] : [];
		}),
	);
}
