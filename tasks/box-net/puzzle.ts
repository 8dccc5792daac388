import * as v from 'valibot';
import { integer, list, pair, record, text } from '../kit/schema.ts';

/** A row and a column, counted from 0. */
export type Cell = readonly [row: number, column: number];

const thing = record({ colour: text(/^[a-z]{1,12}$/), at: pair(integer(0, 7)) });
export type Thing = v.InferOutput<typeof thing>;
const things = list(thing, 1, 32);
/** Every order of a colour's targets is looked at. */
const MOST_OF_A_COLOUR = 6;

export const schema = v.pipe(
	record({
		rows: integer(1, 8),
		columns: integer(1, 8),
		/** Boxes and targets as they stand at the start; for each colour as many boxes as targets. */
		boxes: things,
		targets: things,
		/** The most steps that a plan may have; null for no limit. */
		limit: v.nullable(integer(1, 1000)),
	}),
	v.check(
		({ rows, columns, boxes, targets }) =>
			[...boxes, ...targets].every(({ at: [row, column] }) => row < rows && column < columns),
		'a box or a target is outside of the grid',
	),
	v.check(({ boxes, targets }) => {
		const of = (things: readonly Thing[]) => things.map(({ colour }) => colour).sort();
		const colours = of(boxes);
		return (
			colours.join() === of(targets).join() &&
			colours.every((colour, at) => colour !== colours[at + MOST_OF_A_COLOUR])
		);
	}, `of each colour there must be as many boxes as targets, at most ${MOST_OF_A_COLOUR}`),
);
export type Puzzle = v.InferOutput<typeof schema>;

/** What an agent does with a box of its square; `to` is a neighbouring square, or null for a target of its own. */
export interface Action {
	readonly agent: Cell;
	readonly colour: string;
	readonly to: Cell | null;
}

/** The actions of each step. */
export type Plan = readonly (readonly Action[])[];

export const same = (a: Cell, b: Cell) => a[0] === b[0] && a[1] === b[1];

export const distance = (a: Cell, b: Cell) => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);

export const isOnGrid = ({ rows, columns }: Puzzle, [row, column]: Cell) =>
	row >= 0 && row < rows && column >= 0 && column < columns;

/** The published notation names a square by its centre, a unit a square: row 0, column 1 is `[0.5, 1.5]`. */
export const centre = ([row, column]: Cell) => `[${row + 0.5}, ${column + 0.5}]`;

export const actionText = ({ colour, to }: Action) =>
	`move(box_${colour}, ${to ? `square${centre(to)}` : `target_${colour}`})`;

/** The plan in the format that the question asks for, delimiters included. */
export function formatPlan(plan: Plan): string {
	const steps = plan.map((actions) => {
		const pairs = actions.map(
			(action) => `"Agent${centre(action.agent)}": "${actionText(action)}"`,
		);
		return `{${pairs.join(', ')}}`;
	});
	return `<<<[${steps.join(',\n')}]>>>`;
}

export const cellsOf = ({ rows, columns }: Pick<Puzzle, 'rows' | 'columns'>): Cell[] =>
	Array.from({ length: rows * columns }, (_, i): Cell => [Math.floor(i / columns), i % columns]);
