import { describe, expect, it } from 'vitest';
import type { Params } from '../kit/params.ts';
import { task } from './index.ts';

type Cell = readonly [number, number];

/** What a question says, and nothing else. */
function parsed(question: string) {
	const [before = ''] = question.split('Rows are counted');
	return {
		grid: before
			.split('\n')
			.filter((line) => /^-?\d+(, -?\d+)+$/.test(line))
			.map((line) => line.split(', ').map(Number)),
		select: Number(/Select exactly (\d+) cells/.exec(before)?.[1]),
		positive: before.includes('product of the selected numbers is greater than 0'),
		low: Number(/is at least (-?\d+) and/.exec(before)?.[1] ?? Number.NEGATIVE_INFINITY),
		high: Number(/at most (-?\d+)\. A row/.exec(before)?.[1] ?? Number.POSITIVE_INFINITY),
	};
}

/** The rules as printed. */
function isRight(puzzle: ReturnType<typeof parsed>, cells: readonly Cell[]): boolean {
	const { grid, select, positive, low, high } = puzzle;
	const numbers = cells.map(([r, c]) => grid[r]?.[c]);
	const lines = grid.flatMap((_, i) => [
		cells.filter(([r]) => r === i),
		cells.filter(([, c]) => c === i),
	]);
	return (
		cells.length === select &&
		!numbers.includes(undefined) &&
		new Set(numbers).size === select &&
		cells.some(([r, c]) => r === 0 && c === grid.length - 1) &&
		lines.every((line) => {
			const held = line.map(([r, c]) => BigInt(grid[r]?.[c] ?? 0));
			const sum = Number(held.reduce((a, b) => a + b, 0n));
			return (!positive || held.reduce((a, b) => a * b, 1n) > 0n) && sum >= low && sum <= high;
		})
	);
}

const written = (cells: readonly Cell[]) =>
	`<<<${cells.map((cell) => cell.join(' ')).join(', ')}>>>`;

/** Every way to take `count` of the cells. */
function* choices(cells: readonly Cell[], count: number, from = 0): Generator<Cell[]> {
	if (count === 0) yield [];
	for (let i = from; count > 0 && i <= cells.length - count; i++)
		for (const rest of choices(cells, count - 1, i + 1)) yield [cells[i] ?? [0, 0], ...rest];
}

const cellsOf = (answer: string): Cell[] =>
	Array.from(answer.matchAll(/(\d+) (\d+)/g), ([, r, c]): Cell => [Number(r), Number(c)]);

describe('logical puzzle, against brute force', () => {
	const small: Params[] = [
		{ size: 3, select: 4, largest: 6, rule: 'sum' },
		{ size: 3, select: 3, largest: 4, rule: 'sum' },
		{ size: 3, select: 4, largest: 4, rule: 'product' },
		{ size: 4, select: 6, largest: 8, rule: 'product' },
		{ size: 4, select: 8, largest: 8, rule: 'both' },
	];
	it.each(small)('judges every selection as the printed rules do: %o', (params) => {
		for (let seed = 0; seed < 4; seed++) {
			const instance = task.instance(params, seed);
			const puzzle = parsed(instance.question);
			const all = puzzle.grid.flatMap((row, r) => row.map((_, c): Cell => [r, c]));
			let right = 0;
			for (const cells of choices(all, puzzle.select)) {
				const expected = isRight(puzzle, cells);
				if (expected) right++;
				if (instance.check(written(cells)).correct !== expected)
					expect.fail(`${written(cells)} is ${expected ? 'right' : 'wrong'}`);
			}
			expect(right).toBeGreaterThan(0);
			expect(isRight(puzzle, cellsOf(instance.solve()))).toBe(true);
		}
	});

	it('draws the limit of sums as low as it can be on small grids', () => {
		for (let seed = 0; seed < 10; seed++) {
			const puzzle = parsed(
				task.instance({ size: 3, select: 4, largest: 6, rule: 'sum' }, seed).question,
			);
			const all = puzzle.grid.flatMap((row, r) => row.map((_, c): Cell => [r, c]));
			const lower = { ...puzzle, high: puzzle.high - 1 };
			expect([...choices(all, 4)].some((cells) => isRight(lower, cells))).toBe(false);
		}
	});

	it.each(['L3', 'L4', 'L5'] as const)('judges each move of one cell at %s', (level) => {
		const instance = task.instance(task.about.levels[level], 7);
		const puzzle = parsed(instance.question);
		const cells = cellsOf(instance.solve());
		expect(isRight(puzzle, cells)).toBe(true);
		for (const index of cells.keys())
			for (const [r, row] of puzzle.grid.entries())
				for (const c of row.keys()) {
					const moved = cells.with(index, [r, c]);
					if (instance.check(written(moved)).correct !== isRight(puzzle, moved))
						expect.fail(written(moved));
				}
	});
});

describe('logical puzzle, reading answers', () => {
	const instance = task.instance({ size: 3, select: 4, largest: 6, rule: 'sum' }, 1);
	const cells = cellsOf(instance.solve());

	it.each([
		['another order', written(cells.toReversed())],
		['tuples', `<<<${cells.map(([r, c]) => `(${r}, ${c})`).join(', ')}>>>`],
		['JSON lists', `<<<${JSON.stringify(cells)}>>>`],
		['JSON objects', `<<<${JSON.stringify(cells.map(([row, column]) => ({ row, column })))}>>>`],
		['a line each', `<<<\n${cells.map((cell) => cell.join(' ')).join('\n')}\n>>>`],
		['a last list without delimiters', `I select 4 cells.\n${written(cells).slice(3, -3)}`],
		[
			'lines in a fence',
			`Selected:\n\`\`\`\n${cells.map((cell) => cell.join(' ')).join('\n')}\n\`\`\``,
		],
	])('reads %s', (_, answer) => {
		expect(instance.check(answer)).toMatchObject({ correct: true });
	});

	const [first = [0, 0] as const, ...rest] = cells;
	it.each([
		[written(rest), 'count', /^The answer selects 3 cells; 4 are to be selected\.$/],
		[written([[90, 90], ...rest]), 'outside', /row 90, column 90 is outside the grid/],
		[written([first, first, ...rest.slice(1)]), 'cell-twice', /is selected twice/],
		[
			`${written(cells).slice(0, -3)} or ${written(cells).slice(3)}`,
			'unreadable',
			/There is no list/,
		],
		['<<<0 1, 1>>>', 'unreadable', /There is no list of "row column" pairs in "0 1, 1"/],
	])('says what is wrong (%#)', (answer, constraint, reason) => {
		expect(instance.check(answer)).toMatchObject({
			correct: false,
			constraint,
			reason: expect.stringMatching(reason),
		});
	});

	it.each([
		['0 0, 1 1', 'number-twice'],
		['0 0, 1 0', 'top-right'],
		['0 1, 1 0', 'product'],
		['0 1, 0 0', 'least-sum'],
	])('names the rule that %s breaks', (selected, constraint) => {
		const grid = [
			[1, 3],
			[-2, 1],
		];
		const small = task.restore({ grid, select: 2, positive: true, low: 1, high: 4 });
		expect(small.check(`<<<${selected}>>>`).constraint).toBe(constraint);
		const low = task.restore({ grid, select: 2, positive: true, low: 0, high: 3 });
		expect(low.check('<<<0 1, 0 0>>>').constraint).toBe('greatest-sum');
	});
});

describe('logical puzzle, params', () => {
	it.each([
		[{ size: 3, select: 5, rule: 'sum' }, /"select" must be at most 4/],
		[{ size: 6, select: 12, largest: 8, rule: 'sum' }, /"largest" must be at least "select"/],
		[{ size: 6, select: 3, rule: 'product' }, /must be at least 4/],
		[{ size: 6, select: 18, largest: 11, rule: 'product' }, /"largest" must be at least 12/],
		[{ size: 6, select: 9, rule: 'both' }, /must be at least 12, two cells a row/],
	])('refuses %o', (params, message) => {
		expect(() => task.instance(params, 0)).toThrow(message);
	});
});
