import { describe, expect, it } from 'vitest';
import { LEVELS } from '../task.ts';
import { task } from './index.ts';

const { levels } = task.about;

/** A side of an equation, in tenths so that everything is whole: `3.5 * H`, `A + B - C`, `A * B`, `42`. */
function tenths(side: string, numberOf: (letter: string) => number): number {
	const [, factor, letter = ''] = /^([\d.]+) \* (\w)$/.exec(side) ?? [];
	if (factor) return Math.round(Number(factor) * 10) * numberOf(letter);
	const [, first, second] = /^(\w) \* (\w)$/.exec(side) ?? [];
	if (first && second) return 10 * numberOf(first) * numberOf(second);
	return side.split(/ (?=[+-])/).reduce((sum, term) => {
		const [, sign, atom = ''] = /^([+-] )?(-?\w+)$/.exec(term) ?? [];
		const value = /\d$/.test(atom) ? Number(atom) : numberOf(atom);
		return sum + (sign === '- ' ? -10 : 10) * value;
	}, 0);
}

/** The letters, numbers and tests that a question states, read from its text alone. */
function puzzleIn(question: string) {
	const letters = /letters ([A-Z, ]+) stands/.exec(question)?.[1]?.split(', ') ?? [];
	const values = (/^\d+(?:, \d+)+$/m.exec(question)?.[0] ?? '').split(', ').map(Number);
	const lines = question.split('\n').filter((line) => /^\d+\. /.test(line));
	const tests = lines.map((line) => {
		const [left = '', sign, right = ''] = line.replace(/^\d+\. /, '').split(/ ([=>]) /);
		return (numbers: readonly number[]) => {
			const numberOf = (letter: string) => numbers[letters.indexOf(letter)] ?? Number.NaN;
			const [a, b] = [tenths(left, numberOf), tenths(right, numberOf)];
			return sign === '=' ? a === b : a > b;
		};
	});
	return {
		letters,
		values,
		tests,
		inequalities: lines.filter((line) => line.includes('>')).length,
	};
}

function permutations(items: readonly number[]): number[][] {
	if (items.length === 0) return [[]];
	return items.flatMap((item) =>
		permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
	);
}

describe('logical equation, against brute force', () => {
	const settings = [
		{ letters: 5, constraints: 4, equations: 'plain', solutions: 'any', inequalities: 4 },
		{ letters: 6, constraints: 6, equations: 'wide', solutions: 'one' },
		{ letters: 6, constraints: 5, equations: 'plain', solutions: 'one', inequalities: 0 },
		{ letters: 3, constraints: 2, equations: 'wide', solutions: 'any' },
	];
	it.each(settings)('judges every assignment of %o as it should', (params) => {
		for (let seed = 0; seed < 4; seed++) {
			const instance = task.instance(params, seed);
			const { letters, values, tests } = puzzleIn(instance.question);
			expect(letters).toHaveLength(params.letters);
			expect(tests).toHaveLength(params.constraints);
			const all = permutations(values);
			const right = all.filter((numbers) => tests.every((test) => test(numbers)));
			if (params.solutions === 'one') expect(right).toHaveLength(1);
			expect(right.map(String)).toContain(instance.solve().slice(4, -4).replaceAll(' ', ''));
			for (const numbers of all)
				expect(instance.check(`<<<${numbers.join(', ')}>>>`).correct).toBe(
					tests.every((test) => test(numbers)),
				);
			// A number used twice is wrong even where every constraint holds.
			for (const numbers of right)
				for (const i of letters.keys())
					for (const value of values)
						if (value !== numbers[i])
							expect(instance.check(`<<<${numbers.with(i, value)}>>>`).correct).toBe(false);
		}
	});
});

describe('logical equation, instances', () => {
	it.each(LEVELS)(
		'of %s are distinct, with questions that hold the puzzle',
		(level) => {
			const start = performance.now();
			const instances = Array.from({ length: 50 }, (_, seed) => task.instance(levels[level], seed));
			console.info(
				`logical-equation ${level}: ${(performance.now() - start).toFixed(0)} ms for 50`,
			);
			expect(new Set(instances.map(({ puzzleHash }) => puzzleHash)).size).toBe(50);
			for (const instance of instances) {
				const { letters, values, tests, inequalities } = puzzleIn(instance.question);
				expect(inequalities).toBeLessThanOrEqual(2);
				expect(letters).toHaveLength(Number(levels[level]?.letters));
				expect(tests).toHaveLength(Number(levels[level]?.constraints));
				const numbers: number[] = JSON.parse(instance.solve().slice(3, -3));
				expect([...numbers].sort((a, b) => a - b)).toEqual(values);
				expect(tests.every((test) => test(numbers))).toBe(true);
				for (const [i, number] of numbers.entries())
					for (const [j, other] of numbers.slice(0, i).entries()) {
						const swapped = numbers.with(i, other).with(j, number);
						expect(instance.check(`<<<[${swapped}]>>>`).correct).toBe(
							tests.every((test) => test(swapped)),
						);
					}
			}
		},
		60_000,
	);

	it('refuse what cannot be', () => {
		expect(() => task.instance({ letters: 20, constraints: 5 }, 1)).toThrow(/No 5 constraints/);
		expect(() => task.instance({ letters: 3, constraints: 40 }, 1)).toThrow(/No 40 constraints/);
	});
});

const text = `There are 5 letters A, B, C, D, E, each representing one of the numbers 1, 3, 4, 9, 36. The system is:
1. C = 3.0B
2. A = 4.0C
3. A > E
4. D - E = 3
`;
const file = { path: 'logical_equation/sample_5_4_0/question.txt', text: () => text };

describe('logical equation, reading answers', () => {
	const instance = task.importPublished([file])[0]?.instance;

	it.each([
		...[
			'<<<[36, 3, 9, 4, 1]>>>',
			'<<<36, 3, 9, 4, 1>>>',
			'<<<36 3 9 4 1>>>',
			'<<<(36; 3; 9; 4; 1)>>>',
			'<<<36, 3, 9, 4, and 1.>>>',
			'<<<1. 36\n2. 3\n3. 9\n4. 4\n5. 1>>>',
			'<<<\\langle 36, 3, 9, 4, 1 \\rangle>>>',
		],
		...[
			'<<<[36.0, 3.0, 9.0, 4.0, 1.0]>>>',
			'<<<["36", "3", "9", "4", "1"]>>>',
			'<<<［３６，３，９，４，１］>>>',
		],
		...['<<<A=36, B=3, C=9, D=4, E=1>>>', '<<<{"B": 3, "A": 36, "C": 9, "D": 4, "E": 1}>>>'],
		...[
			'<<<\nA: 36\nB: 3\nC: 9\nD: 4\nE: 1\n>>>',
			'So:\n- **A** = 36\n- **B** = 3\n- **C** = 9\n- **D** = 4\n- **E** = 1',
		],
		...[
			'[36, 3, 9, 4, 1]\n',
			'The values, from A to E, are [36, 3, 9, 4, 1].',
			'Answer: 36, 3, 9, 4, 1',
		],
		'\\boxed{[36, 3, 9, 4, 1]}',
	])('accepts %s', (answer) => {
		expect(instance?.check(answer)).toMatchObject({ correct: true, read: '36, 3, 9, 4, 1' });
	});

	it.each([
		['<<<[36, 3, 9, 4]>>>', 'count', 'The answer lists 4 numbers; there are 5 letters.'],
		['<<<[36, 3, 9, 4, 999]>>>', 'foreign-number', '999 is not among the numbers.'],
		['<<<[36, 3, 9, 4, 4]>>>', 'number-twice', '4 is given to more than one letter.'],
		['<<<[3, 36, 9, 4, 1]>>>', 'equation', 'Constraint 1 does not hold: C = 3 * B.'],
		['<<<[36, 3, 9, 1, 4]>>>', 'equation', 'Constraint 4 does not hold: D - E = 3.'],
		['<<<A=36, B=3, C=9, D=4, E=1, A=4>>>', 'unreadable', 'A is given both 36 and 4.'],
		['<<<[36, 3, 9, 4, 1] or [3, 36, 9, 4, 1]>>>', 'count', 'The answer lists 10 numbers'],
		['<<<[]>>>', 'unreadable', 'There is no list of numbers'],
		['I do not know.', 'unreadable', 'There is no list of numbers'],
	])('refuses %s', (answer, constraint, reason) => {
		const verdict = instance?.check(answer);
		expect(verdict).toMatchObject({ correct: false, constraint });
		expect(verdict?.reason).toContain(reason);
	});
});
