import { NAMES } from '../../kit/names.ts';
import type { Random } from '../../kit/random.ts';
import type { Pair, Ways } from '../puzzle.ts';
import {
	bound,
	counted,
	type Draft,
	exactly,
	indicator,
	listed,
	near,
	type Option,
	ordinal,
	range,
	times,
} from './draft.ts';

const both = (one: number, other: number): Pair[] => [
	[one, other],
	[other, one],
];

export function letters(size: number, random: Random): Draft {
	const n = near(size, random, 4);
	const kinds = random.int(2, Math.min(n > 20 ? 3 : 4, n - 1));
	const names = random.sample([...'ABCDEGKLMNPRSTX'], kinds).sort();
	const amounts = names.map(() => 1);
	for (let i = kinds; i < n; i++) {
		const place = i === kinds ? 0 : random.int(0, kinds - 1);
		amounts[place] = (amounts[place] ?? 0) + 1;
	}
	const [a = 'A', b = 'B'] = names;
	const who = random.pick(NAMES);
	const last = random.int(0, kinds - 1);
	const same = random.chance(1, 2);
	const place = random.int(2, n - 1);
	const run = random.int(2, Math.max(2, Math.min(4, amounts[0] ?? 2)));
	const cards = names.map((name, i) =>
		counted(amounts[i] ?? 1, `card with the letter ${name}`, `cards with the letter ${name}`),
	);
	const steps = range(n).map(() => names.map(() => 1));
	return {
		scene: `${who} has ${n} cards: ${listed(cards)}. Cards with the same letter cannot be told apart. All cards are laid in a row, so that they form a word of ${n} letters, which need not make sense.`,
		chance: 'All different words are equally likely.',
		counted: 'different words',
		model: { steps, stock: { amounts, distinct: false }, base: [] },
		shown: names.flatMap((name, i) =>
			(amounts[i] ?? 0) > 6 ? [`${amounts[i]} x ${name}`] : Array(amounts[i]).fill(name),
		),
		options: [
			{
				topic: 'neighbours',
				text: `no two of the letters ${a} stand beside each other`,
				rule: { kind: 'pairs', pairs: [[0, 0]], from: 0, to: 0 },
			},
			{
				topic: 'neighbours',
				text: `the letter ${a} nowhere stands ${times(run)} in a row`,
				rule: { kind: 'run', symbols: [0], length: run, occurs: false },
			},
			{
				topic: 'order',
				text: `every letter ${a} stands before every letter ${b}`,
				rule: { kind: 'order', first: [0], second: [1] },
			},
			{
				topic: 'beside',
				text: `no letter ${a} stands beside a letter ${b}`,
				rule: { kind: 'pairs', pairs: both(0, 1), from: 0, to: 0 },
			},
			{
				topic: 'ends',
				text: `the first and the last letter are ${same ? 'equal' : 'different'}`,
				rule: { kind: 'match', steps: [0, n - 1], same },
			},
			{
				topic: 'place',
				text: `the ${ordinal(place)} letter is ${names[last]}`,
				rule: {
					kind: 'sum',
					parts: [{ steps: [place - 1], values: indicator(kinds, [last]) }],
					test: exactly(1),
				},
			},
		],
	};
}

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

export function hats(size: number, random: Random): Draft {
	const n = near(size, random, 4);
	const [a = '', b = ''] = random.sample(NAMES, 2);
	const thing = random.pick(['hat', 'umbrella', 'coat']);
	// One step whose symbol says who gets their own thing: a, b, and how many of the others.
	const outcomes = range(n - 1).flatMap((fixed) =>
		range(4).map((who) => ({ a: who % 2, b: who > 1 ? 1 : 0, fixed })),
	);
	const ways = outcomes.map((one): Ways => [n - 2, one.fixed, n - one.fixed - one.a - one.b]);
	const total = outcomes.map((one) => one.fixed + one.a + one.b);
	const own = bound(random.int(1, 2), random);
	const exact = random.int(0, 2);
	const lucky = random.chance(1, 2);
	return {
		scene: `${n} guests, among them ${a} and ${b}, each leave one ${thing} at the door. When they go, the ${thing}s are handed back, one to each guest.`,
		chance: `All ways to hand the ${thing}s to the guests are equally likely.`,
		counted: `ways to hand the ${thing}s back`,
		different: `All guests and all ${thing}s can be told apart.`,
		model: { steps: [ways], base: [] },
		shown: [`${n} guests`, `${n} ${thing}s`, a, b],
		options: [
			{
				topic: 'number',
				text:
					exact === 0
						? `no guest gets their own ${thing} back`
						: `exactly ${counted(exact, 'guest')} ${exact === 1 ? 'gets' : 'get'} their own ${thing} back`,
				rule: { kind: 'sum', parts: [{ values: total }], test: exactly(exact) },
			},
			{
				topic: 'number',
				text: `${own.words} ${counted(own.value, 'guest')} ${own.value === 1 ? 'gets' : 'get'} their own ${thing} back`,
				rule: { kind: 'sum', parts: [{ values: total }], test: own.test },
			},
			{
				topic: 'parity',
				text: `the number of guests who get their own ${thing} back is even (0 counts as even)`,
				rule: { kind: 'sum', parts: [{ values: total }], test: { modulus: 2, remainder: 0 } },
			},
			{
				topic: 'a',
				text: `${a} ${lucky ? 'gets' : 'does not get'} their own ${thing} back`,
				rule: {
					kind: 'sum',
					parts: [{ values: outcomes.map((one) => one.a) }],
					test: exactly(lucky ? 1 : 0),
				},
			},
			{
				topic: 'b',
				text: `${b} does not get their own ${thing} back`,
				rule: {
					kind: 'sum',
					parts: [{ values: outcomes.map((one) => one.b) }],
					test: exactly(0),
				},
			},
			{
				topic: 'others',
				text: `of the guests other than ${a} and ${b}, at least 1 gets their own ${thing} back`,
				rule: {
					kind: 'sum',
					parts: [{ values: outcomes.map((one) => one.fixed) }],
					test: { from: 1 },
				},
			},
		],
	};
}
