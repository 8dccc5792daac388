import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { task } from './index.ts';

type State = string[][];
type NamedMove = { block: string; from: number; to: number };

/** The start or goal as the question prints it. */
function stateOf(question: string, title: 'Start' | 'Goal'): State {
	const listing = new RegExp(`${title}:\n((?:stack\\d: .*\n)+)`).exec(question)?.[1] ?? '';
	return [...listing.matchAll(/: (.*)\n/g)].map(([, blocks = '']) =>
		blocks === '(empty)' ? [] : blocks.split(' '),
	);
}

function movesOf(answer: string): NamedMove[] {
	return [...answer.matchAll(/Move (\w) from stack(\d) to stack(\d)/g)].map(
		([, block = '', from, to]) => ({ block, from: Number(from) - 1, to: Number(to) - 1 }),
	);
}

const written = (moves: readonly NamedMove[]) =>
	`<<<${moves.map((m) => `Move ${m.block} from stack${m.from + 1} to stack${m.to + 1}`).join('\n')}>>>`;

/** The rules once more, the plain way: where the moves lead; null if one of them is not allowed. */
function lead(start: State, moves: readonly NamedMove[]): State | null {
	const state = start.map((stack) => [...stack]);
	for (const { block, from, to } of moves) {
		if (from === to || state[from]?.at(-1) !== block || !state[to]) return null;
		state[from]?.pop();
		state[to]?.push(block);
	}
	return state;
}

/** The fewest moves from start to goal, by breadth-first search. */
function fewest(start: State, goal: State): number {
	const key = (state: State) => state.map((stack) => stack.join('')).join('|');
	const seen = new Set([key(start)]);
	let layer = [start];
	for (let depth = 0; ; depth++) {
		if (layer.some((state) => key(state) === key(goal))) return depth;
		const next: State[] = [];
		for (const state of layer)
			for (const from of state.keys())
				for (const to of state.keys()) {
					const block = state[from]?.at(-1);
					const after = block === undefined ? null : lead(state, [{ block, from, to }]);
					if (!after || seen.has(key(after))) continue;
					seen.add(key(after));
					next.push(after);
				}
		layer = next;
	}
}

/** A published task file. */
function published(text: string) {
	const path = 'Blocksworld_dataset/3_3_2_0/blocksworld_task.txt';
	const [only] = task.importPublished([{ path, text: () => text }]);
	if (!only) throw new Error('nothing was imported');
	return only;
}

const small = fc.record({
	blocks: fc.integer({ min: 2, max: 5 }),
	stacks: fc.integer({ min: 3, max: 4 }),
	anyOrder: fc.boolean(),
	limited: fc.boolean(),
});
const seeds = fc.integer({ min: 0, max: 100_000 });

describe('blocksworld', () => {
	it('solves small puzzles within half as many moves again as the shortest plan has', () => {
		fc.assert(
			fc.property(small, seeds, (params, seed) => {
				const instance = task.instance(params, seed);
				const start = stateOf(instance.question, 'Start');
				const goal = stateOf(instance.question, 'Goal');
				expect(start).toHaveLength(params.stacks);
				expect(start.flat()).toHaveLength(params.blocks);
				expect(start).not.toEqual(goal);
				const plan = movesOf(instance.solve());
				expect(lead(start, plan)).toEqual(goal);
				const shortest = fewest(start, goal);
				expect(plan.length).toBeLessThanOrEqual(1.5 * shortest);
				const limit = /at most (\d+) moves?\./.exec(instance.question)?.[1];
				expect(limit).toBe(params.limited ? String(Math.floor(1.5 * plan.length)) : undefined);
			}),
			{ numRuns: 60 },
		);
	});

	it('solves the largest puzzles on the fewest stacks', () => {
		for (let seed = 0; seed < 5; seed++) {
			const instance = task.instance({ blocks: 16, stacks: 3, anyOrder: true }, seed);
			const plan = movesOf(instance.solve());
			expect(lead(stateOf(instance.question, 'Start'), plan)).toEqual(
				stateOf(instance.question, 'Goal'),
			);
		}
	});

	it('says where a goal is out of reach: two stacks only reverse an order', () => {
		const restored = (start: string[], goal: string[]) =>
			task.restore({ start, goal, limit: null });
		expect(() => restored(['ABC', ''], ['', 'ABC']).solve()).toThrow('no solution');
		const { check, solve } = restored(['ABC', ''], ['', 'CBA']);
		expect(check(solve())).toMatchObject({ correct: true });
	});

	it('agrees with the plain rules on any change of a right plan', () => {
		const change = fc.record({
			at: fc.nat(),
			from: fc.integer({ min: 0, max: 3 }),
			to: fc.integer({ min: 0, max: 3 }),
			kind: fc.constantFrom('replace', 'insert', 'remove', 'swap'),
		});
		fc.assert(
			fc.property(small, seeds, fc.array(change, { maxLength: 3 }), (params, seed, changes) => {
				const instance = task.instance({ ...params, limited: false }, seed);
				const start = stateOf(instance.question, 'Start');
				const moves = movesOf(instance.solve());
				for (const { kind, at, from, to } of changes) {
					const index = at % (moves.length + 1);
					const block = lead(start, moves.slice(0, index))?.[from]?.at(-1) ?? 'A';
					if (kind === 'remove') moves.splice(index, 1);
					if (kind === 'insert') moves.splice(index, 0, { block, from, to });
					if (kind === 'replace') moves.splice(index, 1, { block, from, to });
					if (kind === 'swap') moves.push(...moves.splice(index, 1));
				}
				const reached = lead(start, moves);
				const right =
					JSON.stringify(reached) === JSON.stringify(stateOf(instance.question, 'Goal'));
				expect(instance.check(written(moves)).correct).toBe(right);
				expect(instance.check(instance.slip()).correct).toBe(false);
			}),
		);
	});

	const text =
		'Initial State:\nstack1: \nstack2: B A\nstack3: C\n\nGoal State:\nstack1: \nstack2: A B\n';
	const { id, instance } = published(`${text}stack3: C\n`);
	const right = [
		'Move A from stack2 to stack1',
		'Move B from stack2 to stack3',
		'Move A from stack1 to stack2',
		'Move B from stack3 to stack2',
	];

	it('keeps the published id', () => expect(id).toBe('3_3_2_0'));

	it.each([
		`<<<${right.join('\n')}>>>`,
		`<<<\n\n${right.join('.\n\n')}.\n>>>`,
		`<<<${right.join('\n').replaceAll('stack', '')}>>>`,
		`<<<${right.join('\n').replaceAll('stack', 'stack ')}>>>`,
		`<<<${right.map((line, index) => `${index + 1}. ${line}`).join('\n')}>>>`,
		`<<<\`\`\`\n${right.join('\n')}\n\`\`\`>>>`,
		`First:\nMove C from stack3 to stack1\nNo. The plan is\n- ${right.join('\n- ')}\nThat is all.`,
		`<<<Move C from stack3 to stack1\nMove C from stack1 to stack3\n${right.join('\n')}>>>`,
	])('accepts %j', (answer) => expect(instance.check(answer)).toMatchObject({ correct: true }));

	it.each([
		[right.slice(0, -1).join('\n'), /^After all 3 moves stack2 holds A .* holds A B from/],
		[right.join('; '), /^Line 1, .* is not one move/],
		[right.join('\n').replace('stack1', 'table'), /^Move 1, .*: there is no stack "table"/],
		[right.join('\n').replace('stack1', 'stack4'), /no stack "stack4", only stack1 to stack3/],
		[right.join('\n').toLowerCase(), /there is no block "a"/],
		[right.slice(1).join('\n'), /^Move 1, .*: B is not on top of stack2, A is/],
		[right.join('\n').replace('from stack2', 'from stack3'), /A is on stack2 at that time/],
		[`Move C from stack3 to stack3\n${right.join('\n')}`, /leaves the block where it is/],
		['', /^Without a move stack2/],
	])('rejects %j', (plan, reason) => {
		const verdict = instance.check(`<<<${plan}>>>`);
		expect(verdict.correct).toBe(false);
		expect(verdict.reason).toMatch(reason);
	});

	it('finds no moves in a text without any', () => {
		expect(instance.check('It cannot be done.')).toMatchObject({ correct: false, read: null });
	});

	it('wants stacks that the goal leaves out to be empty', () => {
		const short = published(text.replace('A B', 'A B C')).instance;
		expect(short.check(short.solve())).toMatchObject({ correct: true });
		expect(short.check(`<<<${right.join('\n')}>>>`)).toMatchObject({ correct: false });
	});

	it('accepts the empty plan where the start is the goal, and slips with a needless move', () => {
		const done = published(
			'Initial State:\nstack1: A\nstack2: \n\nGoal State:\nstack1: A\n',
		).instance;
		expect(done.solve()).toBe('<<<>>>');
		expect(done.check('<<<>>>')).toMatchObject({ correct: true });
		expect(done.check(done.slip())).toMatchObject({ correct: false });
	});

	it('refuses a right plan with more moves than the limit', () => {
		const limited = task.instance({ blocks: 3, stacks: 3, limited: true }, 1);
		const limit = Number(/at most (\d+) moves/.exec(limited.question)?.[1]);
		const plan = movesOf(limited.solve());
		const [first] = plan;
		if (!first) throw new Error('no moves');
		const back = { block: first.block, from: first.to, to: first.from };
		while (plan.length <= limit) plan.unshift(first, back);
		expect(limited.check(written(plan)).reason).toBe(
			`The goal is reached, but in ${plan.length} moves; at most ${limit} are allowed.`,
		);
	});

	it('draws how far an answer gets and marks the block that cannot move', () => {
		const picture = instance.picture(`<<<${right[0]}\nMove C from stack2 to stack1>>>`);
		if (picture.kind !== 'stacks') throw new Error('not stacks');
		expect(picture.scenes.map((scene) => scene.title)).toEqual([
			'Start',
			'After 1 move: the next is not possible',
			'Goal',
		]);
		const blocks = picture.scenes[1]?.stacks.flatMap((stack) => stack.blocks);
		expect(blocks).toEqual([
			{ text: 'A', tone: 'plain' },
			{ text: 'B', tone: 'plain' },
			{ text: 'C', tone: 'wrong' },
		]);
	});
});
