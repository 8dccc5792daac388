import type { Random } from '../../../src/ground/random.ts';
import { NAMES } from '../../kit/generate/names.ts';
import { type Draft, exactly, near, negated, range } from './draft.ts';

export function points(size: number, random: Random): Draft {
	const width = near(size, random, 4);
	const height = near(size, random, 4);
	const who = random.pick(NAMES);
	const both = range(Math.max(width, height) + 1);
	const sum = random.int(2, width + height - 1);
	const apart = random.int(1, Math.max(1, Math.min(width, height) - 2));
	const radius = random.int(2, Math.max(width, height));
	const divisor = random.int(2, Math.min(5, width));
	const minus = negated(both);
	return {
		scene: `${who} picks a point (x, y) of the plane whose coordinates are whole numbers with 0 <= x <= ${width} and 0 <= y <= ${height}.`,
		chance: 'All these points are equally likely to be picked.',
		counted: 'of these points',
		model: { steps: [width, height].map((side) => range(side + 1).map(() => 1)), base: [] },
		shown: [`x: 0 to ${width}`, `y: 0 to ${height}`],
		options: [
			{
				topic: 'sum',
				text: `x + y is at most ${sum}`,
				rule: { kind: 'sum', parts: [{ values: both }], test: { to: sum } },
			},
			{
				topic: 'order',
				text: 'x is greater than y',
				rule: {
					kind: 'sum',
					parts: [
						{ steps: [0], values: both },
						{ steps: [1], values: minus },
					],
					test: { from: 1 },
				},
			},
			{
				topic: 'apart',
				text: `x and y differ by at most ${apart}`,
				rule: {
					kind: 'sum',
					parts: [
						{ steps: [0], values: both },
						{ steps: [1], values: minus },
					],
					test: { from: 0 - apart, to: apart },
				},
			},
			{
				topic: 'circle',
				text: `the distance of the point from the origin (0, 0) is at most ${radius}`,
				rule: {
					kind: 'sum',
					parts: [{ values: both.map((x) => x * x) }],
					test: { to: radius * radius },
				},
			},
			{
				topic: 'product',
				text: 'the product of x and y is even (0 counts as even)',
				rule: {
					kind: 'sum',
					parts: [{ values: both.map((x) => (x % 2 === 0 ? 1 : 0)) }],
					test: { from: 1 },
				},
			},
			{
				topic: 'parity',
				text: 'x + y is odd',
				rule: { kind: 'sum', parts: [{ values: both }], test: { modulus: 2, remainder: 1 } },
			},
			{
				topic: 'multiple',
				text: `x is a multiple of ${divisor} (0 is one)`,
				rule: {
					kind: 'sum',
					parts: [{ steps: [0], values: both.map((x) => (x % divisor === 0 ? 1 : 0)) }],
					test: exactly(1),
				},
			},
		],
	};
}
