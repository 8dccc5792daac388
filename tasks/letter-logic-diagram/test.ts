import { describe, expect, it } from 'vitest';
import type { Params } from '../kit/params.ts';
import { LEVELS } from '../task.ts';
import { task } from './index.ts';

type Grid = string[][];

const linesIn = (text: string, line: RegExp): Grid =>
	text
		.split('\n')
		.filter((each) => line.test(each))
		.map((each) => each.split(','));
const written = (grid: Grid) => `<<<\n${grid.map((row) => row.join(',')).join('\n')}\n>>>`;

/** What a question says, and nothing else. */
function parsed(question: string) {
	const [before = ''] = question.split('Give the completed grid');
	return {
		givens: linesIn(before, /^[.a-l](,[.a-l])+$/),
		regions: linesIn(before, /^\d+(,\d+)+$/),
		letters: [...(/Write a letter \(([a-l, ]+)\)/.exec(question)?.[1]?.replaceAll(', ', '') ?? '')],
		unique: question.includes('exactly one solution'),
	};
}

/** The rules as printed, cell against cell. */
function isRight({ givens, regions, letters }: ReturnType<typeof parsed>, grid: Grid): boolean {
	const cells = grid.flatMap((row, r) => row.map((letter, c) => ({ letter, r, c })));
	const last = givens.length - 1;
	return (
		cells.every(({ letter, r, c }) => {
			const given = givens[r]?.[c];
			return letters.includes(letter) && (given === '.' || given === letter);
		}) &&
		cells.every((a) =>
			cells.every((b) => {
				if (a === b || (a.r === b.r && a.c === b.c)) return true;
				if (a.r + a.c === last && b.r + b.c === last) return a.letter === b.letter;
				const region = regions[a.r]?.[a.c];
				const together =
					a.r === b.r || a.c === b.c || (region !== undefined && region === regions[b.r]?.[b.c]);
				return !together || a.letter !== b.letter;
			}),
		)
	);
}

/** All solutions, cell after cell in reading order. */
function solutions(puzzle: ReturnType<typeof parsed>): Grid[] {
	const { givens, regions, letters } = puzzle;
	const size = givens.length;
	const grid = givens.map((row) => [...row]);
	const found: Grid[] = [];
	const fits = (row: number, column: number, letter: string) =>
		grid.every((line, r) =>
			line.every((other, c) => {
				if (other === '.' || (r === row && c === column)) return true;
				if (r + c === size - 1 && row + column === size - 1) return other === letter;
				const region = regions[row]?.[column];
				return (
					other !== letter ||
					(r !== row && c !== column && (region === undefined || region !== regions[r]?.[c]))
				);
			}),
		);
	function fill(cell: number): void {
		const [row, column] = [Math.floor(cell / size), cell % size];
		const line = grid[row];
		if (!line) {
			found.push(grid.map((each) => [...each]));
			return;
		}
		const given = givens[row]?.[column] ?? '.';
		for (const letter of given === '.' ? letters : [given]) {
			if (!fits(row, column, letter)) continue;
			line[column] = letter;
			fill(cell + 1);
			line[column] = given;
		}
	}
	fill(0);
	return found;
}

describe('letter logic diagram, against brute force on small grids', () => {
	const settings: Params[] = [
		{ size: 4, empty: 10, regions: false, unique: true },
		{ size: 4, empty: 11, regions: true, unique: true },
		{ size: 4, empty: 10, regions: false, unique: false },
		{ size: 4, empty: 11, regions: true, unique: false },
		{ size: 5, empty: 12, regions: false, unique: false },
		{ size: 5, empty: 17, regions: true, unique: true },
		{ size: 7, empty: 30, regions: false, unique: true },
	];
	it.each(settings)('%o', (params) => {
		for (let seed = 0; seed < 6; seed++) {
			const instance = task.instance(params, seed);
			const puzzle = parsed(instance.question);
			expect(puzzle.givens.flat().filter((letter) => letter === '.')).toHaveLength(
				Number(params.empty),
			);
			const right = solutions(puzzle);
			expect(right.length).toBeGreaterThan(0);
			expect(puzzle.unique).toBe(params.unique);
			if (params.unique) expect(right).toHaveLength(1);
			for (const grid of right) {
				expect(instance.check(written(grid)).correct).toBe(true);
				for (const [r, row] of grid.entries())
					for (const c of row.keys())
						for (const letter of [...puzzle.letters, 'l']) {
							const mutated = grid.with(r, row.with(c, letter));
							expect(instance.check(written(mutated)).correct).toBe(isRight(puzzle, mutated));
						}
			}
		}
	});

	it('accepts a solution and no swap of two letters at any level', () => {
		for (const level of LEVELS) {
			const instance = task.instance(task.about.levels[level], 3);
			const puzzle = parsed(instance.question);
			const grid = linesIn(instance.solve(), /^[a-l](,[a-l])+$/);
			expect(isRight(puzzle, grid)).toBe(true);
			for (const [r, row] of grid.entries())
				for (let c = 1; c < row.length; c++) {
					const swapped = row.with(c, row[c - 1] ?? '').with(c - 1, row[c] ?? '');
					expect(instance.check(written(grid.with(r, swapped))).correct).toBe(false);
				}
		}
	});
});

describe('letter logic diagram, reading answers', () => {
	const instance = task.instance({ size: 5, empty: 8 }, 2);
	const grid = linesIn(instance.solve(), /^[a-l](,[a-l])+$/);
	const { givens } = parsed(instance.question);

	it.each([
		['spaces', `<<<\n${grid.map((row) => row.join(' ')).join('\n')}\n>>>`],
		['no separators', `<<<\n${grid.map((row) => row.join('')).join('\n')}\n>>>`],
		['JSON', `<<<${JSON.stringify(grid)}>>>`],
		['Python lists', `<<<${JSON.stringify(grid).replaceAll('"', "'")}>>>`],
		['capitals', `<<<\n${written(grid).slice(4, -4).toUpperCase()}\n>>>`],
		[
			'named rows',
			`<<<\n${grid.map((row, i) => `Row ${i + 1}: ${row.join(', ')}`).join('\n')}\n>>>`,
		],
		[
			'a fence after the puzzle',
			`The grid:\n${givens.map((row) => row.join(',')).join('\n')}\n\nA solution:\n\`\`\`\n${written(grid).slice(4, -4)}\n\`\`\``,
		],
	])('reads %s', (_, answer) => {
		expect(instance.check(answer)).toMatchObject({ correct: true });
	});

	it('says which rule is broken, and marks the cells', () => {
		const [row = -1, column = -1] = givens.flatMap((line, r) =>
			line.includes('.') ? [[r, line.indexOf('.')] as const] : [],
		)[0] ?? [-1, -1];
		const line = grid[row] ?? [];
		const other = line.find((letter) => letter !== line[column]) ?? '';
		const wrong = written(grid.with(row, line.with(column, other)));
		expect(instance.check(wrong)).toMatchObject({
			constraint: 'row',
			reason: `Row ${row + 1} holds the letter ${other} more than once.`,
		});
		const picture = instance.picture(wrong);
		if (picture.kind !== 'grid') throw new Error('not a grid');
		expect(picture.rows[row]?.[column]?.tone).toBe('wrong');
	});

	it.each([
		[['abcd', 'badc', 'dcba', 'cdab'], 'diagonal'],
		[['adcb', 'adcb', 'adcb', 'adcb'], 'column'],
		[['badc', 'abcd', 'dcba', 'cdab'], 'given-changed'],
		[['abcf', 'badc', 'dcab', 'cdba'], 'letter'],
		[['abcd', 'badc', 'dcba'], 'shape'],
		[[], 'unreadable'],
	])('names the rule that %j breaks', (rows, constraint) => {
		const small = task.restore({
			rows: ['a...', '....', '....', '....'],
			regions: null,
			unique: false,
		});
		expect(small.check(`<<<${rows.join('\n')}>>>`)).toMatchObject({ correct: false, constraint });
	});
});

describe('letter logic diagram, params', () => {
	it.each([
		[{ size: 4, empty: 11 }, /"empty" must be at most 10 for a grid of size 4 without regions/],
		[{ size: 12, empty: 110, regions: true }, /"empty" must be at most 104/],
	])('refuses %o', (params, message) => {
		expect(() => task.instance(params, 0)).toThrow(message);
	});
});
