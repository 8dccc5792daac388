import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS } from '../task.ts';
import { task } from './index.ts';

type Grid = string[][];

/** The result, by the question's text alone: each instruction says where a cell's value comes from. */
function follow(question: string): Grid {
	let grid = question
		.slice(0, question.indexOf('Carry out'))
		.split('\n')
		.filter((line) => /^\S( \S)+$/.test(line))
		.map((line) => line.split(' '));
	for (const [, instruction = ''] of question.matchAll(/^\d+\. (.*)$/gm))
		grid = obey(grid, instruction);
	return grid;
}

function obey(grid: Grid, instruction: string): Grid {
	const [rows, columns] = [grid.length, grid[0]?.length ?? 0];
	const make = (height: number, width: number, from: (r: number, c: number) => [number, number]) =>
		Array.from({ length: height }, (_, r) =>
			Array.from({ length: width }, (_, c) => {
				const [row, column] = from(r, c);
				return grid[row]?.[column] ?? 'nothing';
			}),
		);
	const [last, end] = [rows - 1, columns - 1];
	const numbers = (instruction.match(/\d+/g) ?? []).map(Number);
	const [one = 0, by = 0] = numbers;
	const wrap = (index: number, length: number) => ((index % length) + length) % length;
	if (instruction === 'Rotate the matrix by 90 degrees clockwise.')
		return make(columns, rows, (r, c) => [last - c, r]);
	if (instruction === 'Rotate the matrix by 90 degrees counterclockwise.')
		return make(columns, rows, (r, c) => [c, end - r]);
	if (instruction === 'Rotate the matrix by 180 degrees.')
		return make(rows, columns, (r, c) => [last - r, end - c]);
	if (instruction === 'Flip the matrix left to right.')
		return make(rows, columns, (r, c) => [r, end - c]);
	if (instruction === 'Flip the matrix top to bottom.')
		return make(rows, columns, (r, c) => [last - r, c]);
	if (instruction === 'Transpose the matrix along its main diagonal.')
		return make(columns, rows, (r, c) => [c, r]);
	if (instruction === 'Transpose the matrix along its other diagonal.')
		return make(columns, rows, (r, c) => [last - c, end - r]);
	if (/^Shift row \d+ by \d+ places? to the (right|left)\.$/.test(instruction)) {
		const step = instruction.includes('right') ? by : -by;
		return make(rows, columns, (r, c) => [r, r === one - 1 ? wrap(c - step, columns) : c]);
	}
	if (/^Shift column \d+ by \d+ places? (down|up)\.$/.test(instruction)) {
		const step = instruction.includes('down') ? by : -by;
		return make(rows, columns, (r, c) => [c === one - 1 ? wrap(r - step, rows) : r, c]);
	}
	if (/^Turn ring \d+ by \d+ places? (counter)?clockwise\.$/.test(instruction)) {
		// One cell at a time: each takes the value of its neighbour on the ring.
		const backwards = instruction.includes('counter');
		const [low, high, far] = [one - 1, rows - one, columns - one];
		let current = grid;
		for (let step = 0; step < by; step++) {
			const before = current;
			current = before.map((row, r) =>
				row.map((value, c) => {
					const onRing =
						r >= low &&
						r <= high &&
						c >= low &&
						c <= far &&
						(r === low || r === high || c === low || c === far);
					if (!onRing) return value;
					const come: [number, number] = backwards
						? c === low && r > low
							? [r - 1, c]
							: r === high && c > low
								? [r, c - 1]
								: c === far && r < high
									? [r + 1, c]
									: [r, c + 1]
						: r === low && c > low
							? [r, c - 1]
							: c === far && r > low
								? [r - 1, c]
								: r === high && c < far
									? [r, c + 1]
									: [r + 1, c];
					return before[come[0]]?.[come[1]] ?? 'nothing';
				}),
			);
		}
		return current;
	}
	if (instruction.startsWith('Swap two blocks of ')) {
		const [height = 0, width = 0, r1 = 0, c1 = 0, r2 = 0, c2 = 0] = numbers;
		const inside = (r: number, c: number, top: number, left: number) =>
			r >= top - 1 && r < top - 1 + height && c >= left - 1 && c < left - 1 + width;
		return make(rows, columns, (r, c) => {
			expect(inside(r, c, r1, c1) && inside(r, c, r2, c2)).toBe(false);
			if (inside(r, c, r1, c1)) return [r + r2 - r1, c + c2 - c1];
			if (inside(r, c, r2, c2)) return [r + r1 - r2, c + c1 - c2];
			return [r, c];
		});
	}
	throw new Error(`an instruction that nobody can follow: ${instruction}`);
}

const written = (grid: Grid) => `<<<${grid.map((row) => row.join(' ')).join('\n')}>>>`;

describe('matrix transformation', () => {
	it('has the result that its question tells to make, and no other', () => {
		const params = fc.record({
			rows: fc.integer({ min: 2, max: 7 }),
			columns: fc.integer({ min: 2, max: 7 }),
			content: fc.constantFrom('letters', 'digits', 'mixed', 'symbols'),
			operations: fc.integer({ min: 1, max: 8 }),
			kinds: fc.constantFrom('rotations', 'whole', 'lines', 'parts'),
		});
		fc.assert(
			fc.property(params, fc.nat(1e6), (given, seed) => {
				const instance = task.instance(given, seed);
				const result = follow(instance.question);
				expect(instance.check(written(result))).toMatchObject({ correct: true });
				expect(instance.solve()).toBe(`<<<\n${written(result).slice(3, -3)}\n>>>`);
				expect(instance.check(instance.slip()).correct).toBe(false);
				const values = [...new Set(result.flat()), 'Z', '7', '$'];
				for (const [r, row] of result.entries())
					for (const [c, right] of row.entries())
						for (const value of values) {
							const mutated = written(result.with(r, row.with(c, value)));
							expect(instance.check(mutated).constraint).toBe(value === right ? null : 'value');
						}
			}),
			{ numRuns: 60 },
		);
	});

	it('differs from seed to seed', () => {
		for (const level of LEVELS) {
			const times: number[] = [];
			const hashes = Array.from({ length: 200 }, (_, seed) => {
				const before = performance.now();
				const { puzzleHash } = task.instance(task.about.levels[level], seed);
				times.push(performance.now() - before);
				return puzzleHash;
			});
			console.log(`matrix-transformation ${level}: at most ${Math.max(...times).toFixed(0)} ms`);
			expect(new Set(hashes).size).toBe(200);
		}
	});

	it('never gives an operation that brings back an earlier matrix, where there is another', () => {
		for (let seed = 0; seed < 50; seed++) {
			const { question } = task.instance(
				{ rows: 5, columns: 5, operations: 6, kinds: 'lines' },
				seed,
			);
			const matrices = Array.from({ length: 7 }, (_, n) =>
				JSON.stringify(
					follow(question.replaceAll(/^(\d+)\. .*\n/gm, (line, k) => (k <= n ? line : ''))),
				),
			);
			expect(new Set(matrices).size).toBe(7);
		}
	});

	/** A published question. */
	function published(rows: readonly string[]) {
		const text = `To rotate by 90 degrees clockwise:\n${rows.join('\n')}.\nWhat is the result?`;
		const path = 'matrix_transformation_dataset/sample_7/question.txt';
		const [only] = task.importPublished([{ path, text: () => text }]);
		expect(only?.id).toBe('sample_7');
		if (!only) throw new Error('nothing was imported');
		return only.instance;
	}

	it.each([
		['$,&,^,*', ['& *', '$ ^'], true],
		['$&\n^*', ['& *', '$ ^'], true],
		['["$", "&", "^", "*"]', ['& *', '$ ^'], true],
		['*,*,*,*', ['* *', '* *'], true],
		['* *\n* *', ['* *', '* *'], true],
		['**\n**', ['* *', '* *'], true],
		['*,*,*', ['* *', '* *'], false],
		['D,A,E,B,F,C', ['A B C', 'D E F'], true],
		['D A\nE B\nF C', ['A B C', 'D E F'], true],
		['D A E\nB F C', ['A B C', 'D E F'], false],
		['d,a,e,b,f,c', ['A B C', 'D E F'], false],
		['A,B,C,D,E,F', ['A B C', 'D E F'], false],
	])('reads %j', (answer, rows, correct) => {
		expect(published(rows).check(`<<<${answer}>>>`).correct).toBe(correct);
	});

	it('marks a wrong value', () => {
		const picture = published(['A B', 'C D']).picture('<<<C,A,D,D>>>');
		if (picture.kind !== 'grid') throw new Error('not a grid');
		expect(picture.rows.flat().map(({ tone }) => tone)).toEqual([
			'answer',
			'answer',
			'answer',
			'wrong',
		]);
		expect(picture.description).toContain('Row 2, column 2 of the result is B');
	});
});
