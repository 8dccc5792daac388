import type { Random } from '../../../src/ground/random.ts';
import { counted } from '../../kit/generate/counted.ts';
import { NAMES } from '../../kit/generate/names.ts';
import {
	bound,
	type Draft,
	exactly,
	indicator,
	listed,
	near,
	ordinal,
	range,
	times,
} from './draft.ts';

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
