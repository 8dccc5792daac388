import type { Random } from '../../../src/ground/random.ts';
import { NAMES } from '../../kit/generate/names.ts';
import { bound, type Draft, exactly, indicator, near, ordinal, range, times } from './draft.ts';

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
