import type { Random } from '../../../src/ground/random.ts';
import { counted } from '../../kit/generate/counted.ts';
import { NAMES } from '../../kit/generate/names.ts';
import type { Pair } from '../puzzle.ts';
import { bound, type Draft, doubles, indicator, near, type Option, range, times } from './draft.ts';

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
