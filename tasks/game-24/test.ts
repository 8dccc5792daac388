import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Expression, evaluate, numbersIn } from '../kit/exact/expression.ts';
import { check } from './check.ts';
import { task } from './index.ts';
import { find } from './search.ts';
import { countSolutions } from './solutions.ts';

/** Whether the target can be made, the naive way: join any two, in floating point. */
function canMake(values: readonly number[], target: number): boolean {
	if (values.length === 1) return Math.abs((values[0] ?? 0) - target) < 1e-9;
	return values.some((a, i) =>
		values.some((b, j) => {
			if (i === j) return false;
			const rest = values.filter((_, k) => k !== i && k !== j);
			const made = [a + b, a - b, a * b, ...(Math.abs(b) > 1e-9 ? [a / b] : [])];
			return made.some((value) => canMake([...rest, value], target));
		}),
	);
}

const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

describe('the search', () => {
	it('agrees with the naive search on every hand of four from 1 to 6', () => {
		for (let a = 1; a <= 6; a++)
			for (let b = a; b <= 6; b++)
				for (let c = b; c <= 6; c++)
					for (let d = c; d <= 6; d++) {
						const solvable = canMake([a, b, c, d], 24);
						expect(find([a, b, c, d], 24) !== null, `${[a, b, c, d]}`).toBe(solvable);
						expect(countSolutions([a, b, c, d], 24).all > 0).toBe(solvable);
					}
	});

	it('agrees with the naive search on hands of five', () => {
		const hand = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 5, maxLength: 5 });
		fc.assert(
			fc.property(hand, fc.integer({ min: 0, max: 300 }), (numbers, target) => {
				expect(find(numbers, target) !== null).toBe(canMake(numbers, target));
			}),
			{ numRuns: 20 },
		);
	});

	it('finds what a random expression of up to six numbers makes, and finds it right', () => {
		const hand = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 6 });
		const operators = fc.infiniteStream(fc.constantFrom('+', '-', '*'));
		fc.assert(
			fc.property(hand, operators, ([first = 1, ...others], stream) => {
				const made = others.reduce<Expression>(
					(left, right) => ({ operator: stream.next().value ?? '+', left, right }),
					first,
				);
				const target = Math.abs(evaluate(made)?.above ?? 0);
				const found = find([first, ...others], target);
				expect(found).not.toBeNull();
				if (found === null) return;
				expect(evaluate(found)).toEqual({ above: target, below: 1 });
				expect(sorted(numbersIn(found))).toEqual(sorted([first, ...others]));
			}),
			{ numRuns: 200 },
		);
	});
});

describe('counting solutions', () => {
	it.each([
		[[3, 3, 8, 8], { all: 1, integral: 0 }],
		[[1, 1, 1, 1], { all: 0, integral: 0 }],
		[[6, 6, 6, 6], { all: 4, integral: 4 }],
	])('of %j', (hand, counts) => {
		expect(countSolutions(hand, 24)).toEqual(counts);
	});
});

describe('dealing', () => {
	const deal = (hardness: string, seed: number) => {
		const { question } = task.instance({ count: 4, largest: 9, hardness }, seed);
		return (/these numbers: ([\d, ]+)\./.exec(question)?.[1] ?? '').split(', ').map(Number);
	};

	it('honours the hardness', () => {
		for (let seed = 0; seed < 10; seed++) {
			expect(countSolutions(deal('many', seed), 24).all).toBeGreaterThanOrEqual(10);
			const { all, integral } = countSolutions(deal('few', seed), 24);
			expect(all >= 1 && (all <= 2 || integral === 0)).toBe(true);
		}
	});
});

describe('judging', () => {
	const hand = { numbers: [3, 3, 8, 8], target: 24 };

	it.each([
		'<<<8 / (3 - 8 / 3)>>>',
		'<<<8/(3-8/3) = 24>>>',
		'<<<8/(3-8/3) = 24.>>>',
		'<<<$\\frac{8}{3-\\frac{8}{3}} = 24$>>>',
		'The final answer is: 8 ÷ (3 − 8 ÷ 3) = 24',
		'First 8/3 = 2.67, then 3 - 8/3 = 1/3.\nSo 8/(3 - 8/3) = 24, which uses all four.',
		'\\boxed{\\dfrac{8}{3 - \\frac{8}{3}}}',
	])('accepts %s', (answer) => {
		expect(check(hand, answer)).toMatchObject({ correct: true, constraint: null });
	});

	it.each([
		['<<<8 * 3>>>', 'unused-number', 'It leaves out 3, 8.'],
		['<<<3 + 3 + 8 + 8>>>', 'target', 'It makes 22, not 24.'],
		['<<<(3 + 8) / 8 - 3>>>', 'target', 'It makes -13/8, not 24.'],
		[
			'<<<3 * 8 * (8 - 7) + 3 - 3>>>',
			'foreign-number',
			'It uses 7, 3 more often than the hand has it.',
		],
		['<<<24>>>', 'unreadable', '24 is a number, not an expression'],
		['<<<8 / (3 - 8 / 3) = 25>>>', 'claimed-value', 'It says that it makes 25, which is not 24.'],
		['<<<8 / (3 - 3) + 8>>>', 'division-by-zero', 'It divides by zero.'],
		['<<<none>>>', 'unreadable', 'no expression'],
		['', 'unreadable', 'no expression'],
	])('refuses %s', (answer, constraint, reason) => {
		const verdict = check(hand, answer);
		expect(verdict).toMatchObject({ correct: false, constraint });
		expect(verdict.reason).toContain(reason);
	});
});
