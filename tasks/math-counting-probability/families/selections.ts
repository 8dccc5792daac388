import { NAMES } from '../../kit/names.ts';
import type { Random } from '../../kit/random.ts';
import type { Part, Ways } from '../puzzle.ts';
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

/** Larger ones than the exact numbers of a browser hold are nobody's mistake. */
function factorial(n: number): number | undefined {
	const value = range(n, 1).reduce((product, factor) => product * factor, 1);
	return Number.isSafeInteger(value) ? value : undefined;
}

const PROFESSIONS = ['nurse', 'painter', 'baker', 'lawyer', 'pilot', 'teacher', 'farmer', 'singer'];

export function committee(size: number, random: Random): Draft {
	const n = Math.max(6, near(size, random));
	const kinds = n > 8 ? random.int(2, 3) : 2;
	const groups = random.sample(PROFESSIONS, kinds);
	const people = random.sample(NAMES, 4);
	const [a = '', b = '', c = '', d = ''] = people;
	// Two of the first group and two of the second are named; the rest of each group is a step.
	const members = groups.map((_, i): number => (i < 2 ? 2 : 1));
	for (let i = members.reduce((sum, one) => sum + one, 0); i < n; i++) {
		const group = random.int(0, kinds - 1);
		members[group] = (members[group] ?? 0) + 1;
	}
	const rests = members.map((count, i) => count - (i < 2 ? 2 : 0));
	const k = random.int(Math.max(2, Math.floor(n / 5)), Math.min(n - 2, Math.ceil(n / 2)));
	const steps: Ways[][] = [
		...rests.map((rest) => range(rest + 1).map((chosen): Ways => [rest, chosen, 0])),
		...people.map((): Ways[] => [1, 1]),
	];
	const most = Math.max(...rests) + 1;
	const number = range(Math.max(2, most));
	const ofGroup = (group: number): Part => ({
		steps: [group, ...(group < 2 ? [kinds + 2 * group, kinds + 2 * group + 1] : [])],
		values: number,
	});
	const minus = (part: Part): Part => ({ ...part, values: part.values.map((value) => -value) });
	const person = (i: number, value = 1): Part => ({ steps: [kinds + i], values: [0, value] });
	const [first = '', second = ''] = groups;
	const some = bound(random.int(1, Math.min(k - 1, members[0] ?? 1)), random);
	const other = random.int(1, Math.max(1, Math.floor(k / 2)));
	const lastGroup = kinds - 1;
	const described = groups.map((group, i) => {
		const named = i < 2 ? ` (among them ${people.slice(2 * i, 2 * i + 2).join(' and ')})` : '';
		return `${counted(members[i] ?? 0, group)}${named}`;
	});
	const orders = factorial(k);
	return {
		scene: `A committee of ${k} people is formed from ${listed(described)}. All members of the committee have the same rights.`,
		chance: 'All committees are equally likely.',
		counted: 'such committees',
		different: 'All people can be told apart; the order in which they are chosen does not matter.',
		model: {
			steps,
			base: [{ kind: 'sum', parts: [{ values: number }], test: exactly(k) }],
		},
		...(orders === undefined ? {} : { orders }),
		shown: [...groups.map((group, i) => counted(members[i] ?? 0, group)), `choose ${k}`],
		options: [
			{
				topic: 'first',
				text: `${some.words} ${counted(some.value, first)} ${some.value === 1 ? 'is' : 'are'} on the committee`,
				rule: { kind: 'sum', parts: [ofGroup(0)], test: some.test },
			},
			{
				topic: 'last',
				text: `at least ${counted(other, groups[lastGroup] ?? '')} ${other === 1 ? 'is' : 'are'} on the committee`,
				rule: { kind: 'sum', parts: [ofGroup(lastGroup)], test: { from: other } },
			},
			{
				topic: 'more',
				text: `the committee has more ${first}s than ${second}s`,
				rule: { kind: 'sum', parts: [ofGroup(0), minus(ofGroup(1))], test: { from: 1 } },
			},
			{
				topic: 'not both',
				text: `${a} and ${c} are not both on the committee`,
				rule: { kind: 'sum', parts: [person(0), person(2)], test: { to: 1 } },
			},
			{
				topic: 'if',
				text: `${b} is on the committee only if ${d} is too`,
				rule: { kind: 'sum', parts: [person(3), person(1, -1)], test: { from: 0 } },
			},
			{
				topic: 'one of',
				text: `exactly one of ${a} and ${d} is on the committee`,
				rule: { kind: 'sum', parts: [person(0), person(3)], test: exactly(1) },
			},
			{
				topic: 'one',
				text: `${c} is on the committee`,
				rule: { kind: 'sum', parts: [person(2)], test: exactly(1) },
			},
		],
	};
}

const SUITS = ['red', 'blue', 'green', 'yellow'];

export function cards(size: number, random: Random): Draft {
	const hand = near(size, random);
	const ranks = random.int(Math.max(hand, 6), Math.min(13, hand + 6));
	const colours = random.int(3, 4);
	const suits = SUITS.slice(0, colours);
	const who = random.pick(NAMES);
	// A step is a number; its symbol says, bit by bit, in which colours the hand holds it.
	const held = range(2 ** colours);
	const bits = held.map((mask) => range(colours).filter((bit) => (mask >> bit) % 2 === 1).length);
	const colour = random.int(0, colours - 1);
	const ofColour = bound(random.int(1, Math.max(1, Math.round(hand / colours))), random);
	const above = random.int(Math.floor(ranks / 2), ranks - 1);
	const high = bound(
		random.int(1, Math.max(1, Math.round((hand * (ranks - above)) / ranks))),
		random,
	);
	const divisor = random.int(2, 5);
	const pairs = random.int(0, 1);
	const orders = factorial(hand);
	return {
		scene: `A pack has ${colours * ranks} cards: in each of the colours ${listed(suits)} there are cards with the numbers 1 to ${ranks}, one of each. ${who} is dealt a hand of ${hand} cards from the shuffled pack.`,
		chance: `All hands of ${hand} cards are equally likely.`,
		counted: 'hands',
		different: 'All cards can be told apart; the order of the cards in a hand does not matter.',
		model: {
			steps: range(ranks).map(() => held.map(() => 1)),
			base: [{ kind: 'sum', parts: [{ values: bits }], test: exactly(hand) }],
		},
		...(orders === undefined ? {} : { orders }),
		shown: [...suits.map((suit) => `${suit} 1 to ${ranks}`), `${hand} dealt`],
		options: [
			{
				topic: 'numbers',
				text:
					pairs === 0
						? 'no two cards of the hand have the same number'
						: 'exactly one number occurs on more than one card of the hand',
				rule: {
					kind: 'sum',
					parts: [{ values: bits.map((count) => (count > 1 ? 1 : 0)) }],
					test: exactly(pairs),
				},
			},
			{
				topic: 'colour',
				text: `the hand has ${ofColour.words} ${counted(ofColour.value, `${suits[colour]} card`)}`,
				rule: {
					kind: 'sum',
					parts: [{ values: held.map((mask) => (mask >> colour) % 2) }],
					test: ofColour.test,
				},
			},
			{
				topic: 'cover',
				text: 'every colour of the pack occurs in the hand',
				rule: { kind: 'cover', masks: held, full: 2 ** colours - 1 },
			},
			{
				topic: 'high',
				text: `the hand has ${high.words} ${counted(high.value, 'card')} with a number above ${above}`,
				rule: {
					kind: 'sum',
					parts: [{ steps: range(ranks - above, above), values: bits }],
					test: high.test,
				},
			},
			{
				topic: 'sum',
				text: `the sum of the numbers on the cards of the hand is divisible by ${divisor}`,
				rule: {
					kind: 'sum',
					parts: range(ranks).map((step) => ({
						steps: [step],
						values: bits.map((count) => (count * (step + 1)) % divisor),
					})),
					test: { modulus: divisor, remainder: 0 },
				},
			},
			{
				topic: 'one',
				text: `the hand has no card with the number ${above}`,
				rule: { kind: 'sum', parts: [{ steps: [above - 1], values: bits }], test: exactly(0) },
			},
		],
	};
}

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

const BALLS = ['red', 'blue', 'green', 'black', 'white'];

export function urn(size: number, random: Random): Draft {
	const draws = Math.max(2, near(size, random) - 1);
	const kinds = random.int(2, 3);
	const colours = random.sample(BALLS, kinds);
	const amounts = colours.map(() => random.int(2, Math.max(3, Math.ceil(draws * 0.8))));
	while (amounts.reduce((sum, one) => sum + one, 0) <= draws) amounts[0] = (amounts[0] ?? 0) + 1;
	const total = amounts.reduce((sum, one) => sum + one, 0);
	const who = random.pick(NAMES);
	const [first = '', second = ''] = colours;
	const some = bound(
		random.int(1, Math.max(1, Math.round((draws * (amounts[0] ?? 1)) / total))),
		random,
	);
	const place = random.int(2, draws);
	const same = random.chance(1, 2);
	return {
		scene: `An urn holds ${listed(colours.map((colour, i) => counted(amounts[i] ?? 0, `${colour} ball`)))}. ${who} draws ${draws} balls from it, one after the other, without looking and without putting any back.`,
		chance: 'In each draw all balls that are still in the urn are equally likely.',
		model: {
			steps: range(draws).map(() => colours.map(() => 1)),
			stock: { amounts, distinct: true },
			base: [],
		},
		shown: [...colours.map((colour, i) => `${amounts[i]} ${colour}`), `draw ${draws}`],
		options: [
			{
				topic: 'number',
				text: `${some.words} ${counted(some.value, `${first} ball`)} ${some.value === 1 ? 'is' : 'are'} drawn`,
				rule: { kind: 'sum', parts: [{ values: indicator(kinds, [0]) }], test: some.test },
			},
			{
				topic: 'place',
				text: `the ${ordinal(place)} ball drawn is ${second}`,
				rule: {
					kind: 'sum',
					parts: [{ steps: [place - 1], values: indicator(kinds, [1]) }],
					test: exactly(1),
				},
			},
			{
				topic: 'neighbours',
				text: 'no two balls drawn directly one after the other have the same colour',
				rule: { kind: 'pairs', pairs: range(kinds).map((i) => [i, i]), from: 0, to: 0 },
			},
			{
				topic: 'run',
				text: `${first} balls are nowhere drawn ${times(2)} in a row`,
				rule: { kind: 'run', symbols: [0], length: 2, occurs: false },
			},
			{
				topic: 'ends',
				text: `the first and the last ball drawn have ${same ? 'the same colour' : 'different colours'}`,
				rule: { kind: 'match', steps: [0, draws - 1], same },
			},
			{
				topic: 'cover',
				text: `a ball of each of the ${kinds} colours is drawn`,
				rule: { kind: 'cover', masks: range(kinds).map((i) => 2 ** i), full: 2 ** kinds - 1 },
			},
		],
	};
}

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
					{ steps: [2], values: amount.map((x) => -x) },
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
