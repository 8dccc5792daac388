import type { Answer } from '../kit/read/answer.ts';
import { excerpt } from '../kit/read/excerpt.ts';
import { type Fault, right, wrong } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { applyMove, describeMove, type Puzzle, type Stacks, stackName } from './puzzle.ts';
import { readSteps, type Step } from './read.ts';

/** How far an answer's plan goes: the state after its last allowed move, and what stops it there. */
export interface Outcome {
	readonly steps: readonly Step[];
	readonly reached: Stacks;
	/** Moves made before the end or the first fault. */
	readonly made: number;
	readonly fault: (Fault & { readonly block: string | null }) | null;
}

/** How far an answer goes, for the picture; null where it has no plan. */
export function examine(puzzle: Puzzle, answer: string): Outcome | null {
	return play(puzzle, answer).value ?? null;
}

/** Plays the answer's moves. */
function play(puzzle: Puzzle, answer: string): Answer<Outcome> {
	const { value: steps, fault } = readSteps(answer);
	return fault ? { fault } : { value: carryOut(puzzle, steps) };
}

function carryOut(puzzle: Puzzle, steps: readonly Step[]): Outcome {
	let reached = puzzle.start;
	for (const [made, step] of steps.entries()) {
		const outcome = { steps, reached, made };
		if (step.kind === 'unreadable') {
			const form = describeMove('A', 0, 1);
			const reason = `Line ${made + 1}, "${excerpt(step.line)}", is not one move of the form "${form}".`;
			return { ...outcome, fault: { block: null, constraint: 'move-form', reason } };
		}
		const from = stackIndex(step.from, reached.length);
		const to = stackIndex(step.to, reached.length);
		const broken = brokenRule(reached, step, from, to);
		if (broken !== null || from === null || to === null) {
			const reason = `Move ${made + 1}, "${excerpt(step.line)}", is not possible: ${broken?.reason}`;
			const constraint = broken?.constraint ?? 'no-such-stack';
			return { ...outcome, fault: { block: step.block, constraint, reason } };
		}
		reached = applyMove(reached, { from, to });
	}
	return { steps, reached, made: steps.length, fault: null };
}

export function check(puzzle: Puzzle, answer: string): Verdict {
	const { value: outcome, fault: unread } = play(puzzle, answer);
	if (unread) return unread;
	const { steps, reached, made, fault } = outcome;
	const read =
		steps.length === 0
			? 'no moves'
			: excerpt(
					steps
						.slice(0, 20)
						.map((step) => step.line)
						.join('; '),
				);
	if (fault) return wrong(fault.constraint, read, fault.reason);
	for (const [index, goal] of puzzle.goal.entries())
		if (reached[index] !== goal)
			return wrong(
				'goal',
				read,
				`${after(made)} ${stackName(index)} ` +
					`${contents(reached[index] ?? '')}; the goal is that it ${contents(goal)}.`,
			);
	if (puzzle.limit !== null && made > puzzle.limit)
		return wrong(
			'move-limit',
			read,
			`The goal is reached, but in ${made} moves; at most ${puzzle.limit} are allowed.`,
		);
	return right(read, 'Every move is possible and the goal is reached.');
}

function stackIndex(name: string, count: number): number | null {
	const digits = /^(?:stack[ _]?)?0*([1-9]\d?)$/i.exec(name)?.[1];
	const index = Number(digits) - 1;
	return digits !== undefined && index < count ? index : null;
}

function brokenRule(
	stacks: Stacks,
	step: { readonly block: string; readonly from: string; readonly to: string },
	from: number | null,
	to: number | null,
): Fault | null {
	const { block } = step;
	const missing = from === null ? step.from : to === null ? step.to : null;
	if (missing !== null)
		return fault(
			'no-such-stack',
			`there is no stack "${excerpt(missing, 20)}", only stack1 to ${stackName(stacks.length - 1)}.`,
		);
	const where = block.length === 1 ? stacks.findIndex((stack) => stack.includes(block)) : -1;
	if (where < 0) return fault('no-such-block', `there is no block "${excerpt(block, 20)}".`);
	if (where !== from)
		return fault('block-elsewhere', `${block} is on ${stackName(where)} at that time.`);
	const top = stacks[where]?.at(-1);
	if (top !== block)
		return fault('block-covered', `${block} is not on top of ${stackName(where)}, ${top} is.`);
	return from === to ? fault('same-stack', 'it leaves the block where it is.') : null;
}

const fault = (constraint: string, reason: string): Fault => ({ constraint, reason });

const contents = (stack: string) =>
	stack === '' ? 'is empty' : `holds ${[...stack].join(' ')} from the bottom up`;

const after = (made: number) =>
	made === 0 ? 'Without a move' : `After ${made === 1 ? 'the move' : `all ${made} moves`}`;
