import type { Random } from '../../../src/ground/random.ts';
import { NAMES } from '../../kit/generate/names.ts';
import type { Pair } from '../puzzle.ts';
import { bound, type Draft, doubles, indicator, near, range, times } from './draft.ts';

export function dice(size: number, random: Random): Draft {
	const n = near(size, random);
	const sides = random.pick([4, 6, 6, 6, 8, 10, 12]);
	const who = random.pick(NAMES);
	const values = range(sides, 1);
	const evens = values.filter((value) => value % 2 === 0).map((value) => value - 1);
	const mean = Math.round((n * (sides + 1)) / 2);
	const total = bound(random.int(mean - n, mean + n), random);
	const divisor = random.pick([3, 4, 5, 7]);
	const even = bound(random.int(1, n - 1), random);
	const one = random.pick(values);
	const often = bound(random.int(1, Math.max(1, Math.round((2 * n) / sides))), random);
	const factor = random.pick([4, 6, 9, 10, 12]);
	const same = random.chance(1, 2);
	return {
		scene: random.pick([
			`${who} rolls ${n} fair dice with ${sides} sides each, one after the other. The sides of each die are numbered from 1 to ${sides}.`,
			`A fair die with ${sides} sides, numbered from 1 to ${sides}, is rolled ${n} times by ${who}.`,
		]),
		chance:
			'In each roll all sides are equally likely, and the rolls do not influence one another.',
		counted: 'sequences of results',
		different: 'Sequences with the same results in another order are different.',
		model: { steps: range(n).map(() => values.map(() => 1)), base: [] },
		shown: [`${n} rolls`, `sides 1 to ${sides}`],
		options: [
			{
				topic: 'sum',
				text: `the sum of all results is ${total.words} ${total.value}`,
				rule: { kind: 'sum', parts: [{ values }], test: total.test },
			},
			{
				topic: 'sum',
				text: `the sum of all results is divisible by ${divisor}`,
				rule: {
					kind: 'sum',
					parts: [{ values }],
					test: { modulus: divisor, remainder: 0 },
				},
			},
			{
				topic: 'even',
				text: `an even number comes up ${even.words} ${times(even.value)}`,
				rule: { kind: 'sum', parts: [{ values: indicator(sides, evens) }], test: even.test },
			},
			{
				topic: 'value',
				text: `the number ${one} comes up ${often.words} ${times(often.value)}`,
				rule: { kind: 'sum', parts: [{ values: indicator(sides, [one - 1]) }], test: often.test },
			},
			{
				topic: 'neighbours',
				text: 'no two consecutive rolls show the same number',
				rule: { kind: 'pairs', pairs: doubles(sides), from: 0, to: 0 },
			},
			{
				topic: 'neighbours',
				text: 'no roll shows a lower number than the roll before it',
				rule: {
					kind: 'pairs',
					pairs: values.flatMap((a) =>
						values.filter((b) => b < a).map((b): Pair => [a - 1, b - 1]),
					),
					from: 0,
					to: 0,
				},
			},
			{
				topic: 'ends',
				text: `the first roll and the last roll show ${same ? 'the same number' : 'different numbers'}`,
				rule: { kind: 'match', steps: [0, n - 1], same },
			},
			{
				topic: 'product',
				text: `the product of all results is divisible by ${factor}`,
				rule: { kind: 'product', values, modulus: factor },
			},
		],
	};
}
