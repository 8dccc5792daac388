import type { Random } from '../../../src/ground/random.ts';
import { NAMES } from '../../kit/generate/names.ts';
import { type Draft, exactly, near, range, times } from './draft.ts';

export function walk(size: number, random: Random): Draft {
	const n = near(size, random, 4);
	const isFair = random.chance(1, 2);
	const outOf = isFair ? 2 : 3;
	const rights = isFair ? 1 : random.int(1, 2);
	const who = random.pick(NAMES);
	const end = (n % 2) + 2 * random.int(0, Math.max(1, Math.floor(Math.sqrt(n) / 2)));
	const low = random.int(0, 2);
	const high = random.int(1, Math.max(2, Math.floor(Math.sqrt(n))));
	const back = 2 * random.int(1, Math.floor((n - 1) / 2));
	const run = random.int(2, Math.max(2, Math.floor(Math.log2(n))));
	const isRight = random.chance(1, 2);
	const values = [-1, 1];
	return {
		scene: random.pick([
			`A token starts at 0 on the number line and makes ${n} moves, each of them 1 to the right (up) or 1 to the left (down); ${who} keeps the record.`,
			`${who} moves a token on the number line. It starts at 0 and makes ${n} moves, each of them 1 to the right (up) or 1 to the left (down).`,
		]),
		chance: isFair
			? 'In each move both directions are equally likely, and the moves do not influence one another.'
			: `Each move goes to the right with probability ${rights}/3 and to the left otherwise, and the moves do not influence one another.`,
		...(isFair
			? {
					counted: 'sequences of moves',
					different: 'Sequences with the same moves in another order are different.',
				}
			: {}),
		model: { steps: range(n).map(() => [outOf - rights, rights]), base: [] },
		shown: [`${n} moves`, 'from 0', `right ${rights}/${outOf}`],
		options: [
			{
				topic: 'end',
				text: `the token ends at ${end}`,
				rule: { kind: 'sum', parts: [{ values }], test: exactly(end) },
			},
			{
				topic: 'end',
				text: `the token ends at ${end} or further right`,
				rule: { kind: 'sum', parts: [{ values }], test: { from: end } },
			},
			{
				topic: 'low',
				text: `the token is never to the left of ${-low}`,
				rule: { kind: 'sum', parts: [{ values }], test: { from: 0 - low }, when: 'always' },
			},
			{
				topic: 'high',
				text: `the token is at ${high} at some time`,
				rule: { kind: 'sum', parts: [{ values }], test: exactly(high), when: 'ever' },
			},
			{
				topic: 'back',
				text: `the token is at 0 right after move ${back}`,
				rule: {
					kind: 'sum',
					parts: [{ steps: range(back), values }],
					test: exactly(0),
				},
			},
			{
				topic: 'run',
				text: `the token nowhere moves ${times(run)} in a row to the ${isRight ? 'right' : 'left'}`,
				rule: { kind: 'run', symbols: [isRight ? 1 : 0], length: run, occurs: false },
			},
		],
	};
}
