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
	range,
	times,
} from './draft.ts';

export function divisors(size: number, random: Random): Draft {
	const kinds = random.int(2, size > 12 ? 5 : 3);
	const primes = random.sample([2, 3, 5, 7, 11, 13], kinds).sort((x, y) => x - y);
	const n = Math.max(kinds + 2, near(size, random));
	const exponents = primes.map(() => 1);
	for (let i = kinds; i < n; i++) {
		const place = random.int(0, kinds - 1);
		exponents[place] = (exponents[place] ?? 0) + 1;
	}
	const who = random.pick(NAMES);
	const most = Math.max(...exponents) + 1;
	const all = range(most);
	const has = (place: number, least: number): Part => ({
		steps: [place],
		values: all.map((exponent) => (exponent >= least ? 1 : 0)),
	});
	const [i = 0, j = 1] = random.sample(range(kinds), 2).sort((x, y) => x - y);
	const least = random.int(1, exponents[i] ?? 1);
	const number = bound(random.int(1, Math.max(1, Math.floor(n / 2))), random);
	const square = random.chance(1, 2);
	const written = primes
		.map((prime, place) => (exponents[place] === 1 ? `${prime}` : `${prime}^${exponents[place]}`))
		.join(' * ');
	return {
		scene: `Let N = ${written}. ${who} picks one of the positive divisors of N (1 and N are among them).`,
		chance: 'All positive divisors of N are equally likely to be picked.',
		counted: 'positive divisors of N',
		model: {
			steps: exponents.map((exponent) => range(exponent + 1).map(() => 1)),
			base: [],
		},
		shown: [`N = ${written}`],
		options: [
			{
				topic: 'divisible',
				text: `the divisor is a multiple of ${(primes[i] ?? 2) ** least * (primes[j] ?? 3)}`,
				rule: { kind: 'sum', parts: [has(i, least), has(j, 1)], test: exactly(2) },
			},
			{
				topic: 'not divisible',
				text: `the divisor is not a multiple of ${(primes[i] ?? 2) * (primes[j] ?? 3)}`,
				rule: { kind: 'sum', parts: [has(i, 1), has(j, 1)], test: { to: 1 } },
			},
			{
				topic: 'square',
				text: `the divisor is ${square ? '' : 'not '}a perfect square`,
				rule: {
					kind: 'sum',
					parts: [{ values: all.map((exponent) => exponent % 2) }],
					test: square ? exactly(0) : { from: 1 },
				},
			},
			{
				topic: 'number',
				text: `the divisor is a product of ${number.words} ${counted(number.value, 'prime factor')}, equal ones counted as often as they occur`,
				rule: { kind: 'sum', parts: [{ values: all }], test: number.test },
			},
			{
				topic: 'parity',
				text: 'the number of prime factors of the divisor, equal ones counted as often as they occur, is even (0 counts as even)',
				rule: {
					kind: 'sum',
					parts: [{ values: all }],
					test: { modulus: 2, remainder: 0 },
				},
			},
			{
				topic: 'different',
				text: `at most ${counted(kinds - 1, 'different prime')} ${kinds === 2 ? 'divides' : 'divide'} the divisor`,
				rule: {
					kind: 'sum',
					parts: [{ values: all.map((exponent) => (exponent > 0 ? 1 : 0)) }],
					test: { to: kinds - 1 },
				},
			},
		],
	};
}

export function integers(size: number, random: Random): Draft {
	// By the Chinese remainder theorem the remainders are independent: a step for each modulus.
	const moduli = random.pick([
		[4, 3, 5],
		[2, 3, 7],
		[4, 9, 5],
		[2, 3, 5, 7],
		[4, 3, 5, 7],
		[8, 9, 5, 7],
	]);
	const period = moduli.reduce((product, modulus) => product * modulus, 1);
	const repeats = random.int(1, size * size);
	const last = period * repeats;
	const who = random.pick(NAMES);
	const primes = moduli.map((modulus) => [2, 3, 5, 7].find((p) => modulus % p === 0) ?? 2);
	const multiples = (place: number, factor: number): Part => ({
		steps: [place],
		values: range(moduli[place] ?? 1).map((rest) => (rest % factor === 0 ? 1 : 0)),
	});
	const order = random.shuffle(range(moduli.length));
	const [i = 0, j = 1, k = 2] = order;
	const prime = (place: number) => primes[place] ?? 2;
	const [low = 0, high = 0] = [i, j].map(prime).sort((x, y) => x - y);
	const rest = random.int(1, (moduli[k] ?? 2) - 1);
	const trio = [i, j, k].map(prime).sort((x, y) => x - y);
	const hits = random.int(1, 2);
	return {
		scene: `${who} picks one of the whole numbers from 1 to ${last}.`,
		chance: 'All these numbers are equally likely to be picked.',
		counted: 'of these numbers',
		model: {
			steps: [...moduli.map((modulus) => range(modulus).map(() => 1)), [repeats]],
			base: [],
		},
		shown: [`1 to ${last}`],
		options: [
			{
				topic: 'multiple',
				text: `the number is a multiple of ${moduli[i]}`,
				rule: { kind: 'sum', parts: [multiples(i, moduli[i] ?? 1)], test: exactly(1) },
			},
			{
				topic: 'neither',
				text: `the number is divisible neither by ${low} nor by ${high}`,
				rule: {
					kind: 'sum',
					parts: [multiples(i, prime(i)), multiples(j, prime(j))],
					test: exactly(0),
				},
			},
			{
				topic: 'one of',
				text: `the number is divisible by at least one of ${low} and ${high}`,
				rule: {
					kind: 'sum',
					parts: [multiples(i, prime(i)), multiples(j, prime(j))],
					test: { from: 1 },
				},
			},
			{
				topic: 'some',
				text: `the number is divisible by exactly ${hits === 1 ? 'one' : 'two'} of ${listed(trio.map(String))}`,
				rule: {
					kind: 'sum',
					parts: [i, j, k].map((place) => multiples(place, prime(place))),
					test: exactly(hits),
				},
			},
			{
				topic: 'remainder',
				text: `the number leaves the remainder ${rest} when it is divided by ${moduli[k]}`,
				rule: {
					kind: 'sum',
					parts: [{ steps: [k], values: indicator(moduli[k] ?? 1, [rest]) }],
					test: exactly(1),
				},
			},
			{
				topic: 'not',
				text: `the number is not a multiple of ${moduli[j]}`,
				rule: { kind: 'sum', parts: [multiples(j, moduli[j] ?? 1)], test: exactly(0) },
			},
		],
	};
}

export function points(size: number, random: Random): Draft {
	const width = near(size, random, 4);
	const height = near(size, random, 4);
	const who = random.pick(NAMES);
	const both = range(Math.max(width, height) + 1);
	const sum = random.int(2, width + height - 1);
	const apart = random.int(1, Math.max(1, Math.min(width, height) - 2));
	const radius = random.int(2, Math.max(width, height));
	const divisor = random.int(2, Math.min(5, width));
	const minus = both.map((y) => -y);
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
					test: { from: -apart, to: apart },
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

export function paths(size: number, random: Random): Draft {
	const n = near(size, random, 5);
	const right = random.int(2, n - 2);
	const up = n - right;
	const who = random.pick(NAMES);
	const node = (): { x: number; y: number } => {
		for (;;) {
			const [x, y] = [random.int(0, right), random.int(0, up)];
			if (x + y > 0 && x + y < n) return { x, y };
		}
	};
	const [one, other, third] = [node(), node(), node()];
	const at = ({ x, y }: { x: number; y: number }): Part => ({
		steps: range(x + y),
		values: [0, 1],
	});
	const shift = Math.max(0, up - right) + random.int(0, 1);
	const run = random.int(2, Math.max(2, Math.min(4, right)));
	const turns = random.int(2, Math.max(2, Math.min(n - 1, 2 * Math.min(right, up) - 1)));
	const spot = ({ x, y }: { x: number; y: number }) => `(${x}, ${y})`;
	const first = random.int(0, 1);
	return {
		scene: `A path leads from the point (0, 0) to the point (${right}, ${up}) in ${n} steps; each step goes 1 to the right or 1 up. ${who} picks one of these paths.`,
		chance: 'All these paths are equally likely to be picked.',
		counted: 'such paths',
		model: {
			steps: range(n).map(() => [1, 1]),
			stock: { amounts: [up, right], distinct: false },
			base: [],
		},
		shown: ['(0, 0)', `(${right}, ${up})`],
		options: [
			{
				topic: 'through',
				text: `the path goes through ${spot(one)}`,
				rule: { kind: 'sum', parts: [at(one)], test: exactly(one.x) },
			},
			{
				topic: 'avoid',
				text: `the path does not go through ${spot(other)}`,
				rule: { kind: 'sum', parts: [at(other)], test: { not: other.x } },
			},
			{
				topic: 'avoid too',
				text: `the path does not go through ${spot(third)}`,
				rule: { kind: 'sum', parts: [at(third)], test: { not: third.x } },
			},
			{
				topic: 'line',
				text: `no point (x, y) of the path has a y greater than x${shift > 0 ? ` + ${shift}` : ''}`,
				rule: {
					kind: 'sum',
					parts: [{ values: [-1, 1] }],
					test: { from: -shift },
					when: 'always',
				},
			},
			{
				topic: 'run',
				text: `the path nowhere goes ${times(run)} in a row to the right`,
				rule: { kind: 'run', symbols: [1], length: run, occurs: false },
			},
			{
				topic: 'turns',
				text: `the path changes its direction exactly ${times(turns)}`,
				rule: {
					kind: 'pairs',
					pairs: [
						[0, 1],
						[1, 0],
					],
					from: turns,
					to: turns,
				},
			},
			{
				topic: 'first',
				text: `the first step of the path goes ${first === 0 ? 'up' : 'to the right'}`,
				rule: {
					kind: 'sum',
					parts: [{ steps: [0], values: indicator(2, [first]) }],
					test: exactly(1),
				},
			},
		],
	};
}

export function tournament(size: number, random: Random): Draft {
	const n = near(size, random, 4);
	const game = random.pick(['chess', 'tennis', 'table football', 'darts']);
	const [a = '', b = '', c = ''] = random.sample(NAMES, 3);
	const others = n - 3;
	// Three games among the named ones, then how many of the others each of them beats.
	const against = range(others + 1).map((wins): Ways => [others, wins, 0]);
	const wins = range(Math.max(2, others + 1));
	const games: Readonly<Record<'a' | 'b' | 'c', readonly Part[]>> = {
		a: [
			{ steps: [0, 1], values: [0, 1] },
			{ steps: [3], values: wins },
		],
		b: [
			{ steps: [0], values: [1, 0] },
			{ steps: [2], values: [0, 1] },
			{ steps: [4], values: wins },
		],
		c: [
			{ steps: [1, 2], values: [1, 0] },
			{ steps: [5], values: wins },
		],
	};
	const minus = (parts: readonly Part[]): Part[] =>
		parts.map((part) => ({ ...part, values: part.values.map((value) => -value) }));
	const half = Math.floor(n / 2);
	const number = bound(random.int(Math.max(1, half - 1), Math.min(n - 1, half + 1)), random);
	const least = random.int(1, Math.max(1, half));
	const gap = random.int(1, 2);
	return {
		scene: `${n} players, among them ${a}, ${b} and ${c}, play a ${game} tournament in which each player plays exactly one game against each other player. No game ends in a draw.`,
		chance:
			'In each game both players are equally likely to win, and the games do not influence one another.',
		model: {
			steps: [[1, 1], [1, 1], [1, 1], against, against, against],
			base: [],
		},
		shown: [`${n} players`, a, b, c],
		options: [
			{
				topic: 'a',
				text: `${a} wins ${number.words} ${counted(number.value, 'game')}`,
				rule: { kind: 'sum', parts: games.a, test: number.test },
			},
			{
				topic: 'b',
				text: `${b} wins at least ${counted(least, 'game')}`,
				rule: { kind: 'sum', parts: games.b, test: { from: least } },
			},
			{
				topic: 'game',
				text: `${a} wins the game against ${b}`,
				rule: { kind: 'sum', parts: [{ steps: [0], values: [0, 1] }], test: exactly(1) },
			},
			{
				topic: 'more',
				text: `${b} wins more games than ${c}`,
				rule: { kind: 'sum', parts: [...games.b, ...minus(games.c)], test: { from: 1 } },
			},
			{
				topic: 'gap',
				text: `the numbers of games that ${a} and ${c} win differ by at most ${gap}`,
				rule: {
					kind: 'sum',
					parts: [...games.a, ...minus(games.c)],
					test: { from: -gap, to: gap },
				},
			},
			{
				topic: 'parity',
				text: `the number of games that ${c} wins is even (0 counts as even)`,
				rule: { kind: 'sum', parts: games.c, test: { modulus: 2, remainder: 0 } },
			},
		],
	};
}
