import type { Random } from '../../../src/ground/random.ts';
import { counted } from '../../kit/generate/counted.ts';
import { NAMES } from '../../kit/generate/names.ts';
import type { Ways } from '../puzzle.ts';
import { bound, type Draft, exactly, near, range } from './draft.ts';

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
