import type { Random } from '../../../src/ground/random.ts';
import { counted } from '../../kit/generate/counted.ts';
import { NAMES } from '../../kit/generate/names.ts';
import { both, type Draft, exactly, indicator, listed, near, type Option, range } from './draft.ts';

export function table(size: number, random: Random): Draft {
	const n = near(size, random, 5);
	const people = random.sample(NAMES, 4);
	const children = random.int(0, Math.min(n - 4, Math.floor(n / 2)));
	const others = n - 4 - children;
	const groups = [
		...(children > 0 ? [counted(children, 'child', 'children')] : []),
		...(others > 0 ? [counted(others, 'other adult')] : []),
	];
	const amounts = [1, 1, 1, 1, children, others];
	const [a = '', b = '', c = '', d = ''] = people;
	const beside = random.chance(1, 2);
	const options: Option[] = [
		{
			topic: 'pair',
			text: `${a} and ${b} ${beside ? 'sit' : 'do not sit'} beside each other`,
			rule: {
				kind: 'pairs',
				pairs: both(0, 1),
				ring: true,
				from: beside ? 1 : 0,
				to: beside ? 1 : 0,
			},
		},
		{
			topic: 'other pair',
			text: `${c} and ${d} do not sit beside each other`,
			rule: { kind: 'pairs', pairs: both(2, 3), ring: true, from: 0, to: 0 },
		},
		{
			topic: 'third pair',
			text: `${b} and ${c} do not sit beside each other`,
			rule: { kind: 'pairs', pairs: both(1, 2), ring: true, from: 0, to: 0 },
		},
		{
			topic: 'near',
			text: `${a} sits beside ${c}, beside ${d}, or beside both of them`,
			rule: {
				kind: 'pairs',
				pairs: [...both(0, 2), ...both(0, 3)],
				ring: true,
				from: 1,
				to: null,
			},
		},
	];
	if (children > 1)
		options.push({
			topic: 'children',
			text: 'no two children sit beside each other',
			rule: { kind: 'pairs', pairs: [[4, 4]], ring: true, from: 0, to: 0 },
		});
	if (n % 2 === 0)
		options.push({
			topic: 'opposite',
			text: `${d} sits exactly opposite ${a}`,
			rule: {
				kind: 'sum',
				parts: [{ steps: [n / 2], values: indicator(6, [3]) }],
				test: exactly(1),
			},
		});
	return {
		scene: `${n} people sit down at a round table with ${n} evenly spaced chairs: the adults ${listed(people)}${groups.length > 0 ? `, and ${listed(groups)}` : ''}.`,
		chance: 'All seatings are equally likely.',
		counted: 'seatings',
		different:
			'All people can be told apart. Two seatings are the same if one becomes the other by turning the table; mirror images are different.',
		// The first adult's chair is where the count begins, so that turned seatings are one.
		model: {
			steps: range(n).map((step) => amounts.map((_, i) => (step > 0 || i === 0 ? 1 : 0))),
			stock: { amounts, distinct: true },
			base: [],
		},
		orders: n,
		shown: [...people, ...groups],
		options,
	};
}
