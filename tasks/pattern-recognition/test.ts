import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ParamsError } from '../kit/params.ts';
import { LEVELS } from '../task.ts';
import { task } from './index.ts';

type Found = [row: number, column: number, size: number];

/** The puzzle as the question's text alone gives it. */
function parse(question: string) {
	const matrix = question
		.split('\n')
		.filter((line) => /^[A-Z]( [A-Z])+$/.test(line))
		.map((line) => line.split(' '));
	const listed = /anchor of an? (hollow square|L|plus) of size (\d+) or more/.exec(question);
	const least = /Its side is at least (\d+)/.exec(question)?.[1] ?? listed?.[2];
	return { matrix, shape: listed?.[1] ?? 'square', least: Number(least) };
}

/** Every cell and every size, one by one, straight from the definitions. */
function brute({ matrix, shape, least }: ReturnType<typeof parse>): Found[] {
	const [rows, columns] = [matrix.length, matrix[0]?.length ?? 0];
	const member = (r: number, c: number, size: number): boolean => {
		if (shape === 'square') return r <= 0 && c <= 0 && r > -size && c > -size;
		if (shape === 'hollow square') {
			const inside = r >= 0 && c >= 0 && r < size && c < size;
			return inside && (r === 0 || c === 0 || r === size - 1 || c === size - 1);
		}
		if (shape === 'L') return (c === 0 && r <= 0 && r > -size) || (r === 0 && c >= 0 && c < size);
		return (r === 0 && Math.abs(c) < size) || (c === 0 && Math.abs(r) < size);
	};
	const is = (row: number, column: number, size: number): boolean => {
		for (let r = -size; r <= size; r++)
			for (let c = -size; c <= size; c++)
				if (member(r, c, size) && matrix[row + r]?.[column + c] !== matrix[row]?.[column])
					return false;
		return true;
	};
	const found: Found[] = [];
	for (let row = 0; row < rows; row++)
		for (let column = 0; column < columns; column++)
			for (let size = Math.max(rows, columns); size >= least; size--)
				if (is(row, column, size)) {
					found.push([row, column, size]);
					break;
				}
	if (shape !== 'square') return found;
	const largest = Math.max(...found.map(([, , size]) => size));
	return found.filter(([, , size]) => size === largest);
}

const squares = fc.record({
	rows: fc.integer({ min: 5, max: 12 }),
	columns: fc.integer({ min: 5, max: 12 }),
	alphabet: fc.integer({ min: 3, max: 26 }),
	shape: fc.constant('square'),
	size: fc.integer({ min: 3, max: 5 }),
	patterns: fc.integer({ min: 1, max: 4 }),
	decoys: fc.integer({ min: 0, max: 5 }),
});
const others = fc.record({
	rows: fc.integer({ min: 7, max: 14 }),
	columns: fc.integer({ min: 7, max: 14 }),
	alphabet: fc.integer({ min: 2, max: 5 }),
	shape: fc.constantFrom('ring', 'corner', 'plus', 'mixed'),
	size: fc.integer({ min: 3, max: 4 }),
	patterns: fc.integer({ min: 1, max: 4 }),
	decoys: fc.integer({ min: 0, max: 5 }),
});

describe('pattern recognition: the largest square', () => {
	it('is unique, and no other cell is accepted', () => {
		fc.assert(
			fc.property(squares, fc.nat(1e6), (params, seed) => {
				const instance = task.instance(params, seed);
				const puzzle = parse(instance.question);
				expect(puzzle).toMatchObject({ shape: 'square', least: params.size });
				const found = brute(puzzle);
				expect(found).toHaveLength(1);
				expect(found[0]?.[2]).toBe(params.size);
				for (let row = -1; row <= params.rows; row++)
					for (let column = -1; column <= params.columns; column++) {
						const right = row === found[0]?.[0] && column === found[0]?.[1];
						expect(instance.check(`<<<[${row}, ${column}]>>>`).correct).toBe(right);
					}
			}),
			{ numRuns: 80 },
		);
	});

	const instance = task.instance({ rows: 8, columns: 8 }, 0);
	const [[row = 0, column = 0] = []] = brute(parse(instance.question));

	it.each([
		`<<<${row}, ${column}>>>`,
		`<<<(${row},${column})>>>`,
		`<<<row ${row}, column ${column}>>>`,
		`<<<Column ${column}, row ${row}>>>`,
		`<<<{"row": ${row}, "column": ${column}}>>>`,
		`<<<[[${row}, ${column}]]>>>`,
		`The block from [1, 1] on ends at [${row}, ${column}], with side 3.`,
		`Answer: [${row}, ${column}]`,
		`<<<[1, 1]>>> no: <<<[${row}, ${column}]>>>`,
	])('accepts %j', (text) => expect(instance.check(text)).toMatchObject({ correct: true }));

	it.each([
		[`<<<[${row}, ${column}, 5]>>>`, /answer gives 3 numbers/, 'cell-form'],
		[`<<<[${row}]>>>`, /answer gives 1 number\./, 'cell-form'],
		[`<<<[${row}, ${column}], [1, 1]>>>`, /several cells that differ/, 'one-cell'],
		[
			`<<<[${row + 1}, ${column + 1}]>>>`,
			/square of side 3; the largest .* has side 1/,
			'largest-square',
		],
		['<<<[99, 1]>>>', /no cell in row 99/, 'no-such-cell'],
		['<<<none>>>', /no \[row, column\]/, 'unreadable'],
	])('rejects %j', (text, reason, constraint) => {
		expect(instance.check(text)).toMatchObject({
			correct: false,
			constraint,
			reason: expect.stringMatching(reason),
		});
	});
});

describe('pattern recognition: all shapes', () => {
	const written = (found: readonly Found[]) =>
		`<<<${found.length}: ${found.map((one) => `[${one.join(', ')}]`).join(', ')}>>>`;

	it('are those of the definitions, and no mutation is accepted', () => {
		fc.assert(
			fc.property(others, fc.nat(1e6), (params, seed) => {
				const instance = task.instance(params, seed);
				const found = brute(parse(instance.question));
				expect(found.length).toBeGreaterThan(0);
				expect(instance.solve()).toBe(written(found));
				const accepts = (list: readonly Found[]) => instance.check(written(list)).correct;
				expect(accepts([...found].reverse())).toBe(true);
				expect(accepts([...found, ...found.slice(0, 1)])).toBe(false);
				for (const [i, pattern] of found.entries()) {
					expect(accepts(found.toSpliced(i, 1))).toBe(false);
					for (const at of [0, 1, 2])
						for (const by of [-1, 1]) {
							const moved = pattern.map((value, k) => (k === at ? value + by : value)) as Found;
							expect(accepts(found.with(i, moved))).toBe(false);
						}
				}
			}),
			{ numRuns: 80 },
		);
	});

	const instance = task.instance({ rows: 9, columns: 9, shape: 'corner', patterns: 2 }, 3);
	const found = brute(parse(instance.question));
	const list = found.map((one) => `[${one.join(', ')}]`).join(', ');

	it.each([
		`<<<[${list}]>>>`,
		`<<<{"count": ${found.length}, "anchors": [${list}]}>>>`,
		`<<<${found.length}\n${found.map((one) => one.join(' ')).join('\n')}>>>`,
		`<<<${found.map(([r, c, s]) => `(row ${r}, column ${c}, size ${s})`).join('; ')}>>>`,
		`I see [1, 1, 9] at first.\nBut the list is\n${found.map((one) => `- [${one.join(', ')}]`).join('\n')}\nDone.`,
	])('are read from %j', (text) => expect(instance.check(text)).toMatchObject({ correct: true }));

	it.each([
		[`<<<${found.length + 1}: ${list}>>>`, /speaks of \d anchors but lists/, 'number-of-anchors'],
		['<<<0>>>', /no list of/, 'unreadable'],
		[`<<<${list}, [1, 2]>>>`, /no list of/, 'unreadable'],
	])('are not read from %j', (text, reason, constraint) => {
		expect(instance.check(text)).toMatchObject({
			correct: false,
			constraint,
			reason: expect.stringMatching(reason),
		});
	});

	it('break a rule each way that a list goes wrong', () => {
		const [first = [0, 0, 0], ...others] = found;
		const [row, column, size] = first;
		const constraintOf = (list: readonly Found[]) => instance.check(written(list)).constraint;
		expect(constraintOf([[row, column, size + 1], ...others])).toBe('size');
		expect(constraintOf([...found, first])).toBe('listed-twice');
		expect(constraintOf([...found, [9, 9, size]])).toBe('no-such-cell');
		expect(constraintOf([...found, [0, 0, size]])).toBe('no-such-shape');
		expect(constraintOf(others)).toBe('not-listed');
	});

	it('are drawn, an overlooked one marked', () => {
		const tones = (answer: string) => {
			const picture = instance.picture(answer);
			if (picture.kind !== 'grid') throw new Error('not a grid');
			return picture.rows.flat().map(({ tone }) => tone);
		};
		const [first = [0, 0, 0] as Found, ...rest] = found;
		expect(tones(instance.solve())).not.toContain('wrong');
		const without = tones(written(rest));
		expect(without[first[0] * 9 + first[1]]).toBe('wrong');
		expect(without).toContain('answer');
	});
});

describe('pattern recognition: params', () => {
	it('differs from seed to seed', () => {
		for (const level of LEVELS) {
			const times: number[] = [];
			const hashes = Array.from({ length: 200 }, (_, seed) => {
				const before = performance.now();
				const { puzzleHash } = task.instance(task.about.levels[level], seed);
				times.push(performance.now() - before);
				return puzzleHash;
			});
			console.log(`pattern-recognition ${level}: at most ${Math.max(...times).toFixed(0)} ms`);
			expect(new Set(hashes).size).toBe(200);
		}
	});

	it.each([
		{ rows: 5, columns: 5, alphabet: 2, size: 3 },
		{ rows: 80, columns: 80, alphabet: 2, size: 3, patterns: 20, decoys: 40 },
		{ rows: 80, columns: 80, alphabet: 2, size: 5, patterns: 20, decoys: 40 },
		{ rows: 12, columns: 12, alphabet: 26, size: 12 },
		{ rows: 80, columns: 80, alphabet: 2, shape: 'mixed', size: 3, patterns: 20, decoys: 40 },
	])('makes a puzzle of %o, or says why not', (params) => {
		for (let seed = 0; seed < 3; seed++) {
			const start = performance.now();
			try {
				const instance = task.instance(params, seed);
				expect(instance.check(instance.solve()).correct).toBe(true);
			} catch (error) {
				expect(error).toBeInstanceOf(ParamsError);
			}
			console.log(`${JSON.stringify(params)}: ${(performance.now() - start).toFixed(0)} ms`);
		}
	});

	it('refuses a shape that does not fit', () => {
		expect(() => task.instance({ rows: 6, columns: 20, shape: 'plus', size: 4 }, 1)).toThrow(
			/must be at least 7/,
		);
	});
});
