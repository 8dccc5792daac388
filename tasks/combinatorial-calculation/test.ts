import { describe, expect, it } from 'vitest';
import { write } from '../kit/exact/expression.ts';
import { LEVELS } from '../task.ts';
import { task } from './index.ts';
import { solutions } from './search.ts';

const { levels } = task.about;

/** Every full parenthesisation with its value in floating point: an independent brute force. */
function trees(numbers: readonly number[]): { text: string; value: number }[] {
	const [only = 0] = numbers;
	if (numbers.length === 1) return [{ text: `${only}`, value: only }];
	return numbers.slice(1).flatMap((_, i) =>
		trees(numbers.slice(0, i + 1)).flatMap((a) =>
			trees(numbers.slice(i + 1)).flatMap((b) => [
				{ text: `(${a.text}+${b.text})`, value: a.value + b.value },
				{ text: `(${a.text}-${b.text})`, value: a.value - b.value },
				{ text: `(${a.text}*${b.text})`, value: a.value * b.value },
				{ text: `(${a.text}/${b.text})`, value: a.value / b.value },
			]),
		),
	);
}

const makes = (value: number, target: number) => Math.abs(value - target) < 1e-9;

/** The puzzle that a question states, from its text alone. */
function puzzleIn(question: string) {
	const [, target, list] =
		/^Make (\d+) from these numbers, in this order: ([\d, ]+)$/m.exec(question) ?? [];
	const required = /at least once: ([^\n]+)/.exec(question)?.[1]?.split(' ') ?? [];
	return { target: Number(target), numbers: (list ?? '').split(', ').map(Number), required };
}

describe('combinatorial calculation, against brute force', () => {
	const settings = [
		{ count: 3, target: 10 },
		{ count: 4, target: 24, required: 'division' },
		{ count: 5, target: 0, largest: 6, solutions: 'few' },
		{ count: 5, target: 12, required: 'all' },
	] as const;
	it.each(settings)('judges every expression of %o as it should', (params) => {
		for (let seed = 0; seed < 3; seed++) {
			const instance = task.instance(params, seed);
			const { target, numbers, required } = puzzleIn(instance.question);
			let right = 0;
			for (const { text, value } of trees(numbers)) {
				const holds = makes(value, target) && required.every((sign) => text.includes(sign));
				expect(instance.check(`<<<${text}>>>`).correct, text).toBe(holds);
				if (holds) right++;
			}
			expect(right).toBeGreaterThan(0);
		}
	});

	it('finds a solution exactly where there is one, and as many as there are', () => {
		for (let code = 0; code < 6 ** 4; code += 7) {
			const numbers = [0, 1, 2, 3].map((place) => 1 + (Math.floor(code / 6 ** place) % 6));
			for (const target of [1, 10, 24, 25]) {
				const found = [...solutions({ numbers, target, required: [] })].map(write);
				const all = trees(numbers).filter(({ value }) => makes(value, target));
				expect(found.length > 0, `${numbers} ${target}`).toBe(all.length > 0);
				expect(new Set(found).size).toBe(found.length);
				expect(found.length).toBeLessThanOrEqual(all.length);
			}
		}
	});

	it('finds through long runs what brute force finds: seven numbers', () => {
		for (const numbers of [
			[3, 1, 4, 1, 5, 9, 2],
			[7, 7, 1, 2, 8, 3, 6],
		]) {
			const made = new Set(trees(numbers).map(({ value }) => Math.round(value * 1e6)));
			for (const target of [997, 1499, 2003, 3371, 5003, 9973])
				expect(solutions({ numbers, target, required: [] }).next().done, `${target}`).toBe(
					!made.has(target * 1e6),
				);
		}
	}, 60_000);
});

describe('combinatorial calculation, instances', () => {
	it.each(LEVELS)(
		'of %s are distinct, and the question holds the puzzle',
		(level) => {
			const start = performance.now();
			const instances = Array.from({ length: 200 }, (_, seed) =>
				task.instance(levels[level], seed),
			);
			console.info(
				`combinatorial-calculation ${level}: ${(performance.now() - start).toFixed(0)} ms for 200`,
			);
			const distinct = new Set(instances.map(({ puzzleHash }) => puzzleHash)).size;
			// Of three numbers up to 9 a few dozen make 10.
			if (level === 'L1') expect(distinct).toBeGreaterThan(60);
			else expect(distinct).toBeGreaterThan(level === 'L2' ? 180 : 195);
			for (const { question, solve } of instances) {
				const { numbers, target, required } = puzzleIn(question);
				expect(numbers.length).toBe(levels[level]?.count);
				expect(target).toBeGreaterThan(0);
				const used = solve().match(/\d+/g)?.map(Number);
				expect(used).toEqual(numbers);
				expect(required).toEqual([]);
			}
		},
		60_000,
	);

	it('have one to four solutions where few are asked for', () => {
		for (let seed = 0; seed < 10; seed++) {
			const { target, numbers } = puzzleIn(task.instance(levels.L4, seed).question);
			const count = [...solutions({ numbers, target, required: [] })].length;
			expect(count).toBeGreaterThanOrEqual(1);
			expect(count).toBeLessThanOrEqual(4);
		}
	});

	it('give up in words on a search that would take too long', () => {
		const numbers = Array.from({ length: 16 }, (_, i) => 1 + ((7 * i) % 9));
		const { solve } = task.restore({ numbers, target: 1234567891, required: ['/'] });
		expect(solve).toThrow('take too long to search');
	});

	it('cannot ask for what cannot be', () => {
		expect(() => task.instance({ count: 3, target: 1000 }, 1)).toThrow(/No 3 numbers up to 9/);
		expect(() => task.instance({ count: 4, required: 'all' }, 1)).toThrow(/at least 5/);
		expect(() => task.instance({ count: 10, target: 24, solutions: 'few' }, 1)).toThrow(
			/ParamsError|No 10/,
		);
	});
});

function published(numbers: string, target: number) {
	const text = `Now the input numbers are: ${numbers}, the target values is: ${target}\n Your answer:`;
	const file = { path: 'combinatorial_calculation/sample_1/question.txt', text: () => text };
	return task.importPublished([file])[0]?.instance;
}

describe('combinatorial calculation, reading answers', () => {
	it.each([
		...[
			'<<<[6, /, 2, +, 7]>>>',
			'<<<["6", "/", "2", "+", "7"]>>>',
			'<<<6/2+7>>>',
			'<<<6 ÷ 2 + 7 = 10>>>',
		],
		...["<<<['6', '/', '2', '+', '7']>>>", '<<<(6/2)+7>>>', '<<<[(, 6, /, 2, ), +, 7]>>>'],
		...['<<<\\frac{6}{2} + 7>>>', '```\n[6, /, 2, +, 7]\n```', 'The answer is [6, /, 2, +, 7].'],
		...[
			'<<<６／２＋７>>>',
			'So 6/2 = 3 and 3 + 7 = 10:\n6 / 2 + 7 = 10',
			'<<<6 / 2 + 7 = 3 + 7 = 10>>>',
		],
	])('accepts %s', (answer) => {
		expect(published('6, 2, 7', 10)?.check(answer)).toMatchObject({ correct: true });
	});

	it.each([
		['<<<[7, +, 6, /, 2]>>>', 'Number 1 of the expression is 7; of the puzzle it is 6.'],
		['<<<[6, /, /, 2, +, 7]>>>', 'no expression'],
		['<<<[6, *, *, 2, +, 7]>>>', 'no expression'],
		['<<<[6, 2, +, 7]>>>', 'no expression'],
		['<<<62 + 7>>>', 'Number 1 of the expression is 62'],
		['<<<[2, +, 7]>>>', 'Number 1 of the expression is 2'],
		['<<<[6, /, 2]>>>', 'The expression has 2 numbers; the puzzle has 3.'],
		['<<<[6, +, 2, +, 7]>>>', 'It makes 15, not 10.'],
		['<<<[6, /, (, 2, +, 7, )]>>>', 'It makes 2/3, not 10.'],
		['<<<[6, /, 2, +, 7]=11>>>', 'It says that it makes 11'],
		['<<<[]>>>', 'no expression'],
		['<<<6 / 2 + 7 or 6 + 2 * 7>>>', 'different expressions: 6 / 2 + 7 and 6 + 2 * 7'],
		['<<<[6, /, 2, +, 7], [6, +, 2, +, 7]>>>', 'different expressions'],
		['It is 6 / 2 + 7 = 10 or 6 + 2 + 7.', 'different expressions'],
	])('refuses %s', (answer, reason) => {
		const verdict = published('6, 2, 7', 10)?.check(answer);
		expect(verdict?.correct).toBe(false);
		expect(verdict?.reason).toContain(reason);
	});

	it('says what divides by zero, and what is not used', () => {
		expect(published('6, 2, 2', 10)?.check('<<<6 / (2 - 2)>>>').reason).toBe('It divides by zero.');
		const strict = task.instance({ count: 5, target: 12, required: 'all' }, 1);
		const { numbers, target } = puzzleIn(strict.question);
		const lazy = [...solutions({ numbers, target, required: [] })]
			.map(write)
			.find((text) => !text.includes('/'));
		if (lazy) expect(strict.check(`<<<${lazy}>>>`).reason).toContain('which must be used');
	});
});
