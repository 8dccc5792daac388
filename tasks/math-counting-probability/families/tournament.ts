import type { Random } from '../../../src/ground/random.ts';
import { counted } from '../../kit/generate/counted.ts';
import { NAMES } from '../../kit/generate/names.ts';
import type { Part, Ways } from '../puzzle.ts';
import { bound, type Draft, exactly, near, negated, range } from './draft.ts';

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
		parts.map((part) => ({ ...part, values: negated(part.values) }));
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
					test: { from: 0 - gap, to: gap },
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
