import type { Random } from '../../../src/ground/random.ts';
import { counted } from '../../kit/generate/counted.ts';
import { NAMES } from '../../kit/generate/names.ts';
import type { Part } from '../puzzle.ts';
import { bound, type Draft, exactly, near, range } from './draft.ts';

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
