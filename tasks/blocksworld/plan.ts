import { applyMove, type Move, type Stacks, settled } from './puzzle.ts';

interface Node {
	readonly stacks: Stacks;
	/** About how many moves are left; 0 only at the goal. */
	readonly left: number;
	readonly last: { readonly move: Move; readonly before: Node } | null;
}

type Homes = ReadonlyMap<string, { readonly stack: number; readonly height: number }>;

const WIDTH = 50;
const LONGEST_PER_BLOCK = 10;

/**
 * Moves from start to goal, by beam search: level by level, only the most promising states are
 * kept. Nearly always within a few moves of the shortest plan, never guaranteed to be it. Where a
 * beam finds nothing, a wider one does: the widest is a breadth-first search.
 * @throws RangeError where the goal is out of reach: with two stacks it may be.
 */
export function findPlan(start: Stacks, goal: Stacks): Move[] {
	for (let width = WIDTH; ; width *= 2) {
		const plan = search(start, goal, width);
		if (plan === 'unreachable') throw new RangeError('This goal has no solution.');
		if (plan) return plan;
	}
}

/** Null where something was left out of the beam and the goal not found. */
function search(start: Stacks, goal: Stacks, width: number): Move[] | 'unreachable' | null {
	const homes: Homes = new Map(
		goal.flatMap((blocks, stack) =>
			[...blocks].map((block, height) => [block, { stack, height }] as const),
		),
	);
	const seen = new Set([start.join()]);
	let complete = true;
	let beam: Node[] = [{ stacks: start, left: movesLeft(start, goal, homes), last: null }];
	for (let depth = 0; depth <= LONGEST_PER_BLOCK * homes.size; depth++) {
		const next: Node[] = [];
		for (const node of beam) {
			if (node.left === 0) return movesTo(node);
			for (const move of sensibleMoves(node.stacks, goal, homes)) {
				const stacks = applyMove(node.stacks, move);
				const key = stacks.join();
				if (seen.has(key)) continue;
				seen.add(key);
				const left = movesLeft(stacks, goal, homes);
				next.push({ stacks, left, last: { move, before: node } });
			}
		}
		complete &&= next.length <= width;
		beam = next.sort((a, b) => a.left - b.left).slice(0, width);
	}
	return complete ? 'unreachable' : null;
}

/** A block that can go home goes home: no plan is shorter for waiting. Otherwise every unsettled top block may go anywhere. */
function sensibleMoves(stacks: Stacks, goal: Stacks, homes: Homes): Move[] {
	const done = stacks.map((stack, index) => settled(stack, goal[index] ?? ''));
	const moves: Move[] = [];
	for (const [from, stack] of stacks.entries()) {
		if (stack.length === done[from]) continue;
		const home = homes.get(stack.at(-1) ?? '');
		if (home && done[home.stack] === home.height && stacks[home.stack]?.length === home.height)
			return [{ from, to: home.stack }];
		for (const to of stacks.keys()) if (to !== from) moves.push({ from, to });
	}
	return moves;
}

/** One move for each unsettled block, and another where it has to make way before its home is ready. */
function movesLeft(stacks: Stacks, goal: Stacks, homes: Homes): number {
	let left = 0;
	for (const [index, stack] of stacks.entries()) {
		const aim = goal[index] ?? '';
		const done = settled(stack, aim);
		// The lowest goal height that waits for something at or below this place of the stack.
		let waiting = done < aim.length ? done : Number.POSITIVE_INFINITY;
		for (const block of stack.slice(done)) {
			const home = homes.get(block);
			if (!home) continue;
			left += home.stack === index || home.height > waiting ? 2 : 1;
			waiting = Math.min(waiting, home.height);
		}
	}
	return left;
}

function movesTo(node: Node): Move[] {
	const moves: Move[] = [];
	for (let at = node; at.last; at = at.last.before) moves.push(at.last.move);
	return moves.reverse();
}
