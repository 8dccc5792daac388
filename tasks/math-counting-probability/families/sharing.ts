import type { Random } from '../../../src/ground/random.ts';
import { counted } from '../../kit/generate/counted.ts';
import { NAMES } from '../../kit/generate/names.ts';
import {
	type Draft,
	exactly,
	indicator,
	listed,
	near,
	negated,
	type Option,
	range,
} from './draft.ts';

const SWEETS = ['marble', 'sweet', 'coin', 'sticker'];

export function sharing(size: number, random: Random): Draft {
	const children = near(Math.ceil(size / 2), random);
	const things = Math.max(4, Math.min(size, random.int(children, 2 * children)));
	const thing = random.pick(SWEETS);
	const [a = '', b = '', c = ''] = random.sample(NAMES, 3);
	const amount = range(things + 1);
	const most = random.int(2, Math.max(2, Math.ceil((2 * things) / children)));
	const least = random.int(1, Math.max(1, Math.floor(things / children)));
	const sum = random.int(1, Math.max(2, Math.ceil((2 * things) / children)));
	const nothing = random.int(1, Math.max(1, Math.floor(children / 3)));
	const options: Option[] = [
		{
			topic: 'each',
			text: 'every child gets at least 1',
			rule: {
				kind: 'sum',
				parts: [{ values: indicator(things + 1, [0]) }],
				test: exactly(0),
			},
		},
		{
			topic: 'each',
			text: `exactly ${counted(nothing, 'child gets', 'children get')} nothing`,
			rule: {
				kind: 'sum',
				parts: [{ values: indicator(things + 1, [0]) }],
				test: exactly(nothing),
			},
		},
		{
			topic: 'most',
			text: `no child gets more than ${most}`,
			rule: {
				kind: 'sum',
				parts: [{ values: amount.map((x) => (x > most ? 1 : 0)) }],
				test: exactly(0),
			},
		},
		{
			topic: 'least',
			text: `${a} gets at least ${least}`,
			rule: { kind: 'sum', parts: [{ steps: [0], values: amount }], test: { from: least } },
		},
		{
			topic: 'more',
			text: `${b} gets more than ${c}`,
			rule: {
				kind: 'sum',
				parts: [
					{ steps: [1], values: amount },
					{ steps: [2], values: negated(amount) },
				],
				test: { from: 1 },
			},
		},
		{
			topic: 'even',
			text: `the number that ${c} gets is even (0 counts as even)`,
			rule: {
				kind: 'sum',
				parts: [{ steps: [2], values: amount }],
				test: { modulus: 2, remainder: 0 },
			},
		},
		{
			topic: 'sum',
			text: `${a} and ${b} together get exactly ${sum}`,
			rule: { kind: 'sum', parts: [{ steps: [0, 1], values: amount }], test: exactly(sum) },
		},
	];
	const others = children - 3;
	return {
		scene: `${things} ${thing}s that cannot be told apart are shared out among ${children} children: ${listed([a, b, c, ...(others > 0 ? [counted(others, 'other child', 'other children')] : [])])}. A child may also get nothing, and all ${thing}s are given away. A distribution says how many each child gets.`,
		chance: 'All distributions are equally likely.',
		counted: 'distributions',
		different: 'The children can be told apart.',
		model: {
			steps: range(children).map(() => amount.map(() => 1)),
			base: [{ kind: 'sum', parts: [{ values: amount }], test: exactly(things) }],
		},
		shown: [`${things} ${thing}s`, `${children} children`, a, b, c],
		options,
	};
}
