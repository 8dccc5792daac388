import { describe, expect, it } from 'vitest';
import { LEVELS } from '../task.ts';
import { task } from './index.ts';

type Grid = number[][];

/** The grids of comma rows in a text. */
function gridIn(text: string): Grid {
	return text
		.split('\n')
		.filter((line) => /^\d+(,\d+)+$/.test(line))
		.map((line) => line.split(',').map(Number));
}

const written = (grid: Grid) => `<<<\n${grid.map((row) => row.join(',')).join('\n')}\n>>>`;

/** The definition itself: every row, column and box holds 1 to n, every given is kept. */
function isRight(givens: Grid, grid: Grid): boolean {
	const size = givens.length;
	const box = Math.sqrt(size);
	const wanted = Array.from({ length: size }, (_, i) => i + 1).join();
	const full = (numbers: number[]) => numbers.toSorted((a, b) => a - b).join() === wanted;
	const all = Array.from({ length: size }, (_, i) => i);
	const at = (row: number, column: number) => grid[row]?.[column] ?? 0;
	return (
		all.every((row) => full(all.map((column) => at(row, column)))) &&
		all.every((column) => full(all.map((row) => at(row, column)))) &&
		all.every((corner) =>
			full(
				all.map((i) =>
					at(
						Math.floor(corner / box) * box + Math.floor(i / box),
						(corner % box) * box + (i % box),
					),
				),
			),
		) &&
		givens.every((row, r) => row.every((given, c) => given === 0 || at(r, c) === given))
	);
}

/** All solutions by brute force, cell after cell in reading order; no deduction shared with the task. */
function solutions(givens: Grid, most: number): Grid[] {
	const size = givens.length;
	const box = Math.sqrt(size);
	const grid = givens.map((row) => [...row]);
	const found: Grid[] = [];
	const clashes = (row: number, column: number, number: number) =>
		grid.some((line, r) =>
			line.some(
				(other, c) =>
					other === number &&
					(r === row ||
						c === column ||
						(Math.floor(r / box) === Math.floor(row / box) &&
							Math.floor(c / box) === Math.floor(column / box))),
			),
		);
	function fill(cell: number): void {
		if (found.length >= most) return;
		if (cell === size * size) {
			found.push(grid.map((row) => [...row]));
			return;
		}
		const row = Math.floor(cell / size);
		const column = cell % size;
		const line = grid[row] ?? [];
		if (line[column] !== 0) {
			fill(cell + 1);
			return;
		}
		for (let number = 1; number <= size; number++)
			if (!clashes(row, column, number)) {
				line[column] = number;
				fill(cell + 1);
				line[column] = 0;
			}
	}
	fill(0);
	return found;
}

describe('standard sudoku, against brute force', () => {
	it.each([1, 8, 12])(
		'has one solution on 4×4 with %i empty cells, and grades as the rules do',
		(empty) => {
			for (let seed = 0; seed < 10; seed++) {
				const instance = task.instance({ size: '4', empty }, seed);
				const givens = gridIn(instance.question);
				expect(givens.flat().filter((number) => number === 0)).toHaveLength(empty);
				const [solution, second] = solutions(givens, 2);
				if (!solution) throw new Error('no solution');
				expect(second).toBeUndefined();
				expect(instance.solve()).toBe(written(solution));
				for (const [r, row] of solution.entries())
					for (const c of row.keys())
						for (let number = 0; number <= 5; number++) {
							const mutated = solution.with(r, row.with(c, number));
							expect(instance.check(written(mutated)).correct).toBe(isRight(givens, mutated));
						}
			}
		},
	);

	it('rejects a right grid of another puzzle', () => {
		const instance = task.instance({ size: '4', empty: 8 }, 1);
		const givens = gridIn(instance.question);
		for (const other of solutions(
			Array.from({ length: 4 }, () => [0, 0, 0, 0]),
			288,
		))
			expect(instance.check(written(other)).correct).toBe(isRight(givens, other));
	});

	it('has one solution on 9×9', () => {
		for (let seed = 0; seed < 3; seed++)
			expect(
				solutions(gridIn(task.instance({ size: '9', empty: 35 }, seed).question), 2),
			).toHaveLength(1);
	});
});

describe('standard sudoku, params', () => {
	it.each(LEVELS)('has exactly the wanted empty cells at %s', (level) => {
		const params = task.about.levels[level];
		for (let seed = 0; seed < 5; seed++) {
			const givens = gridIn(task.instance(params, seed).question);
			expect(givens.flat().filter((number) => number === 0)).toHaveLength(Number(params.empty));
		}
	});

	it.each([
		[{ size: '4', empty: 13 }, /"empty" must be at most 12/],
		[{ size: '9', empty: 40, guessing: true }, /needs at least 50 empty cells/],
		[{ size: '4', empty: 8, guessing: true }, /must be false/],
	])('refuses %o', (params, message) => {
		expect(() => task.instance(params, 0)).toThrow(message);
	});
});

describe('standard sudoku, reading answers', () => {
	const instance = task.instance({ size: '9', empty: 40 }, 3);
	const givens = gridIn(instance.question);
	const grid = gridIn(instance.solve());
	const rows = (separator: string) => grid.map((row) => row.join(separator)).join('\n');
	const boxed = grid.map((row) =>
		[row.slice(0, 3), row.slice(3, 6), row.slice(6)].map((three) => three.join(' ')).join(' | '),
	);

	it.each([
		['comma rows', `<<<\n${rows(',')}\n>>>`],
		['comma and space rows', `<<<\n${rows(', ')}\n>>>`],
		['space rows', `<<<\n${rows(' ')}\n>>>`],
		['digit rows', `<<<\n${rows('')}\n>>>`],
		['one run of digits', `<<<${rows('').replaceAll('\n', '')}>>>`],
		['JSON', `<<<${JSON.stringify(grid)}>>>`],
		['indented JSON', `<<<${JSON.stringify(grid, null, 2)}>>>`],
		['rows in brackets', `<<<\n${grid.map((row) => `[${row.join(' ')}]`).join('\n')}\n>>>`],
		[
			'boxes ruled off',
			`<<<\n${boxed.toSpliced(6, 0, '------+-------+------').toSpliced(3, 0, '------+-------+------').join('\n')}\n>>>`,
		],
		[
			'a code block after the puzzle',
			`The puzzle:\n${givens.map((row) => row.join(' ')).join('\n')}\n\nSolved:\n\`\`\`\n${rows(' ')}\n\`\`\``,
		],
	])('reads %s', (_, answer) => {
		expect(instance.check(answer)).toMatchObject({ correct: true, read: rows(',') });
	});

	const open = givens.flat().indexOf(0);
	const given = givens.flat().findIndex((number) => number !== 0);
	const changed = (cell: number, number: number) =>
		grid.with(Math.floor(cell / 9), (grid[Math.floor(cell / 9)] ?? []).with(cell % 9, number));

	it.each([
		['<<<I give up>>>', /There is no table of values in "I give up"/, 'unreadable'],
		[written(grid.slice(1)), /has 72 values; the result has 81/, 'shape'],
		[written([...grid, ...grid]), /has 162 values; the result has 81/, 'shape'],
		[written(grid.with(2, (grid[2] ?? []).slice(1))), /has 80 values/, 'shape'],
		[written(changed(open, 10)), /holds 10, which is not from 1 to 9/, 'range'],
		[written(changed(given, ((grid.flat()[given] ?? 0) % 9) + 1)), /was given as/, 'given-changed'],
		[written(changed(open, ((grid.flat()[open] ?? 0) % 9) + 1)), /holds \d more than once/, 'row'],
	])('says what is wrong (%#)', (answer, reason, constraint) => {
		expect(instance.check(answer)).toMatchObject({
			correct: false,
			constraint,
			reason: expect.stringMatching(reason),
		});
	});

	it('marks the cells that clash', () => {
		const picture = instance.picture(written(changed(open, ((grid.flat()[open] ?? 0) % 9) + 1)));
		if (picture.kind !== 'grid') throw new Error('not a grid');
		expect(picture.rows.flat()[open]?.tone).toBe('wrong');
		expect(picture.rows.flat().filter((mark) => mark.tone === 'wrong').length).toBeLessThan(8);
	});
});
