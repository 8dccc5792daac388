import type { Random } from '../../../src/ground/random.ts';
import { NAMES } from '../../kit/generate/names.ts';
import type { Part } from '../puzzle.ts';
import { type Draft, exactly, indicator, listed, range } from './draft.ts';

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
