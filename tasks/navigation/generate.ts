import type { Random } from '../../src/ground/random.ts';
import { ParamsError, type ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import type { Action, Heading, Instruction, Puzzle, Way } from './puzzle.ts';
import { STORIES } from './question.ts';
import { direction, isStart, walk } from './walk.ts';

type Params = ParamsOf<typeof about.knobs>;

const FURTHEST = 12;
const TRIES = 400;

/** @throws ParamsError where the lines do not suffice for what they are to hold. */
export function generate(params: Params, random: Random): Puzzle {
	const { instructions, moves, repeats, conditions, undos, asked } = params;
	const least = 3 * repeats + conditions + 2 * undos + 2;
	if (instructions < least)
		throw new ParamsError(
			`The knob "instructions" must be at least ${least} for ${repeats} repeated blocks (3 lines each), ` +
				`${conditions} conditions, ${undos} undos (2 lines each) and 2 more; it is ${instructions}.`,
		);
	if (conditions > 0 && moves === 'strafing')
		throw new ParamsError(
			'The knob "conditions" must be 0 where "moves" is strafing: nothing ever turns there.',
		);
	const back = random.chance(1, 2);
	for (let tries = 0; tries < TRIES; tries++) {
		const drawn: Puzzle = {
			story: random.int(0, STORIES.length - 1),
			dimensions: params.dimensions === 3 ? 3 : 2,
			facing: moves === 'strafing' ? 0 : random.pick([0, 1, 2, 3] as const),
			instructions: arrange(params, leaves(params, random), random),
			asked: asked === 'return' || asked === 'cells' ? asked : 'place',
		};
		if (asked !== 'return') return drawn;
		const closed = closedWalk(drawn, random);
		const wanted = closed && (back ? closed : nearMiss(closed, random));
		if (wanted) return wanted;
	}
	throw new ParamsError(
		'No walk of this kind was found; fewer undos or repeated blocks, or more instructions, would help.',
	);
}

function leaves(params: Params, random: Random): Instruction[] {
	const { instructions, repeats, conditions, undos } = params;
	const list: Instruction[] = [];
	for (let i = 0; i < conditions; i++) {
		const facing = random.sample<Heading>([0, 1, 2, 3], random.int(1, 2)).sort((a, b) => a - b);
		list.push({ kind: 'if', facing, action: action(params, random) });
	}
	for (let i = 0; i < undos; i++)
		list.push({ kind: 'undo', actions: random.chance(2, 3) ? 1 : random.int(2, 3) });
	while (list.length < instructions - repeats) list.push(action(params, random));
	return random.shuffle(list);
}

function action({ moves, dimensions }: Params, random: Random): Action {
	if (moves !== 'strafing' && random.chance(2, 5))
		return { kind: 'turn', turn: random.pick(['left', 'left', 'right', 'right', 'around']) };
	const ways: Way[] = moves === 'turning' ? ['forward'] : ['forward', 'backward', 'left', 'right'];
	if (moves === 'both') ways.push('forward', 'forward');
	if (dimensions === 3) ways.push('up', 'down');
	return { kind: 'go', steps: random.int(1, 10), way: random.pick(ways) };
}

interface Block {
	readonly depth: number;
	readonly items: (Instruction | Block)[];
}

/** Puts the leaves into blocks, at least two items in each, and shuffles the blocks in among them. */
function arrange({ repeats, depth }: Params, list: Instruction[], random: Random): Instruction[] {
	const top: Block = { depth: 0, items: [] };
	const blocks: Block[] = [];
	for (let i = 0; i < repeats; i++) {
		const parents = blocks.filter((block) => block.depth < depth && block.items.length === 0);
		const parent = random.chance(1, 2) && parents.length > 0 ? random.pick(parents) : top;
		const block: Block = { depth: parent.depth + 1, items: [] };
		parent.items.push(block);
		blocks.push(block);
	}
	const rest = [...list];
	for (const block of blocks) block.items.push(...rest.splice(0, 2));
	// Most of the rest stays outside, so that the walk keeps a readable length.
	for (const leaf of rest)
		(blocks.length > 0 && random.chance(1, 4) ? random.pick(blocks) : top).items.push(leaf);
	const build = (block: Block): Instruction[] =>
		random
			.shuffle(block.items)
			.map((item) =>
				'items' in item
					? { kind: 'repeat', times: random.int(2, item.depth > 1 ? 3 : 4), body: build(item) }
					: item,
			);
	return build(top);
}

/** The same walk with the steps of some moves changed so that it ends at the start; null where that is not possible. */
function closedWalk(puzzle: Puzzle, random: Random): Puzzle | null {
	// Where a move leads depends on the turns alone, so the end is linear in the moves' steps.
	const effects = new Map<Action, [number, number, number]>();
	for (const { action: done, before } of walk(puzzle).done) {
		if (done.kind !== 'go') continue;
		const way = direction(before.facing, done.way);
		const sum = effects.get(done) ?? [0, 0, 0];
		effects.set(done, [sum[0] + way[0], sum[1] + way[1], sum[2] + way[2]]);
	}
	const steps = new Map(
		[...effects.keys()].map((move) => [move, move.kind === 'go' ? move.steps : 0]),
	);
	for (const axis of [0, 1, 2] as const) {
		let off = walk(puzzle).end.at[axis];
		const along = [...effects].filter(([, effect]) =>
			effect.every((size, other) => (size !== 0) === (other === axis)),
		);
		for (const [move, effect] of random.shuffle(along)) {
			if (off === 0) break;
			const old = steps.get(move) ?? 0;
			const wanted = old - Math.round(off / effect[axis]);
			const taken = Math.min(FURTHEST, Math.max(1, wanted));
			steps.set(move, taken);
			off += (taken - old) * effect[axis];
		}
		if (off !== 0) return null;
	}
	const closed = changed(puzzle, (one) =>
		one.kind === 'go' ? { ...one, steps: steps.get(one) ?? one.steps } : one,
	);
	const { end, visited } = walk(closed);
	return isStart(end.at) && visited.length > 1 ? closed : null;
}

/** A walk that differs from one back to the start in one move or turn, and does not end there. */
function nearMiss(closed: Puzzle, random: Random): Puzzle | null {
	const done = random.shuffle(walk(closed).done);
	for (const { action: old } of done) {
		const missed = changed(closed, (one) => (one === old ? altered(one, random) : one));
		if (!isStart(walk(missed).end.at)) return missed;
	}
	return null;
}

function altered(one: Action, random: Random): Action {
	if (one.kind === 'turn') return { ...one, turn: one.turn === 'left' ? 'right' : 'left' };
	const steps = one.steps + random.pick([-2, -1, 1, 2]);
	return { ...one, steps: steps < 1 ? one.steps + 1 : steps };
}

/** The same puzzle with other actions. */
function changed(puzzle: Puzzle, by: (old: Action) => Action): Puzzle {
	const visit = (list: readonly Instruction[]): Instruction[] =>
		list.map((one) => {
			switch (one.kind) {
				case 'repeat':
					return { ...one, body: visit(one.body) };
				case 'if':
					return { ...one, action: by(one.action) };
				case 'undo':
					return one;
				default:
					return by(one);
			}
		});
	return { ...puzzle, instructions: visit(puzzle.instructions) };
}
