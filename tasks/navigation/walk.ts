import {
	type Action,
	HEADINGS,
	type Heading,
	type Instruction,
	type Point,
	type Puzzle,
	type Turn,
	type Way,
} from './puzzle.ts';

export interface State {
	readonly at: Point;
	readonly facing: Heading;
}

const ORIGIN: Point = [0, 0, 0];
const AHEAD: readonly Point[] = [
	[0, 1, 0],
	[1, 0, 0],
	[0, -1, 0],
	[-1, 0, 0],
];
const QUARTERS = { forward: 0, right: 1, backward: 2, left: 3, around: 2 } as const;

const turned = (facing: Heading, turn: Turn | 'forward' | 'backward'): Heading =>
	((facing + QUARTERS[turn]) % 4) as Heading; // A remainder by 4 is a heading.

/** The change of place that one step makes. */
export function direction(facing: Heading, way: Way): Point {
	if (way === 'up') return [0, 0, 1];
	if (way === 'down') return [0, 0, -1];
	return AHEAD[turned(facing, way)] ?? ORIGIN;
}

/** An action that was carried out, with the state before it. */
export interface Done {
	readonly action: Action;
	readonly before: State;
}

export interface Walk {
	readonly end: State;
	/** What was carried out and not undone. */
	readonly done: readonly Done[];
	/** Every place stood on, the start included, in order of the first visit. */
	readonly visited: readonly Point[];
}

/** Carries the instructions out, step by step. */
export function walk({ facing, instructions }: Puzzle): Walk {
	let state: State = { at: ORIGIN, facing };
	const done: Done[] = [];
	const visited = new Map<string, Point>([[ORIGIN.join(), ORIGIN]]);
	const act = (action: Action): void => {
		done.push({ action, before: state });
		if (action.kind === 'turn') {
			state = { ...state, facing: turned(state.facing, action.turn) };
			return;
		}
		const [dx, dy, dz] = direction(state.facing, action.way);
		for (let step = 0; step < action.steps; step++) {
			const [x, y, z] = state.at;
			const at: Point = [x + dx, y + dy, z + dz];
			state = { ...state, at };
			visited.set(at.join(), at);
		}
	};
	const follow = (list: readonly Instruction[]): void => {
		for (const instruction of list)
			switch (instruction.kind) {
				case 'repeat':
					for (let time = 0; time < instruction.times; time++) follow(instruction.body);
					break;
				case 'if':
					if (instruction.facing.includes(state.facing)) act(instruction.action);
					break;
				case 'undo':
					for (let left = instruction.actions; left > 0; left--) {
						const last = done.pop();
						if (last) state = last.before;
					}
					break;
				default:
					act(instruction);
			}
	};
	follow(instructions);
	return { end: state, done, visited: [...visited.values()] };
}

export function isStart([x, y, z]: Point): boolean {
	return x === 0 && y === 0 && z === 0;
}

/** Whether the puzzle has turns at all: otherwise one faces the same way all the time. */
export function canTurn(instructions: readonly Instruction[]): boolean {
	return instructions.some((one) => {
		if (one.kind === 'repeat') return canTurn(one.body);
		return one.kind === 'turn' || (one.kind === 'if' && one.action.kind === 'turn');
	});
}

/** "(3, -4), west" */
export function placeText(puzzle: Puzzle, { at, facing }: State): string {
	const place = `(${at.slice(0, puzzle.dimensions).join(', ')})`;
	return canTurn(puzzle.instructions) ? `${place}, ${HEADINGS[facing]}` : place;
}
