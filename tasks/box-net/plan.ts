import {
	type Action,
	type Cell,
	distance,
	type Plan,
	type Puzzle,
	same,
	type Thing,
} from './puzzle.ts';

/** A box on its way to the target that is meant for it. */
interface Errand {
	readonly colour: string;
	readonly goal: Cell;
	at: Cell;
}

/**
 * All agents work at once: in each step every agent with boxes handles the one that has farthest
 * to go, and hands it on to that neighbour on a shortest way which has least to do. Boxes of a
 * colour are shared out over its targets with the least ways in all.
 */
export function parallelPlan(puzzle: Pick<Puzzle, 'boxes' | 'targets'>): Plan {
	const colours = [...new Set(puzzle.boxes.map(({ colour }) => colour))];
	let errands = colours.flatMap((colour) => errandsOf(puzzle, colour));
	const plan: Action[][] = [];
	while (errands.length > 0) {
		const load = new Map<string, number>();
		for (const { at } of errands) load.set(at.join(), (load.get(at.join()) ?? 0) + 1);
		const farthestFirst = [...errands].sort((a, b) => toGo(b) - toGo(a));
		const busy = new Set<string>();
		const chosen = farthestFirst.filter(({ at }) => {
			const free = !busy.has(at.join());
			busy.add(at.join());
			return free;
		});
		plan.push(chosen.map((errand) => actionOn(errand, load)));
		errands = errands.filter(
			(errand) => !(chosen.includes(errand) && same(errand.at, errand.goal)),
		);
		for (const [index, errand] of chosen.entries()) {
			const to = plan.at(-1)?.[index]?.to;
			if (to) errand.at = to;
		}
	}
	return plan;
}

const toGo = ({ at, goal }: Errand) => distance(at, goal);

function actionOn({ colour, at, goal }: Errand, load: ReadonlyMap<string, number>): Action {
	const [down, across] = [Math.sign(goal[0] - at[0]), Math.sign(goal[1] - at[1])];
	const ways: Cell[] = [];
	if (down !== 0) ways.push([at[0] + down, at[1]]);
	if (across !== 0) ways.push([at[0], at[1] + across]);
	const busyness = (cell: Cell) => load.get(cell.join()) ?? 0;
	const [to] = ways.sort((a, b) => busyness(a) - busyness(b));
	return { agent: at, colour, to: to ?? null };
}

function errandsOf(
	{ boxes, targets }: Pick<Puzzle, 'boxes' | 'targets'>,
	colour: string,
): Errand[] {
	const own = (things: readonly Thing[]) =>
		things.filter((thing) => thing.colour === colour).map(({ at }) => at);
	const from = own(boxes);
	const goals = shortestPairing(from, own(targets));
	return from.map((at, index) => ({ colour, at, goal: goals[index] ?? at }));
}

/** The targets in the order of the boxes that they are for, so that the ways add up to least. */
function shortestPairing(boxes: readonly Cell[], targets: readonly Cell[]): Cell[] {
	let best: { readonly length: number; readonly order: Cell[] } | null = null;
	for (const order of ordersOf(targets)) {
		const length = boxes.reduce((total, box, i) => total + distance(box, order[i] ?? box), 0);
		if (!best || length < best.length) best = { length, order };
	}
	return best?.order ?? [];
}

function ordersOf(cells: readonly Cell[]): Cell[][] {
	if (cells.length === 0) return [[]];
	return cells.flatMap((first, index) =>
		ordersOf(cells.filter((_, other) => other !== index)).map((rest) => [first, ...rest]),
	);
}

/**
 * No plan has fewer steps: a box has to get to some target of its colour and be matched, and a
 * square's agent handles every box that starts there or is matched there, one a step.
 */
export function leastSteps({ boxes, targets }: Pick<Puzzle, 'boxes' | 'targets'>): number {
	const ways = boxes.map(({ colour, at }) =>
		Math.min(...targets.filter((t) => t.colour === colour).map((t) => 1 + distance(at, t.at))),
	);
	const crowd = (things: readonly Thing[]) =>
		things.map(({ at }) => things.filter((other) => same(at, other.at)).length);
	return Math.max(0, ...ways, ...crowd(boxes), ...crowd(targets));
}
