import { describe, expect, it } from 'vitest';
import { LEVELS } from '../task.ts';
import { task } from './index.ts';

const { levels } = task.about;

type Test = (placeOf: (item: string) => number) => boolean;

/** The items and tests that a question states, read from its text alone. */
function puzzleIn(question: string) {
	const items = /labelled ([A-Z, ]+), and a shelf/.exec(question)?.[1]?.split(', ') ?? [];
	const lines = question.split('\n').filter((line) => /^\d+\. /.test(line));
	const tests = lines.map((line) => testIn(line.replace(/^\d+\. /, '').replace(/\.$/, '')));
	return { items, tests };
}

function testIn(sentence: string): Test {
	const [, first, second] = /^At least one of these is true: (.+); (.+)$/.exec(sentence) ?? [];
	if (first && second) {
		const [one, other] = [testIn(first), testIn(second)];
		return (p) => one(p) || other(p);
	}
	const [, condition, then] = /^If (.+), then (.+)$/.exec(sentence) ?? [];
	if (condition && then) {
		const [one, other] = [testIn(condition), testIn(then)];
		return (p) => !one(p) || other(p);
	}
	const [, item = '', negated, place] = /^(\w) is (not )?in place (\d+)$/.exec(sentence) ?? [];
	if (place) return (p) => (p(item) === Number(place)) !== (negated !== undefined);
	const [, a = '', side, b = ''] = /^(\w) is somewhere (left|right) of (\w)$/.exec(sentence) ?? [];
	if (side) return (p) => (side === 'left' ? p(a) < p(b) : p(b) < p(a));
	const [, c = '', d = ''] = /^(\w) is right next to (\w)$/.exec(sentence) ?? [];
	if (d) return (p) => p(c) - p(d) === 1 || p(d) - p(c) === 1;
	const [, e = '', f = '', apart] =
		/^[Tt]he places of (\w) and (\w) differ by exactly (\d+)$/.exec(sentence) ?? [];
	if (apart) return (p) => Math.abs(p(e) - p(f)) === Number(apart);
	const [, g = '', h = '', i = ''] =
		/^(\w) is somewhere between (\w) and (\w)$/.exec(sentence) ?? [];
	if (i) return (p) => (p(h) < p(g) && p(g) < p(i)) || (p(i) < p(g) && p(g) < p(h));
	throw new Error(`not understood: ${sentence}`);
}

function permutations(items: readonly string[]): string[][] {
	if (items.length === 0) return [[]];
	return items.flatMap((item) =>
		permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
	);
}

const keeps = (tests: readonly Test[], order: readonly string[]) =>
	tests.every((test) => test((item) => order.indexOf(item) + 1));

describe('permutations and combinations, against brute force', () => {
	const settings = [
		{ items: 5, constraints: 5, kinds: 'plain', solutions: 'any' },
		{ items: 6, constraints: 9, kinds: 'logical', solutions: 'any' },
		{ items: 6, constraints: 12, kinds: 'logical', solutions: 'one' },
		{ items: 6, constraints: 7, kinds: 'spacing', solutions: 'one' },
		{ items: 3, constraints: 4, kinds: 'logical', solutions: 'one' },
	];
	it.each(settings)('judges every order of %o as it should', (params) => {
		for (let seed = 0; seed < 4; seed++) {
			const instance = task.instance(params, seed);
			const { items, tests } = puzzleIn(instance.question);
			expect(items).toHaveLength(params.items);
			expect(tests).toHaveLength(params.constraints);
			const orders = permutations(items);
			const right = orders.filter((order) => keeps(tests, order));
			if (params.solutions === 'one') expect(right).toHaveLength(1);
			expect(right.map((order) => JSON.stringify(order))).toContain(
				instance.solve().slice(3, -3).replaceAll(' ', ''),
			);
			for (const order of orders)
				expect(instance.check(`<<<${order.join(', ')}>>>`).correct).toBe(keeps(tests, order));
		}
	});
});

describe('permutations and combinations, instances', () => {
	it.each(LEVELS)(
		'of %s are distinct, with questions that hold the puzzle',
		(level) => {
			const start = performance.now();
			const instances = Array.from({ length: 200 }, (_, seed) =>
				task.instance(levels[level], seed),
			);
			console.info(
				`permutations-and-combinations ${level}: ${(performance.now() - start).toFixed(0)} ms for 200`,
			);
			expect(new Set(instances.map(({ puzzleHash }) => puzzleHash)).size).toBe(200);
			for (const instance of instances) {
				const { items, tests } = puzzleIn(instance.question);
				expect(tests).toHaveLength(Number(levels[level]?.constraints));
				const order: string[] = JSON.parse(instance.solve().slice(3, -3));
				expect([...order].sort()).toEqual(items);
				expect(keeps(tests, order)).toBe(true);
				for (const [i, item] of order.entries())
					for (const [j, other] of order.slice(0, i).entries()) {
						const swapped = order.with(i, other).with(j, item);
						expect(instance.check(`<<<${JSON.stringify(swapped)}>>>`).correct).toBe(
							keeps(tests, swapped),
						);
					}
			}
		},
		60_000,
	);

	it('refuse what cannot be', () => {
		expect(() => task.instance({ items: 3, constraints: 60 }, 1)).toThrow(/not 60 different/);
		expect(() => task.instance({ items: 20, constraints: 5, solutions: 'one' }, 1)).toThrow(
			/one order of 20/,
		);
	});
});

const text = `6 books labeled A, B, C, D, E, F on a shelf

1. Book C must be adjacent to book E.
2. Book B cannot be placed in position 4.
3. Book D must be placed in position 2.
4. Book D must be to the right of book A.
5. Book E must be to the left of book C.
`;
const file = { path: 'permutations_and_combinations/sample_1/question.txt', text: () => text };

describe('permutations and combinations, reading answers', () => {
	const instance = task.importPublished([file])[0]?.instance;

	it.each([
		...[
			'<<<["A", "D", "B", "E", "C", "F"]>>>',
			'<<<A, D, B, E, C, F>>>',
			'<<<ADBECF>>>',
			'<<<A D B E C F>>>',
		],
		...[
			"<<<['a', 'd', 'b', 'e', 'c', 'f']>>>",
			'<<<A > D > B > E > C > F>>>',
			'<<<A → D → B → E → C → F>>>',
		],
		...[
			'<<<1: A, 2: D, 3: B, 4: E, 5: C, 6: F>>>',
			'<<<{"A": 1, "B": 3, "C": 5, "D": 2, "E": 4, "F": 6}>>>',
		],
		...[
			'<<<Book A, Book D, Book B, Book E, Book C, Book F>>>',
			'<<<\n1. A\n2. D\n3. B\n4. E\n5. C\n6. F\n>>>',
		],
		...['So the shelf reads A, D, B, E, C, F.', 'Let me try.\n["A", "D", "B", "E", "C", "F"]\n'],
		...[
			'The order is: A D B E C F',
			'```json\n["A","D","B","E","C","F"]\n```',
			'<<<(Ａ, Ｄ, Ｂ, Ｅ, Ｃ, Ｆ)>>>',
		],
	])('accepts %s', (answer) => {
		expect(instance?.check(answer)).toMatchObject({ correct: true, read: 'A D B E C F' });
	});

	it.each([
		['<<<["A", "D", "B", "E", "C", "Q"]>>>', 'There is no Q among the items.', 'no-such-item'],
		['<<<["A", "D", "B", "E", "C", "F", "Z"]>>>', 'There is no Z among the items.', 'no-such-item'],
		['<<<["A", "D", "B", "E", "C"]>>>', 'F has no place.', 'item-missing'],
		['<<<["A", "A", "D", "B", "E", "C", "F"]>>>', 'A is put in more than one place.', 'item-twice'],
		[
			'<<<["A", "D", "B", "E", "F", "C"]>>>',
			'Constraint 1 is broken: C is right next to E.',
			'beside',
		],
		[
			'<<<["F", "C", "E", "B", "D", "A"]>>>',
			'Constraint 2 is broken: B is not in place 4.',
			'not-at',
		],
		['<<<1: A, 2: D, 3: B, 4: E, 4: C, 6: F>>>', 'are not each used once', 'unreadable'],
		['<<<ADBECF or DABECF>>>', 'different orders: ADBECF and DABECF', 'unreadable'],
		['<<<[]>>>', 'There is no order of letters', 'unreadable'],
		['', 'There is no order of letters', 'unreadable'],
	])('refuses %s', (answer, reason, constraint) => {
		const verdict = instance?.check(answer);
		expect(verdict).toMatchObject({ correct: false, constraint });
		expect(verdict?.reason).toContain(reason);
	});
});
