import type { Random } from '../../../src/ground/random.ts';
import { NAMES } from '../../kit/generate/names.ts';
import type { Part } from '../puzzle.ts';
import { type Draft, exactly, indicator, near, range, times } from './draft.ts';

export function paths(size: number, random: Random): Draft {
	const n = near(size, random, 5);
	const right = random.int(2, n - 2);
	const up = n - right;
	const who = random.pick(NAMES);
	const node = (): { x: number; y: number } => {
		for (;;) {
			const [x, y] = [random.int(0, right), random.int(0, up)];
			if (x + y > 0 && x + y < n) return { x, y };
		}
	};
	const [one, other, third] = [node(), node(), node()];
	const at = ({ x, y }: { x: number; y: number }): Part => ({
		steps: range(x + y),
		values: [0, 1],
	});
	const shift = Math.max(0, up - right) + random.int(0, 1);
	const run = random.int(2, Math.max(2, Math.min(4, right)));
	const turns = random.int(2, Math.max(2, Math.min(n - 1, 2 * Math.min(right, up) - 1)));
	const spot = ({ x, y }: { x: number; y: number }) => `(${x}, ${y})`;
	const first = random.int(0, 1);
	return {
		scene: `A path leads from the point (0, 0) to the point (${right}, ${up}) in ${n} steps; each step goes 1 to the right or 1 up. ${who} picks one of these paths.`,
		chance: 'All these paths are equally likely to be picked.',
		counted: 'such paths',
		model: {
			steps: range(n).map(() => [1, 1]),
			stock: { amounts: [up, right], distinct: false },
			base: [],
		},
		shown: ['(0, 0)', `(${right}, ${up})`],
		options: [
			{
				topic: 'through',
				text: `the path goes through ${spot(one)}`,
				rule: { kind: 'sum', parts: [at(one)], test: exactly(one.x) },
			},
			{
				topic: 'avoid',
				text: `the path does not go through ${spot(other)}`,
				rule: { kind: 'sum', parts: [at(other)], test: { not: other.x } },
			},
			{
				topic: 'avoid too',
				text: `the path does not go through ${spot(third)}`,
				rule: { kind: 'sum', parts: [at(third)], test: { not: third.x } },
			},
			{
				topic: 'line',
				text: `no point (x, y) of the path has a y greater than x${shift > 0 ? ` + ${shift}` : ''}`,
				rule: {
					kind: 'sum',
					parts: [{ values: [-1, 1] }],
					test: { from: 0 - shift },
					when: 'always',
				},
			},
			{
				topic: 'run',
				text: `the path nowhere goes ${times(run)} in a row to the right`,
				rule: { kind: 'run', symbols: [1], length: run, occurs: false },
			},
			{
				topic: 'turns',
				text: `the path changes its direction exactly ${times(turns)}`,
				rule: {
					kind: 'pairs',
					pairs: [
						[0, 1],
						[1, 0],
					],
					from: turns,
					to: turns,
				},
			},
			{
				topic: 'first',
				text: `the first step of the path goes ${first === 0 ? 'up' : 'to the right'}`,
				rule: {
					kind: 'sum',
					parts: [{ steps: [0], values: indicator(2, [first]) }],
					test: exactly(1),
				},
			},
		],
	};
}
