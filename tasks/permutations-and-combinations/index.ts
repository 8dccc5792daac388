import { defineTask } from '../task.ts';
import { about } from './about.ts';
import { examine } from './check.ts';
import type { Puzzle } from './constraint.ts';
import { generate } from './generate.ts';
import { importOfficial } from './official.ts';
import { picture } from './picture.ts';
import { program } from './program.ts';
import { question } from './question.ts';
import { slip } from './slip.ts';
import { findOrders } from './solver.ts';

function orderOf(puzzle: Puzzle): string[] {
	const order = findOrders(puzzle, 1)?.[0];
	if (!order) throw new RangeError('No order keeps all the constraints.');
	return order;
}

const write = (order: readonly string[]) => `<<<${JSON.stringify(order).replaceAll(',', ', ')}>>>`;

export const task = defineTask<Puzzle, typeof about.knobs>({
	about,
	generate,
	question,
	solve: (puzzle) => write(orderOf(puzzle)),
	check(puzzle, answer) {
		const { correct, read, reason } = examine(puzzle, answer);
		return { correct, read, reason };
	},
	program,
	slip: (puzzle, random) => write(slip(puzzle, orderOf(puzzle), random)),
	picture,
	importOfficial,
});
