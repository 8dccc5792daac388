import type { Random } from '../../../src/ground/random.ts';
import { counted } from '../../kit/generate/counted.ts';
import { NAMES } from '../../kit/generate/names.ts';
import { both, type Draft, exactly, indicator, listed, near, range } from './draft.ts';

export function queue(size: number, random: Random): Draft {
	const n = near(size, random, 4);
	const people = random.sample(NAMES, Math.min(n, n > 20 ? 4 : 5));
	const others = n - people.length;
	const kinds = people.length + (others > 0 ? 1 : 0);
	const amounts = [...people.map(() => 1), ...(others > 0 ? [others] : [])];
	const [a = '', b = '', c = '', d = ''] = people;
	const reach = random.int(2, n - 1);
	const closeness = random.chance(1, 2);
	const place = random.int(1, n);
	return {
		scene: `${n} people line up one behind the other: ${listed([...people, ...(others > 0 ? [counted(others, 'other person', 'other people')] : [])])}. Places are counted from the front.`,
		chance: 'All orders are equally likely.',
		counted: 'orders',
		different: 'All people can be told apart.',
		model: {
			steps: range(n).map(() => amounts.map(() => 1)),
			stock: { amounts, distinct: true },
			base: [],
		},
		shown: [...people, ...(others > 0 ? [`${others} more`] : [])],
		options: [
			{
				topic: 'pair',
				text: closeness
					? `${a} and ${b} stand directly one behind the other, in either order`
					: `${a} and ${b} do not stand directly one behind the other`,
				rule: {
					kind: 'pairs',
					pairs: both(0, 1),
					from: closeness ? 1 : 0,
					to: closeness ? 1 : 0,
				},
			},
			{
				topic: 'order',
				text: `${a} stands somewhere in front of ${c}`,
				rule: { kind: 'order', first: [0], second: [2] },
			},
			{
				topic: 'other order',
				text: `${d} stands somewhere in front of ${b}`,
				rule: { kind: 'order', first: [3], second: [1] },
			},
			{
				topic: 'ends',
				text: `${d} stands neither first nor last`,
				rule: {
					kind: 'sum',
					parts: [{ steps: [0, n - 1], values: indicator(kinds, [3]) }],
					test: exactly(0),
				},
			},
			{
				topic: 'first',
				text: `${c} is among the first ${reach} in the line`,
				rule: {
					kind: 'sum',
					parts: [{ steps: range(reach), values: indicator(kinds, [2]) }],
					test: exactly(1),
				},
			},
			{
				topic: 'place',
				text: `${b} does not stand in place ${place}`,
				rule: {
					kind: 'sum',
					parts: [{ steps: [place - 1], values: indicator(kinds, [1]) }],
					test: exactly(0),
				},
			},
			{
				topic: 'other pair',
				text: `${c} and ${d} do not stand directly one behind the other`,
				rule: { kind: 'pairs', pairs: both(2, 3), from: 0, to: 0 },
			},
		],
	};
}
