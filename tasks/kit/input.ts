/** What a person has put in so far: cells along the rows, tokens in order, waypoints `x,y`, or one text. */
export type Entries = readonly string[];

interface Written {
	/** The answer's text, in a form that the checker reads. */
	write(entries: Entries): string;
	/** How many entries must not be empty before there is an answer; one unless said. */
	readonly needs?: number;
}

/** A cell that a click fills. */
export interface InputCell {
	/** What always stands there; where empty, the cell shows its value. */
	readonly text: string;
	/** What clicks put there in turn, the empty value where it can be emptied; none where it stays as it is. */
	readonly values: readonly string[];
	/** What it holds at first; empty unless said. */
	readonly first?: string;
}

/** Cells in rows, as the task's own drawing has them. */
export interface CellsInput extends Written {
	readonly kind: 'cells';
	readonly rows: readonly (readonly InputCell[])[];
	/** What an empty value, or one for no text, is called: "no queen". */
	readonly empty: string;
	/** Whether filling a cell empties the others. */
	readonly single?: boolean;
}

/** Cards that are put one behind the other: an expression, an order, moves. */
export interface TokensInput extends Written {
	readonly kind: 'tokens';
	readonly tokens: readonly {
		readonly text: string;
		/** How often it can be used; without end unless said. */
		readonly times?: number;
	}[];
	/** What the places are called, where each has a name. */
	readonly places?: readonly string[];
}

/** Waypoints on the task's map, between a start and an end that are given. */
export interface WaypointsInput extends Written {
	readonly kind: 'waypoints';
}

/** One of a few answers. */
export interface ChoiceInput extends Written {
	readonly kind: 'choice';
	readonly options: readonly { readonly label: string; readonly value: string }[];
}

/** Anything, typed. */
export interface TextInput extends Written {
	readonly kind: 'text';
}

/** How a person answers a puzzle by hand. */
export type AnswerInput = CellsInput | TokensInput | WaypointsInput | ChoiceInput | TextInput;

export const typed: TextInput = {
	kind: 'text',
	write: ([text = '']) => (text.includes('<<<') ? text : `<<<${text.trim()}>>>`),
};

export const choice = (
	labels: readonly (readonly [label: string, value: string])[],
): ChoiceInput => ({
	kind: 'choice',
	options: labels.map(([label, value]) => ({ label, value })),
	write: ([value = '']) => `<<<${value}>>>`,
});

/** The positions, counted from 0, of what is not empty in entries of so many columns. */
export function chosen(
	entries: Entries,
	columns: number,
): (readonly [row: number, column: number])[] {
	return entries.flatMap((entry, at) =>
		entry === '' ? [] : [[Math.floor(at / columns), at % columns] as const],
	);
}

/** Entries in rows. */
export const inRows = (entries: Entries, columns: number): string[][] =>
	Array.from({ length: Math.ceil(entries.length / columns) }, (_, row) =>
		entries.slice(row * columns, (row + 1) * columns),
	);
