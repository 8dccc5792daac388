import type { Random } from '../../src/ground/random.ts';
import type { ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import { findPlan } from './plan.ts';
import type { Puzzle } from './puzzle.ts';

/** With three stacks or more every goal can be reached. */
export function generate(params: ParamsOf<typeof about.knobs>, random: Random): Puzzle {
	const blocks = [...'ABCDEFGHIJKLMNOP'].slice(0, params.blocks);
	const start = dealt(random.shuffle(blocks), params.stacks, random);
	let goal: string[];
	do {
		goal = dealt(params.anyOrder ? random.shuffle(blocks) : blocks, params.stacks, random);
	} while (goal.join() === start.join());
	const limit = params.limited ? Math.floor(1.5 * findPlan(start, goal).length) : null;
	return { start, goal, limit };
}

function dealt(blocks: readonly string[], stacks: number, random: Random): string[] {
	const dealt = new Array<string>(stacks).fill('');
	for (const block of blocks) {
		const stack = random.int(0, stacks - 1);
		dealt[stack] += block;
	}
	return dealt;
}
