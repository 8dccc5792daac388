import { describe, expect, it } from 'vitest';
import type { Params } from '../kit/params.ts';
import { LEVELS } from '../task.ts';
import { task } from './index.ts';

const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);
const STEPS: Record<string, [number, number]> = { u: [-1, 0], d: [1, 0], l: [0, -1], r: [0, 1] };

/** What a question says, and nothing else. */
function parsed(question: string) {
	const [before = ''] = question.split('What is the grid');
	const grid = before
		.split('\n')
		.filter((line) => /^\d+(,\d+)+$/.test(line))
		.map((line) => line.split(',').map(Number));
	const moves = before.split('\n').findLast((line) => /^[udlr]( [udlr])*$/.test(line)) ?? '';
	const start = /the one in row (\d+), column (\d+)/.exec(question);
	return {
		grid,
		moves: moves.split(' '),
		start: start && [Number(start[1]) - 1, Number(start[2]) - 1],
		spawn: question.includes('a new tile 2 appears'),
	};
}

/** Moves tiles cell by cell until nothing can move: no code or idea shared with the task. */
function simulated({ grid, moves, start, spawn }: ReturnType<typeof parsed>) {
	const cells = grid.map((row) => row.map((tile) => ({ tile, fresh: false })));
	const at = (row: number, column: number) => cells[row]?.[column];
	let [row = -1, column = -1] = start ?? [];
	let merges = 0;
	function push(r: number, c: number, [down, across]: [number, number]): boolean {
		const from = at(r, c);
		const to = at(r + down, c + across);
		if (!from?.tile || !to) return false;
		if (to.tile === 0) [to.tile, to.fresh] = [from.tile, from.fresh];
		else if (to.tile === from.tile && !to.fresh && !from.fresh) {
			[to.tile, to.fresh] = [2 * to.tile, true];
			merges++;
		} else return false;
		[from.tile, from.fresh] = [0, false];
		return true;
	}
	for (const move of moves) {
		const by = STEPS[move] ?? [0, 0];
		let changed = false;
		for (const cell of cells.flat()) cell.fresh = false;
		if (start) {
			if (push(row, column, by)) [row, column] = [row + by[0], column + by[1]];
			continue;
		}
		// From the side that they slide to, so that the tiles there merge first.
		const order = grid.map((_, i) => (by[0] + by[1] > 0 ? grid.length - 1 - i : i));
		for (const r of order)
			for (const c of order) {
				let [y, x] = [r, c];
				while (push(y, x, by)) {
					changed = true;
					[y, x] = [y + by[0], x + by[1]];
				}
			}
		const empty = cells.flat().find(({ tile }) => tile === 0);
		if (spawn && changed && empty) empty.tile = 2;
	}
	return { grid: cells.map((line) => line.map(({ tile }) => tile)), merges };
}

const written = (grid: readonly (readonly number[])[]) =>
	`<<<\n${grid.map((row) => row.join(',')).join('\n')}\n>>>`;

describe('2048, against a simulation of the question as it is printed', () => {
	const settings: Params[] = [
		...LEVELS.map((level) => task.about.levels[level]),
		{ size: 2, moves: 5, merges: 3, rules: 'tile' },
		{ size: 2, moves: 1, merges: 2, rules: 'slide' },
		{ size: 3, moves: 30, merges: 3, rules: 'spawn' },
		{ size: 5, moves: 24, merges: 24, rules: 'tile' },
		{ size: 10, moves: 60, merges: 30, rules: 'spawn' },
	];
	it.each(settings)('%o', (params) => {
		for (const seed of SEEDS.slice(0, 10)) {
			const instance = task.instance(params, seed);
			const puzzle = parsed(instance.question);
			if (puzzle.start)
				expect(puzzle.grid[puzzle.start[0] ?? 0]?.[puzzle.start[1] ?? 0]).not.toBe(0);
			const { grid, merges } = simulated(puzzle);
			expect(merges).toBeGreaterThanOrEqual(Number(params.merges));
			expect(instance.solve()).toBe(written(grid));
			for (const [r, row] of grid.entries())
				for (const [c, tile] of row.entries())
					for (const other of [0, 2, tile * 2, tile / 2, tile + 1])
						if (other !== tile && Number.isInteger(other))
							expect(instance.check(written(grid.with(r, row.with(c, other)))).correct).toBe(false);
		}
	});
});

describe('2048, reading answers', () => {
	const instance = task.instance({ size: 3, moves: 4, merges: 1, rules: 'tile' }, 5);
	const rows = instance.solve().split('\n').slice(1, -1);

	it.each([
		['one list', `<<<${rows.join(',')}>>>`],
		['one list in brackets', `<<<[${rows.join(', ')}]>>>`],
		['JSON', `<<<[${rows.map((row) => `[${row}]`).join(', ')}]>>>`],
		['spaces', `<<<\n${rows.join('\n').replaceAll(',', '   ')}\n>>>`],
		['dots for empty cells', `<<<\n${rows.join('\n').replaceAll(/\b0\b/g, '.')}\n>>>`],
		['a fence, no delimiters', `The grid is now:\n\`\`\`\n${rows.join('\n')}\n\`\`\``],
	])('reads %s', (_, answer) => {
		expect(instance.check(answer)).toMatchObject({ correct: true });
	});

	it('does not choose between two grids', () => {
		const other = written([
			[2, 2, 2],
			[2, 2, 2],
			[2, 2, 2],
		]).slice(3, -3);
		expect(instance.check(`<<<\n${rows.join('\n')}\nor:\n${other}\n>>>`)).toMatchObject({
			correct: false,
			reason: 'The answer gives two tables that differ.',
		});
	});
});

describe('2048, params', () => {
	it.each([
		[{ size: 3, moves: 2, merges: 3, rules: 'tile' }, /"merges" must be at most 2/],
		[{ size: 2, moves: 9, merges: 4, rules: 'tile' }, /"merges" must be at most 3/],
		[{ size: 3, moves: 9, merges: 4, rules: 'slide' }, /"merges" must be at most 3/],
	])('refuses %o', (params, message) => {
		expect(() => task.instance(params, 0)).toThrow(message);
	});
});
