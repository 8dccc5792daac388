import type { Random } from '../../../src/ground/random.ts';
import { counted } from '../../kit/generate/counted.ts';
import { NAMES } from '../../kit/generate/names.ts';
import { type Draft, exactly, near, range } from './draft.ts';

export function subsets(size: number, random: Random): Draft {
	const n = near(size, random, 5);
	const who = random.pick(NAMES);
	const k = random.int(2, Math.max(2, Math.floor(n / 2)));
	const atLeast = random.chance(1, 2);
	const divisor = random.int(3, 6);
	const multiple = random.int(2, Math.min(7, Math.floor(n / 2)));
	const [a = 1, b = 2] = random.sample(range(n, 1), 2).sort((x, y) => x - y);
	const together = random.chance(1, 2);
	const numbers = range(n, 1);
	const odd = numbers.filter((x) => x % 2 === 1).map((x) => x - 1);
	const even = numbers.filter((x) => x % 2 === 0).map((x) => x - 1);
	return {
		scene: `${who} picks a subset of the set of the whole numbers from 1 to ${n}. The empty set, whose sum is 0, and the whole set are subsets too.`,
		chance: `All ${n < 12 ? 2 ** n : `2^${n}`} subsets are equally likely.`,
		counted: 'subsets',
		model: { steps: range(n).map(() => [1, 1]), base: [] },
		shown: n > 24 ? [`1 to ${n}`] : numbers.map(String),
		options: [
			{
				topic: 'neighbours',
				text: 'the subset contains no two consecutive numbers',
				rule: { kind: 'pairs', pairs: [[1, 1]], from: 0, to: 0 },
			},
			{
				topic: 'neighbours',
				text: 'the subset nowhere contains 3 consecutive numbers',
				rule: { kind: 'run', symbols: [1], length: 3, occurs: false },
			},
			{
				topic: 'size',
				text: `the subset has ${atLeast ? 'at least' : 'exactly'} ${counted(k, 'element')}`,
				rule: {
					kind: 'sum',
					parts: [{ values: [0, 1] }],
					test: atLeast ? { from: k } : exactly(k),
				},
			},
			{
				topic: 'sum',
				text: `the sum of the elements of the subset is divisible by ${divisor}`,
				rule: {
					kind: 'sum',
					parts: numbers.map((x) => ({ steps: [x - 1], values: [0, x % divisor] })),
					test: { modulus: divisor, remainder: 0 },
				},
			},
			{
				topic: 'multiple',
				text: `the subset contains at least one multiple of ${multiple}`,
				rule: {
					kind: 'sum',
					parts: [
						{
							steps: numbers.filter((x) => x % multiple === 0).map((x) => x - 1),
							values: [0, 1],
						},
					],
					test: { from: 1 },
				},
			},
			{
				topic: 'two',
				text: together
					? `the subset contains both or neither of the numbers ${a} and ${b}`
					: `the subset contains exactly one of the numbers ${a} and ${b}`,
				rule: { kind: 'match', steps: [a - 1, b - 1], same: together },
			},
			{
				topic: 'odd',
				text: 'the subset contains more odd than even numbers',
				rule: {
					kind: 'sum',
					parts: [
						{ steps: odd, values: [0, 1] },
						{ steps: even, values: [0, -1] },
					],
					test: { from: 1 },
				},
			},
		],
	};
}
