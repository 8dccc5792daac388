/** A row and a column, counted from 0. */
export type Cell = readonly [row: number, column: number];

export interface Puzzle {
	readonly rows: number;
	readonly columns: number;
	/** Boxes and targets as they stand at the start; for each colour as many boxes as targets. */
	readonly boxes: readonly Thing[];
	readonly targets: readonly Thing[];
	/** The most steps that a plan may have; null for no limit. */
	readonly limit: number | null;
}
export interface Thing {
	readonly colour: string;
	readonly at: Cell;
}

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
