import * as v from 'valibot';
import { integer, list, record, text } from '../kit/schema.ts';

/** Blocks of each stack from the bottom up, each block one capital letter: `['AB', '', 'C']`. */
export type Stacks = readonly string[];

const stacks = list(text(/^[A-P]{0,16}$/), 2, 8);

export const schema = v.pipe(
	record({
		start: stacks,
		goal: stacks,
		/** The most moves that an answer may take; null for no limit. */
		limit: v.nullable(integer(1, 1000)),
	}),
	v.check(({ start, goal }) => start.length === goal.length, 'start and goal differ in stacks'),
	v.check(({ start, goal }) => {
		const blocks = [...start.join('')].sort();
		return (
			blocks.length > 0 &&
			new Set(blocks).size === blocks.length &&
			[...goal.join('')].sort().join() === blocks.join()
		);
	}, 'start and goal must hold the same blocks, each once'),
);
export type Puzzle = v.InferOutput<typeof schema>;

/** Takes the top block of one stack to the top of another; stacks are counted from 0. */
export interface Move {
	readonly from: number;
	readonly to: number;
}

export const stackName = (index: number) => `stack${index + 1}`;

export const describeMove = (block: string, from: number, to: number) =>
	`Move ${block} from ${stackName(from)} to ${stackName(to)}`;

export function applyMove(stacks: Stacks, { from, to }: Move): string[] {
	const block = stacks[from]?.at(-1) ?? '';
	return stacks.map((stack, index) => {
		if (index === from) return stack.slice(0, -1);
		return index === to ? stack + block : stack;
	});
}

/** How many blocks at the bottom of the stack are where the goal wants them. */
export function settled(stack: string, goal: string): number {
	let height = 0;
	while (height < stack.length && stack[height] === goal[height]) height++;
	return height;
}

/** The moves in the format that the question asks for, delimiters included. */
export function formatPlan(start: Stacks, plan: readonly Move[]): string {
	let stacks = start;
	const lines = plan.map((move) => {
		const line = describeMove(stacks[move.from]?.at(-1) ?? '', move.from, move.to);
		stacks = applyMove(stacks, move);
		return line;
	});
	return `<<<${lines.join('\n')}>>>`;
}
