import * as v from 'valibot';
import { integer, list, record } from '../kit/schema.ts';

/** North, east, south, west: 0 to 3. */
export type Heading = 0 | 1 | 2 | 3;
export const HEADINGS = ['north', 'east', 'south', 'west'] as const;
export type Way = 'forward' | 'backward' | 'left' | 'right' | 'up' | 'down';
export type Turn = 'left' | 'right' | 'around';

/** What one does at once. */
export type Action =
	| { readonly kind: 'go'; readonly steps: number; readonly way: Way }
	| { readonly kind: 'turn'; readonly turn: Turn };
export type Instruction =
	| Action
	/** Only where one faces one of the headings. */
	| { readonly kind: 'if'; readonly facing: readonly Heading[]; readonly action: Action }
	/** Back to before the last so many actions that were carried out and not undone yet. */
	| { readonly kind: 'undo'; readonly actions: number }
	| { readonly kind: 'repeat'; readonly times: number; readonly body: readonly Instruction[] };

/** East, north, up. */
export type Point = readonly [x: number, y: number, z: number];

const go = record({
	kind: v.literal('go'),
	steps: integer(1, 14),
	way: v.picklist(['forward', 'backward', 'left', 'right', 'up', 'down']),
});
const turn = record({ kind: v.literal('turn'), turn: v.picklist(['left', 'right', 'around']) });
const heading = v.picklist([0, 1, 2, 3]);
const condition = record({
	kind: v.literal('if'),
	facing: list(heading, 1, 2),
	action: v.variant('kind', [go, turn]),
});
const undo = record({ kind: v.literal('undo'), actions: integer(1, 3) });

const MOST_LINES = 120;
/** Instructions with at most so many blocks inside one another. */
const lines = (depth: number): v.GenericSchema<unknown, readonly Instruction[]> => {
	const flat = [go, turn, condition, undo] as const;
	if (depth === 0) return list(v.variant('kind', flat), 1, MOST_LINES);
	const block = record({
		kind: v.literal('repeat'),
		times: integer(2, 4),
		body: lines(depth - 1),
	});
	return list(v.variant('kind', [...flat, block]), 1, MOST_LINES);
};

export const schema = v.pipe(
	record({
		/** Which words are used. */
		story: integer(0, 7),
		dimensions: v.picklist([2, 3]),
		facing: heading,
		instructions: lines(3),
		asked: v.picklist(['return', 'place', 'cells']),
	}),
	v.check(
		({ instructions }) => linesOf(instructions).length <= MOST_LINES,
		`there must be at most ${MOST_LINES} lines`,
	),
	v.check(({ dimensions, instructions }) => {
		const actions = linesOf(instructions).map((one) => (one.kind === 'if' ? one.action : one));
		const isUpright = (one: Instruction) => one.kind === 'go' && /^(?:up|down)$/.test(one.way);
		return dimensions === 3 || !actions.some(isUpright);
	}, 'a plane has no up and down'),
);
export type Puzzle = v.InferOutput<typeof schema>;

/** All instructions, those within blocks behind their block. */
const linesOf = (list: readonly Instruction[]): Instruction[] =>
	list.flatMap((one) => (one.kind === 'repeat' ? [one, ...linesOf(one.body)] : [one]));
