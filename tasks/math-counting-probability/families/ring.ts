import type { Random } from '../../../src/ground/random.ts';
import { counted } from '../../kit/generate/counted.ts';
import { NAMES } from '../../kit/generate/names.ts';
import { bound, type Draft, doubles, indicator, near, range } from './draft.ts';

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
