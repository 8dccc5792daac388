import type { Random } from '../../src/ground/random.ts';
import type { ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import { apply } from './operation.ts';
import type { Matrix, Operation, Puzzle } from './puzzle.ts';

type Params = ParamsOf<typeof about.knobs>;
type Draw = (matrix: Matrix, random: Random) => Operation;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';
// No sign that Markdown, LaTeX, JSON or the delimiters give a meaning to.
const CONTENT: Readonly<Record<Params['content'], string>> = {
	letters: LETTERS,
	digits: DIGITS,
	mixed: LETTERS + DIGITS,
	symbols: '!?@#%&+=',
};

const rotate: Draw = (_, random) => ({ kind: 'rotate', degrees: random.pick([90, 180, 270]) });
const flip: Draw = (_, random) => ({ kind: 'flip', order: random.pick(['columns', 'rows']) });
const transpose: Draw = (_, random) => ({
	kind: 'transpose',
	diagonal: random.pick(['main', 'other']),
});
const KINDS: Readonly<Record<Params['kinds'], readonly Draw[]>> = {
	rotations: [rotate],
	whole: [rotate, flip, transpose],
	lines: [rotate, flip, transpose, shift, shift],
	parts: [rotate, flip, transpose, shift, shift, turn, turn, swap, swap],
};

/** Draws each operation anew, a few times, where it would bring back a matrix that was there before. */
export function generate(
	{ rows, columns, content, operations, kinds }: Params,
	random: Random,
): Puzzle {
	const characters = [...CONTENT[content]];
	const matrix = Array.from({ length: rows }, () =>
		Array.from({ length: columns }, () => random.pick(characters)).join(''),
	);
	const [first = ''] = matrix;
	// Of equal characters only, no operation could change anything.
	if (matrix.every((row) => row === (first[0] ?? '').repeat(columns))) {
		const other = random.pick(characters.filter((character) => character !== first[0]));
		matrix[0] = other + first.slice(1);
	}

	const chosen: Operation[] = [];
	const seen = new Set([matrix.join('\n')]);
	let current: Matrix = matrix;
	while (chosen.length < operations) {
		let operation: Operation | undefined;
		let next: Matrix = current;
		for (let attempt = 0; attempt < 30 || operation === undefined; attempt++) {
			operation = random.pick(KINDS[kinds])(current, random);
			next = apply(current, operation);
			if (!seen.has(next.join('\n'))) break;
		}
		chosen.push(operation);
		seen.add(next.join('\n'));
		current = next;
	}
	return { matrix, operations: chosen };
}

/** A distance in either direction, less than once round. */
function stepsOf(length: number, random: Random): number {
	return random.int(1, length - 1) * random.pick([1, -1]);
}

function widthOf(matrix: Matrix): number {
	return matrix[0]?.length ?? 0;
}

function shift(matrix: Matrix, random: Random): Operation {
	const line = random.pick(['row', 'column'] as const);
	const [count, length] =
		line === 'row' ? [matrix.length, widthOf(matrix)] : [widthOf(matrix), matrix.length];
	return { kind: 'shift', line, index: random.int(1, count), by: stepsOf(length, random) };
}

function turn(matrix: Matrix, random: Random): Operation {
	const ring = random.int(1, Math.floor(Math.min(matrix.length, widthOf(matrix)) / 2));
	const length = 2 * (matrix.length + widthOf(matrix) - 4 * (ring - 1)) - 4;
	return { kind: 'turn', ring, by: stepsOf(Math.min(length, 10), random) };
}

/** The blocks lie in different rows, or in different columns. */
function swap(matrix: Matrix, random: Random): Operation {
	const tall = random.chance(1, 2);
	const [across, along] = tall
		? [widthOf(matrix), matrix.length]
		: [matrix.length, widthOf(matrix)];
	const length = random.int(1, Math.floor(along / 2));
	const width = random.int(1, Math.min(across, 5));
	const start = random.int(1, along - 2 * length + 1);
	const after = random.int(start + length, along - length + 1);
	const sides = [random.int(1, across - width + 1), random.int(1, across - width + 1)] as const;
	return tall
		? {
				kind: 'swap',
				rows: length,
				columns: width,
				first: [start, sides[0]],
				second: [after, sides[1]],
			}
		: {
				kind: 'swap',
				rows: width,
				columns: length,
				first: [sides[0], start],
				second: [sides[1], after],
			};
}
