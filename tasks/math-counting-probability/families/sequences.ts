import { NAMES } from '../../kit/names.ts';
import type { Random } from '../../kit/random.ts';
import type { Pair } from '../puzzle.ts';
import {
	bound,
	counted,
	type Draft,
	exactly,
	indicator,
	near,
	type Option,
	ordinal,
	range,
	times,
} from './draft.ts';

/** Pairs of the same symbol. */
const doubles = (symbols: number): Pair[] => range(symbols).map((symbol) => [symbol, symbol]);

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

export function coins(size: number, random: Random): Draft {
	const n = near(size, random);
	const who = random.pick(NAMES);
	const isFair = random.chance(2, 3);
	const outOf = isFair ? 2 : random.int(3, 5);
	const heads = isFair ? 1 : random.pick(range(outOf - 1, 1).filter((k) => 2 * k !== outOf));
	const expected = Math.round((n * heads) / outOf);
	const number = bound(
		random.int(Math.max(1, expected - 2), Math.min(n - 1, expected + 2)),
		random,
	);
	const run = random.int(2, Math.max(2, Math.floor(Math.log2(n)) + 1));
	const runs = random.chance(1, 2);
	const place = random.int(2, n - 1);
	const same = random.chance(1, 2);
	const face = random.int(0, 1);
	const faces = ['tails', 'heads'];
	return {
		scene: random.pick([
			`${who} flips ${isFair ? 'a fair' : 'a bent'} coin ${n} times.`,
			`${isFair ? 'A fair' : 'A bent'} coin is flipped ${n} times in a row while ${who} writes down the results.`,
		]),
		chance: isFair
			? 'In each flip heads and tails are equally likely, and the flips do not influence one another.'
			: `In each flip heads comes up with probability ${heads}/${outOf} and tails otherwise, and the flips do not influence one another.`,
		...(isFair
			? {
					counted: 'sequences of heads and tails',
					different: 'Sequences with the same results in another order are different.',
				}
			: {}),
		model: { steps: range(n).map(() => [outOf - heads, heads]), base: [] },
		shown: [`${n} flips`, `heads ${heads}/${outOf}`],
		options: [
			{
				topic: 'heads',
				text: `heads comes up ${number.words} ${times(number.value)}`,
				rule: { kind: 'sum', parts: [{ values: [0, 1] }], test: number.test },
			},
			{
				topic: 'heads',
				text: 'the number of heads is even',
				rule: { kind: 'sum', parts: [{ values: [0, 1] }], test: { modulus: 2, remainder: 0 } },
			},
			{
				topic: 'heads',
				text: 'heads comes up more often than tails',
				rule: { kind: 'sum', parts: [{ values: [-1, 1] }], test: { from: 1 } },
			},
			{
				topic: 'run',
				text: runs
					? `${faces[face]} comes up somewhere at least ${times(run)} in a row`
					: `${faces[face]} never comes up ${times(run)} in a row`,
				rule: { kind: 'run', symbols: [face], length: run, occurs: runs },
			},
			{
				topic: 'ends',
				text: `the first flip and the last flip show ${same ? 'the same side' : 'different sides'}`,
				rule: { kind: 'match', steps: [0, n - 1], same },
			},
			{
				topic: 'place',
				text: `the ${ordinal(place)} flip shows ${faces[face]}`,
				rule: {
					kind: 'sum',
					parts: [{ steps: [place - 1], values: indicator(2, [face]) }],
					test: exactly(1),
				},
			},
			{
				topic: 'lead',
				text: 'after no flip has tails come up more often so far than heads',
				rule: { kind: 'sum', parts: [{ values: [-1, 1] }], test: { from: 0 }, when: 'always' },
			},
		],
	};
}

export function digits(size: number, random: Random): Draft {
	const n = near(size, random);
	const who = random.pick(NAMES);
	const isNumber = random.chance(1, 2);
	const divisor = random.pick([3, 7, 8, 9, 11]);
	const sumDivisor = random.pick([4, 5, 6, 7]);
	const digit = random.int(1, 9);
	const often = bound(random.int(1, Math.max(1, Math.round(n / 5))), random);
	const odd = bound(random.int(1, n - 1), random);
	const least = random.pick([2, 3]);
	const ten = range(10);
	const thing = isNumber ? 'number' : 'code';
	const below = ten.flatMap((a) => ten.filter((b) => b <= a).map((b): Pair => [a, b]));
	const increasing = n <= 8 && random.chance(1, 2);
	const options: Option[] = [
		{
			topic: 'sum',
			text: `the sum of the digits of the ${thing} is divisible by ${sumDivisor}`,
			rule: {
				kind: 'sum',
				parts: [{ values: ten }],
				test: { modulus: sumDivisor, remainder: 0 },
			},
		},
		{
			topic: 'digit',
			text: `the digit ${digit} occurs in the ${thing} ${often.words} ${times(often.value)}`,
			rule: { kind: 'sum', parts: [{ values: indicator(10, [digit]) }], test: often.test },
		},
		{
			topic: 'odd',
			text: `the ${thing} has ${odd.words} ${counted(odd.value, 'odd digit')}`,
			rule: { kind: 'sum', parts: [{ values: ten.map((d) => d % 2) }], test: odd.test },
		},
		{
			topic: 'neighbours',
			text: increasing
				? `each digit of the ${thing} after the first is greater than the digit before it`
				: `no two neighbouring digits of the ${thing} are equal`,
			rule: { kind: 'pairs', pairs: increasing ? below : doubles(10), from: 0, to: 0 },
		},
		{
			topic: 'ends',
			text: `the first and the last digit of the ${thing} are equal`,
			rule: { kind: 'match', steps: [0, n - 1], same: true },
		},
		{
			topic: 'run',
			text: `nowhere in the ${thing} do ${counted(least, 'even digit')} or more stand in a row`,
			rule: { kind: 'run', symbols: [0, 2, 4, 6, 8], length: least, occurs: false },
		},
	];
	if (isNumber)
		options.push({
			topic: 'divisor',
			text: `the ${thing} is divisible by ${divisor}`,
			rule: { kind: 'numeral', modulus: divisor },
		});
	return {
		scene: isNumber
			? `Consider the whole numbers that have exactly ${n} decimal digits, the first of which is not 0. ${who} picks one of them.`
			: `A code consists of ${n} digits from 0 to 9, each of which may occur any number of times; the first digit may be 0. ${who} picks one of these codes.`,
		chance: `All ${thing}s are equally likely to be picked.`,
		counted: `such ${thing}s`,
		model: {
			steps: range(n).map((step) => ten.map((d) => (isNumber && step === 0 && d === 0 ? 0 : 1))),
			base: [],
		},
		shown: [isNumber ? `whole number of ${n} digits` : `code of ${n} digits`],
		options,
	};
}

export function walk(size: number, random: Random): Draft {
	const n = near(size, random, 4);
	const isFair = random.chance(1, 2);
	const outOf = isFair ? 2 : 3;
	const rights = isFair ? 1 : random.int(1, 2);
	const who = random.pick(NAMES);
	const end = (n % 2) + 2 * random.int(0, Math.max(1, Math.floor(Math.sqrt(n) / 2)));
	const low = random.int(0, 2);
	const high = random.int(1, Math.max(2, Math.floor(Math.sqrt(n))));
	const back = 2 * random.int(1, Math.floor((n - 1) / 2));
	const run = random.int(2, Math.max(2, Math.floor(Math.log2(n))));
	const isRight = random.chance(1, 2);
	const values = [-1, 1];
	return {
		scene: random.pick([
			`A token starts at 0 on the number line and makes ${n} moves, each of them 1 to the right (up) or 1 to the left (down); ${who} keeps the record.`,
			`${who} moves a token on the number line. It starts at 0 and makes ${n} moves, each of them 1 to the right (up) or 1 to the left (down).`,
		]),
		chance: isFair
			? 'In each move both directions are equally likely, and the moves do not influence one another.'
			: `Each move goes to the right with probability ${rights}/3 and to the left otherwise, and the moves do not influence one another.`,
		...(isFair
			? {
					counted: 'sequences of moves',
					different: 'Sequences with the same moves in another order are different.',
				}
			: {}),
		model: { steps: range(n).map(() => [outOf - rights, rights]), base: [] },
		shown: [`${n} moves`, 'from 0', `right ${rights}/${outOf}`],
		options: [
			{
				topic: 'end',
				text: `the token ends at ${end}`,
				rule: { kind: 'sum', parts: [{ values }], test: exactly(end) },
			},
			{
				topic: 'end',
				text: `the token ends at ${end} or further right`,
				rule: { kind: 'sum', parts: [{ values }], test: { from: end } },
			},
			{
				topic: 'low',
				text: `the token is never to the left of ${-low}`,
				rule: { kind: 'sum', parts: [{ values }], test: { from: -low }, when: 'always' },
			},
			{
				topic: 'high',
				text: `the token is at ${high} at some time`,
				rule: { kind: 'sum', parts: [{ values }], test: exactly(high), when: 'ever' },
			},
			{
				topic: 'back',
				text: `the token is at 0 right after move ${back}`,
				rule: {
					kind: 'sum',
					parts: [{ steps: range(back), values }],
					test: exactly(0),
				},
			},
			{
				topic: 'run',
				text: `the token nowhere moves ${times(run)} in a row to the ${isRight ? 'right' : 'left'}`,
				rule: { kind: 'run', symbols: [isRight ? 1 : 0], length: run, occurs: false },
			},
		],
	};
}

const COLOURS = ['red', 'blue', 'green', 'yellow', 'white'];

export function ring(size: number, random: Random): Draft {
	const n = near(size, random, 4);
	const q = random.int(2, n > 20 ? 3 : 4);
	const colours = random.sample(COLOURS, q);
	const thing = random.pick(['lamp', 'flag', 'post']);
	const who = random.pick(NAMES);
	const [first = 'red', second = 'blue'] = colours;
	const often = bound(random.int(1, Math.max(1, Math.round((1.5 * n) / q))), random);
	const far = random.int(3, n);
	const same = random.chance(1, 2);
	const hits = random.int(1, Math.max(1, Math.floor(n / q)));
	return {
		scene: `${n} ${thing}s stand in a ring and are numbered from 1 to ${n} in order, so that ${thing} 1 stands beside ${thing} 2 and beside ${thing} ${n}. ${who} gives each ${thing} one of the colours ${colours.join(', ')}; a colour may be used any number of times, or never.`,
		chance: `For each ${thing} all ${q} colours are equally likely, and the ${thing}s do not influence one another.`,
		counted: 'colourings',
		different: `The ${thing}s keep their numbers, so turning or reflecting the ring gives another colouring.`,
		model: { steps: range(n).map(() => colours.map(() => 1)), base: [] },
		shown: [`ring of ${n} ${thing}s`, ...colours],
		options: [
			{
				topic: 'neighbours',
				text: `no two ${thing}s beside each other have the same colour`,
				rule: { kind: 'pairs', pairs: doubles(q), ring: true, from: 0, to: 0 },
			},
			{
				topic: 'neighbours',
				text: `no ${first} ${thing} stands beside a ${second} ${thing}`,
				rule: {
					kind: 'pairs',
					pairs: [
						[0, 1],
						[1, 0],
					],
					ring: true,
					from: 0,
					to: 0,
				},
			},
			{
				topic: 'neighbours',
				text: `exactly ${hits} of the ${n} pairs of ${thing}s beside each other ${hits === 1 ? 'has' : 'have'} one colour for both`,
				rule: { kind: 'pairs', pairs: doubles(q), ring: true, from: hits, to: hits },
			},
			{
				topic: 'number',
				text: `${often.words} ${counted(often.value, thing)} ${often.value === 1 ? 'is' : 'are'} ${first}`,
				rule: { kind: 'sum', parts: [{ values: indicator(q, [0]) }], test: often.test },
			},
			{
				topic: 'match',
				text: `${thing} 1 and ${thing} ${far} have ${same ? 'the same colour' : 'different colours'}`,
				rule: { kind: 'match', steps: [0, far - 1], same },
			},
			{
				topic: 'cover',
				text: `each of the ${q} colours is used`,
				rule: { kind: 'cover', masks: range(q).map((i) => 2 ** i), full: 2 ** q - 1 },
			},
		],
	};
}
