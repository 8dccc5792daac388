import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS } from '../task.ts';
import { task } from './index.ts';

type Kind = 'largest' | 'smallest' | 'average';

/** The puzzle as the question's text alone gives it. */
function parse(question: string) {
	const matrix = question
		.split('\n')
		.filter((line) => /^-?\d+(, -?\d+)+$/.test(line))
		.map((line) => line.split(',').map(Number));
	const rings = /First, (one|\d) rings? of zeros/.exec(question)?.[1] ?? '0';
	const stride = /to the right (one|\d) columns? at a time/.exec(question)?.[1] ?? '';
	const kinds = [...question.matchAll(/a window gives is the (largest|smallest|average)/g)];
	return {
		matrix,
		padding: rings === 'one' ? 1 : Number(rings),
		stride: stride === 'one' ? 1 : Number(stride),
		window: Number(/A window of (\d+) rows/.exec(question)?.[1]),
		kinds: kinds.map((match) => match[1] as Kind),
		rows: Number(/The result has (\d+) row/.exec(question)?.[1]),
	};
}

/** The rules once more in floating point, by a padded copy of the matrix. */
function brute({ matrix, padding, stride, window, kinds }: ReturnType<typeof parse>): number[][] {
	let current = matrix;
	for (const kind of kinds) {
		const zeros = Array<number>(padding).fill(0);
		const width = current.length + 2 * padding;
		const ring = Array.from({ length: padding }, () => Array<number>(width).fill(0));
		const padded = [...ring, ...current.map((row) => [...zeros, ...row, ...zeros]), ...ring];
		const next: number[][] = [];
		for (let top = 0; top + window <= width; top += stride) {
			const line: number[] = [];
			for (let left = 0; left + window <= width; left += stride) {
				const seen = padded
					.slice(top, top + window)
					.flatMap((row) => row.slice(left, left + window));
				seen.sort((a, b) => a - b);
				const sum = seen.reduce((total, value) => total + value, 0);
				if (kind === 'average') line.push(sum / seen.length);
				else line.push((kind === 'largest' ? seen.at(-1) : seen[0]) ?? Number.NaN);
			}
			next.push(line);
		}
		current = next;
	}
	return current;
}

const written = (rows: readonly (readonly unknown[])[]) =>
	`<<<${rows.map((row) => row.join(', ')).join('\n')}>>>`;

const params = fc
	.record({
		size: fc.integer({ min: 3, max: 12 }),
		window: fc.integer({ min: 2, max: 3 }),
		stride: fc.integer({ min: 1, max: 3 }),
		padding: fc.integer({ min: 0, max: 1 }),
		layers: fc.integer({ min: 1, max: 2 }),
		type: fc.constantFrom('max', 'min', 'average', 'mixed'),
	})
	.filter(
		({ size, window, stride, padding, layers }) =>
			layers === 1 ||
			Math.floor((size + 2 * padding - window) / stride) + 1 + 2 * padding >= window,
	);

describe('pooling', () => {
	it('has a question that holds the whole puzzle, and a gold that the rules give', () => {
		fc.assert(
			fc.property(params, fc.nat(1e6), (given, seed) => {
				const instance = task.instance(given, seed);
				const puzzle = parse(instance.question);
				expect(puzzle.matrix).toHaveLength(given.size);
				expect(puzzle).toMatchObject({
					window: given.window,
					stride: given.stride,
					padding: given.padding,
				});
				expect(puzzle.kinds).toHaveLength(given.layers);
				const result = brute(puzzle);
				expect(result).toHaveLength(puzzle.rows);
				const averages = puzzle.kinds.includes('average');
				expect(instance.check(written(result)).correct).toBe(true);
				const rounded = result.map((row) => row.map((value) => value.toFixed(averages ? 2 : 0)));
				expect(instance.check(written(rounded)).correct).toBe(true);
				// Every number off by a hundredth, or by one, is wrong where it is more than 0.005 away.
				for (const [r, row] of result.entries())
					for (const [c, right] of row.entries())
						for (const other of averages
							? [
									Math.round(right * 100 - 1) / 100,
									Math.round(right * 100 + 1) / 100,
									Math.trunc(right),
								]
							: [right - 1, right + 1, right + 0.004, -right || 7]) {
							const distance = Math.abs(other - right);
							if (Math.abs(distance - 0.005) < 1e-9) continue;
							const close = averages ? distance < 0.005 : distance === 0;
							const mutated = result.with(r, row.with(c, other));
							expect(instance.check(written(mutated)).correct).toBe(close);
						}
			}),
			{ numRuns: 60 },
		);
	});

	it('differs from seed to seed', () => {
		for (const level of LEVELS) {
			const start = performance.now();
			const times: number[] = [];
			const hashes = Array.from({ length: 200 }, (_, seed) => {
				const before = performance.now();
				const { puzzleHash } = task.instance(task.about.levels[level], seed);
				times.push(performance.now() - before);
				return puzzleHash;
			});
			console.log(
				`pooling ${level}: ${((performance.now() - start) / 200).toFixed(1)} ms each, at most ${Math.max(...times).toFixed(0)} ms`,
			);
			expect(new Set(hashes).size).toBe(200);
		}
	});

	it.each([
		[{ size: 4, window: 5 }, /does not fit into pooling 1/],
		[{ size: 6, window: 3, stride: 3, layers: 3 }, /does not fit into pooling 2/],
		[{ size: 6, window: 2, padding: 2 }, /"padding" must be below "window"/],
	])('refuses %o', (given, reason) => {
		expect(() => task.instance(given, 1)).toThrow(reason);
	});

	const instance = task.instance({ size: 3, window: 2, type: 'average' }, 5);
	const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = brute(parse(instance.question));

	it.each([
		`[[${a}, ${b}], [${c}, ${d}]]`,
		`${a} ${b}\n${c} ${d}`,
		`${a * 4}/4, ${b * 4}/4, \\frac{${c * 4}}{4}, ${d}`,
		`$\\begin{bmatrix} ${a} & ${b} \\\\ ${c} & ${d} \\end{bmatrix}$`,
		`[[np.float64(${a}) np.float64(${b})]\n [np.float64(${c}) np.float64(${d})]]`,
		`${a * 10}e-1, ${b}, +${c}, ${d}000`.replace('+-', '-'),
	])('reads %j', (text) => {
		expect(instance.check(`<<<${text}>>>`).correct).toBe(true);
	});

	it('names the first wrong value, and draws it', () => {
		const answer = `<<<${a},${b},${c + 1},${d}>>>`;
		const { constraint, reason } = instance.check(answer);
		expect(constraint).toBe('value');
		expect(reason).toMatch(/^Row 2, column 1 of the result is -?\d+\/4;/);
		const picture = instance.picture(answer);
		if (picture.kind !== 'grid') throw new Error('not a grid');
		expect(picture.rows.map((row) => row.map(({ tone }) => tone))).toEqual([
			['answer', 'answer'],
			['wrong', 'answer'],
		]);
	});
});
