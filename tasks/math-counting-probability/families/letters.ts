import type { Random } from '../../../src/ground/random.ts';
import { counted } from '../../kit/generate/counted.ts';
import { NAMES } from '../../kit/generate/names.ts';
import {
	both,
	type Draft,
	exactly,
	indicator,
	listed,
	near,
	ordinal,
	range,
	times,
} from './draft.ts';

export function letters(size: number, random: Random): Draft {
	const n = near(size, random, 4);
	const kinds = random.int(2, Math.min(n > 20 ? 3 : 4, n - 1));
	const names = random.sample([...'ABCDEGKLMNPRSTX'], kinds).sort();
	const amounts = names.map(() => 1);
	for (let i = kinds; i < n; i++) {
		const place = i === kinds ? 0 : random.int(0, kinds - 1);
		amounts[place] = (amounts[place] ?? 0) + 1;
	}
	const [a = 'A', b = 'B'] = names;
	const who = random.pick(NAMES);
	const last = random.int(0, kinds - 1);
	const same = random.chance(1, 2);
	const place = random.int(2, n - 1);
	const run = random.int(2, Math.max(2, Math.min(4, amounts[0] ?? 2)));
	const cards = names.map((name, i) =>
		counted(amounts[i] ?? 1, `card with the letter ${name}`, `cards with the letter ${name}`),
	);
	const steps = range(n).map(() => names.map(() => 1));
	return {
		scene: `${who} has ${n} cards: ${listed(cards)}. Cards with the same letter cannot be told apart. All cards are laid in a row, so that they form a word of ${n} letters, which need not make sense.`,
		chance: 'All different words are equally likely.',
		counted: 'different words',
		model: { steps, stock: { amounts, distinct: false }, base: [] },
		shown: names.flatMap((name, i) =>
			(amounts[i] ?? 0) > 6 ? [`${amounts[i]} x ${name}`] : Array(amounts[i]).fill(name),
		),
		options: [
			{
				topic: 'neighbours',
				text: `no two of the letters ${a} stand beside each other`,
				rule: { kind: 'pairs', pairs: [[0, 0]], from: 0, to: 0 },
			},
			{
				topic: 'neighbours',
				text: `the letter ${a} nowhere stands ${times(run)} in a row`,
				rule: { kind: 'run', symbols: [0], length: run, occurs: false },
			},
			{
				topic: 'order',
				text: `every letter ${a} stands before every letter ${b}`,
				rule: { kind: 'order', first: [0], second: [1] },
			},
			{
				topic: 'beside',
				text: `no letter ${a} stands beside a letter ${b}`,
				rule: { kind: 'pairs', pairs: both(0, 1), from: 0, to: 0 },
			},
			{
				topic: 'ends',
				text: `the first and the last letter are ${same ? 'equal' : 'different'}`,
				rule: { kind: 'match', steps: [0, n - 1], same },
			},
			{
				topic: 'place',
				text: `the ${ordinal(place)} letter is ${names[last]}`,
				rule: {
					kind: 'sum',
					parts: [{ steps: [place - 1], values: indicator(kinds, [last]) }],
					test: exactly(1),
				},
			},
		],
	};
}
