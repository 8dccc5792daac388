import { excerpt } from '../kit/read/excerpt.ts';
import { type Fault, right, wrong } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import {
	type Action,
	centre,
	distance,
	isOnGrid,
	type Puzzle,
	same,
	type Thing,
} from './puzzle.ts';
import { actionOf, type Order, readSteps, type Steps } from './read.ts';

/** What a plan leaves, up to the first action that breaks a rule. */
export interface Outcome {
	readonly boxes: readonly Thing[];
	readonly targets: readonly Thing[];
	/** Boxes that are gone, at their targets. */
	readonly matched: readonly Thing[];
	/** Steps that were carried out. */
	readonly made: number;
	readonly fault: (Fault & { readonly action: Action | null }) | null;
}

/** Carries out the steps; all actions of a step start from the state before it. */
function carryOut(puzzle: Puzzle, steps: Steps): Outcome {
	let { boxes, targets }: Pick<Puzzle, 'boxes' | 'targets'> = puzzle;
	let matched: readonly Thing[] = [];
	for (const [made, orders] of steps.entries()) {
		const stop = (action: Action | null, constraint: string, reason: string): Outcome => {
			return { boxes, targets, matched, made, fault: { action, constraint, reason } };
		};
		if (made === puzzle.limit)
			return stop(
				null,
				'step-limit',
				`The plan has more than the ${puzzle.limit} steps that are allowed.`,
			);
		const actions: Action[] = [];
		for (const order of orders) {
			const where = `Step ${made + 1}, ${excerpt(order.agent, 30)}, ${excerpt(order.action, 60)}`;
			const action = actionOf(order);
			if (!action) return stop(null, 'action-form', `${where}: this is no action.`);
			if (actions.some(({ agent }) => same(agent, action.agent)))
				return stop(
					action,
					'one-action-an-agent',
					`${where}: this agent already has an action in this step.`,
				);
			const broken = brokenRule(puzzle, boxes, targets, action);
			if (broken) return stop(action, broken.constraint, `${where}: ${broken.reason}`);
			actions.push(action);
		}
		for (const { agent, colour, to } of actions) {
			const box = { colour, at: agent };
			boxes = without(boxes, box);
			if (to) continue;
			targets = without(targets, box);
			matched = [...matched, box];
		}
		boxes = boxes.concat(actions.flatMap(({ colour, to }) => (to ? [{ colour, at: to }] : [])));
	}
	return { boxes, targets, matched, made: steps.length, fault: null };
}

function brokenRule(
	puzzle: Puzzle,
	boxes: readonly Thing[],
	targets: readonly Thing[],
	{ agent, colour, to }: Action,
): Fault | null {
	if (!isOnGrid(puzzle, agent)) return fault('no-such-agent', 'there is no such agent.');
	if (indexOf(boxes, { colour, at: agent }) < 0)
		return fault(
			'no-such-box',
			`there is no ${colour} box in its square at the start of the step.`,
		);
	if (to)
		return isOnGrid(puzzle, to) && distance(agent, to) === 1
			? null
			: fault('not-adjacent', `square${centre(to)} is not next to it.`);
	return indexOf(targets, { colour, at: agent }) < 0
		? fault('no-such-target', `there is no free ${colour} target in its square.`)
		: null;
}

const fault = (constraint: string, reason: string): Fault => ({ constraint, reason });

const indexOf = (things: readonly Thing[], { colour, at }: Thing) =>
	things.findIndex((thing) => thing.colour === colour && same(thing.at, at));

function without(things: readonly Thing[], gone: Thing): readonly Thing[] {
	const index = indexOf(things, gone);
	return things.filter((_, other) => other !== index);
}

/** How an answer's plan goes, for the picture; null where it has none. */
export function examine(puzzle: Puzzle, answer: string): Outcome | null {
	const steps = readSteps(answer).value;
	return steps ? carryOut(puzzle, steps) : null;
}

export function check(puzzle: Puzzle, answer: string): Verdict {
	const { value: steps, fault: unread } = readSteps(answer);
	if (unread) return unread;
	const read = excerpt(JSON.stringify(steps.slice(0, 20).map(written)), 400);
	const outcome = carryOut(puzzle, steps);
	if (outcome.fault) return wrong(outcome.fault.constraint, read, outcome.fault.reason);
	const [box] = outcome.boxes;
	if (!box) return right(read, `All boxes are matched after ${steps.length} steps.`);
	const where = `The ${box.colour} box in square${centre(box.at)}`;
	const more = outcome.boxes.length > 1 ? ` and ${outcome.boxes.length - 1} more` : '';
	return wrong('box-left', read, `${where}${more} is not matched at the end.`);
}

const written = (orders: readonly Order[]) =>
	orders.map(({ agent, action }) => `${agent}: ${action}`);
