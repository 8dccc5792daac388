import { describe, expect, it } from 'vitest';
import { task } from './index.ts';

/** Every placement of one queen a row that a brute force over all n^n finds right. */
function bruteForce(lines: readonly string[]): number[][] {
	const size = lines.length;
	const right: number[][] = [];
	for (let code = 0; code < size ** size; code++) {
		const columns = lines.map((_, row) => Math.floor(code / size ** row) % size);
		const peaceful = columns.every((a, i) =>
			columns.every((b, j) => i === j || (a !== b && Math.abs(a - b) !== Math.abs(i - j))),
		);
		const allowed = lines.every((line, row) => {
			const column = columns[row] ?? -1;
			return line[column] !== 'X' && (!line.includes('Q') || line[column] === 'Q');
		});
		if (peaceful && allowed) right.push(columns);
	}
	return right;
}

const boardIn = (question: string) => question.split('\n').filter((line) => /^[.QX]+$/.test(line));
const listed = (columns: readonly number[]) =>
	columns.map((column, row) => `${row} ${column}`).join(', ');

describe('eight queens, against brute force on small boards', () => {
	const settings = [
		{ size: 4, placed: 0, blocked: 0 },
		{ size: 5, placed: 0, blocked: 3 },
		{ size: 6, placed: 1, blocked: 4 },
		{ size: 6, placed: 0, blocked: 0 },
	];
	for (const params of settings)
		it(`accepts every completion and no other placement: ${JSON.stringify(params)}`, () => {
			for (let seed = 0; seed < 3; seed++) {
				const instance = task.instance(params, seed);
				const right = bruteForce(boardIn(instance.question));
				expect(right.length).toBeGreaterThan(0);
				const keys = new Set(right.map(String));
				for (const columns of right) {
					expect(instance.check(`<<<${listed(columns)}>>>`).correct).toBe(true);
					for (let row = 0; row < params.size; row++)
						for (let column = 0; column < params.size; column++) {
							const mutated = columns.with(row, column);
							expect(instance.check(`<<<${listed(mutated)}>>>`).correct).toBe(
								keys.has(String(mutated)),
							);
						}
				}
			}
		});
});

describe('eight queens, reading answers', () => {
	const instance = task.instance({ size: 4, placed: 1, blocked: 2 }, 1);
	const solution = instance.solve().slice(3, -3);
	const pairs = solution.split(', ').map((pair) => pair.split(' '));

	it.each([
		['the asked form', `<<<${solution}>>>`],
		['another order', `<<<${solution.split(', ').reverse().join(', ')}>>>`],
		['tuples', `<<<${pairs.map((pair) => `(${pair.join(', ')})`).join(', ')}>>>`],
		['JSON lists', `<<<[${pairs.map((pair) => `[${pair.join(',')}]`).join(',')}]>>>`],
		['a line a queen', `<<<\n${solution.replaceAll(', ', '\n')}\n>>>`],
		[
			'rows and columns by letters',
			`<<<${pairs.map(([row, column]) => `R${row}C${column}`).join(', ')}>>>`,
		],
		["LaTeX's brackets", `<<<${pairs.map((pair) => `\\(${pair.join(', ')}\\)`).join(', ')}>>>`],
		['a last line without delimiters', `I tried 12 boards.\n${solution}`],
	])('reads %s', (_, answer) => {
		expect(instance.check(answer)).toMatchObject({ correct: true });
	});

	it.each([
		['<<<>>>', 'unreadable', 'There is no list of "row column" pairs in "".'],
		['<<<0 1, 1>>>', 'unreadable', 'There is no list of "row column" pairs in "0 1, 1".'],
		['<<<0 1, 1 3>>>', 'count', 'The answer lists 2 queens; the board needs 4.'],
		['<<<0 1, 1 3, 2 0, 3 -2>>>', 'outside', 'The queen at row 3, column -2 is off the board.'],
	])('says what is wrong with %s', (answer, constraint, reason) => {
		expect(instance.check(answer)).toMatchObject({ correct: false, constraint, reason });
	});

	const board = task.restore({ size: 4, queens: [[0, 1]], blocked: [[1, 0]] });
	it.each([
		['0 1, 1 0, 2 3, 3 2', 'blocked'],
		['0 2, 1 3, 2 0, 3 1', 'given-moved'],
		['0 1, 1 3, 2 0, 3 3', 'attack'],
		['0 1, 1 3, 2 0, 3 2', null],
	])('names the rule that %s breaks', (queens, constraint) => {
		expect(board.check(`<<<${queens}>>>`).constraint).toBe(constraint);
	});
});

describe('eight queens, params', () => {
	it.each([
		[{ size: 4, placed: 4, blocked: 0 }, /"placed" must be below "size"/],
		[{ size: 4, placed: 0, blocked: 13 }, /at most 12/],
	])('refuses %o', (params, message) => {
		expect(() => task.instance(params, 0)).toThrow(message);
	});

	it('completes a full-sized board, whose diagonals are longer than a machine word', () => {
		const instance = task.instance({ size: 24, placed: 0, blocked: 400 }, 2);
		expect(instance.check(instance.solve())).toMatchObject({ correct: true });
	});
});
