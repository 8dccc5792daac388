/**
 * How a mark in a picture reads: part of the puzzle, not usable, drawn in by the answer,
 * against a constraint, or merely worth a look.
 */
export type Tone = 'plain' | 'given' | 'blocked' | 'answer' | 'wrong' | 'highlight';

export interface Mark {
	/** What is written there; may be empty. In a grid it may have several lines. */
	readonly text: string;
	readonly tone: Tone;
	/** In a grid's cell, coloured things in place of the text. */
	readonly chips?: readonly Chip[];
}

/** A coloured box, the place for one, a box in its place, or one that should be there and is not. */
export interface Chip {
	/** The colour's English name; whoever cannot tell colours apart reads its first two letters. */
	readonly colour: string;
	readonly look: 'box' | 'target' | 'done' | 'missing';
}

/** A board: rows of cells, with heavier lines round blocks of cells where `block` says so. */
export interface GridPicture {
	readonly kind: 'grid';
	readonly rows: readonly (readonly Mark[])[];
	/** Cells per heavier-lined block, as in Sudoku. */
	readonly block?: { readonly rows: number; readonly columns: number };
	/** The region of each cell, with heavier lines between cells of different regions. */
	readonly regions?: readonly (readonly number[])[];
	/** Shade alternate cells like a chessboard. */
	readonly checkered?: boolean;
	/** Number the rows and columns, from this on: as the task's own texts count. */
	readonly countFrom?: 0 | 1;
}

/** Things side by side: cards, factors, operands. */
export interface CardsPicture {
	readonly kind: 'cards';
	readonly groups: readonly { readonly title: string; readonly cards: readonly Mark[] }[];
}

/** Named piles of blocks, bottom first, in one or more labelled scenes (start, after the answer, goal). */
export interface StacksPicture {
	readonly kind: 'stacks';
	readonly scenes: readonly {
		readonly title: string;
		readonly stacks: readonly { readonly name: string; readonly blocks: readonly Mark[] }[];
	}[];
}

/** A long run of items, numbered from 1, that wraps: a word letter by letter, a list, a timeline. */
export interface SequencePicture {
	readonly kind: 'sequence';
	readonly items: readonly Mark[];
}

/** A plane seen from above, y upwards: rectangles with labels, points, and a path over them. */
export interface MapPicture {
	readonly kind: 'map';
	/** What is shown of the plane. */
	readonly bounds: MapRectangle;
	readonly areas: readonly (MapRectangle & { readonly mark: Mark })[];
	readonly points: readonly (MapPoint & { readonly mark: Mark })[];
	/** Whether faint lines show the whole coordinates. */
	readonly squared?: boolean;
	/** The path's straight segments in order. */
	readonly path: readonly {
		readonly from: MapPoint;
		readonly to: MapPoint;
		readonly tone: Tone;
	}[];
}
export interface MapPoint {
	readonly x: number;
	readonly y: number;
}
export interface MapRectangle {
	readonly x0: number;
	readonly x1: number;
	readonly y0: number;
	readonly y1: number;
}

/** Line drawings side by side, as in a schoolbook: each about 100 units wide or high, y upwards. */
export interface FigurePicture {
	readonly kind: 'figure';
	readonly figures: readonly {
		readonly title: string;
		readonly lines: readonly FigureLine[];
		readonly labels: readonly FigureLabel[];
		/** Written below: what would be too long within the drawing. */
		readonly caption?: Mark;
	}[];
	/** What holds for all of them, in small print. */
	readonly note: string;
}
export type FigurePoint = readonly [x: number, y: number];
/** Straight segments from point to point; curves come as many of them. */
export interface FigureLine {
	readonly points: readonly FigurePoint[];
	/** An edge of the figure, a thin or broken helping line, or a filled area without an outline. */
	readonly look: 'edge' | 'thin' | 'broken' | 'area';
	readonly tone: Tone;
}
export interface FigureLabel {
	readonly at: FigurePoint;
	/** The direction in which the label keeps off its point; [0, 0] centres it there. */
	readonly away: FigurePoint;
	readonly mark: Mark;
}

/** Data for one of the generic drawings; `description` says the same in words, for screen readers. */
export type Picture = (
	| GridPicture
	| CardsPicture
	| StacksPicture
	| SequencePicture
	| MapPicture
	| FigurePicture
) & {
	readonly description: string;
	/** What its highlights mean, in a word or two, where the drawing does not say so itself. */
	readonly highlight?: string;
};

/** What a puzzle asks, in words for people: it stands below the drawing. */
export interface Caption {
	/** One to three sentences that say the goal, with the numbers that matter. */
	readonly goal: string;
	/** The rules, conditions or steps that the drawing does not show, one by one. */
	readonly rules?: readonly string[];
}
