import { fitted, textWidth } from './layout.ts';

export interface MatrixLayout {
	readonly height: number;
	readonly cellWidth: number;
	readonly cellHeight: number;
	/** Where the cells begin. */
	readonly left: number;
	readonly top: number;
	readonly rows: readonly string[];
	/** The columns' names, or letters where names have no place. */
	readonly columns: readonly string[];
	/** Whether the columns have letters, which a key must explain. */
	readonly lettered: boolean;
}

const ROW = 26;
const WIDEST = 132;

/** Cells of rows by columns, in a picture of a width in pixels. */
export function matrixLayout(
	width: number,
	rows: readonly string[],
	columns: readonly string[],
): MatrixLayout {
	const longest = Math.max(...rows.map(textWidth));
	const left = Math.round(Math.min(longest + 12, width * 0.4));
	const cellWidth = Math.min(WIDEST, (width - left - 2) / Math.max(1, columns.length));
	const lettered = columns.some((name) => textWidth(name) > cellWidth - 8);
	const top = 26;
	return {
		height: top + ROW * rows.length + 4,
		cellWidth,
		cellHeight: ROW,
		left,
		top,
		rows: rows.map((name) => fitted(name, left - 10)),
		columns: lettered ? columns.map((_, index) => letterOf(index)) : columns,
		lettered,
	};
}

/** A, B, … Z, A2, B2, … */
export function letterOf(index: number): string {
	const round = Math.floor(index / 26);
	return `${String.fromCharCode(65 + (index % 26))}${round > 0 ? round + 1 : ''}`;
}
