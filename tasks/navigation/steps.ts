import type { Instruction, Puzzle } from './puzzle.ts';

/** Steps by hand: every instruction that is followed, each time that a block repeats it. */
export function steps({ instructions }: Puzzle): number {
	return followed(instructions);
}

function followed(list: readonly Instruction[]): number {
	return list.reduce(
		(sum, one) => sum + (one.kind === 'repeat' ? one.times * followed(one.body) : 1),
		0,
	);
}
