/** Rows are drawn, and left out again, so many at a time. */
export const CHUNK = 25;

/** Where a row stands. */
export interface Place {
	/** Counted from 0. */
	readonly chunk: number;
	/** Of how many rows, counted from 1: assistive technology cannot count those that are not drawn. */
	readonly position: number;
	readonly total: number;
}

/** A row's height in pixels before any was drawn. */
const GUESS = 88;

/** Heights of a long list's chunks: of those that were drawn their own, of the others as the first tells. */
export class ChunkHeights {
	readonly #rows: ReadonlyMap<number, number>;

	/** @param rows the height of a row of each chunk that was drawn, in pixels */
	constructor(rows: ReadonlyMap<number, number> = new Map()) {
		this.#rows = rows;
	}

	/** These heights with others measured; the same where nothing is otherwise. */
	with(measured: ReadonlyMap<number, number>): ChunkHeights {
		const isNew = ([chunk, height]: [number, number]) => this.#rows.get(chunk) !== height;
		return [...measured].some(isNew)
			? new ChunkHeights(new Map([...this.#rows, ...measured]))
			: this;
	}

	/** The height of a chunk of so many rows, in pixels. */
	of(chunk: number, rows: number): number {
		const [first = GUESS] = this.#rows.values();
		return (this.#rows.get(chunk) ?? first) * rows;
	}
}

/**
 * The chunks of a list of `count` rows that lie between two heights, in pixels from its top.
 */
export function chunksBetween(
	heights: ChunkHeights,
	count: number,
	from: number,
	to: number,
): { readonly first: number; readonly last: number } {
	const chunks = Math.ceil(count / CHUNK);
	let first = 0;
	let last = 0;
	for (let chunk = 0, top = 0; chunk < chunks; chunk++) {
		const bottom = top + heights.of(chunk, rowsIn(chunk, count));
		if (bottom < from) first = Math.min(chunk + 1, chunks - 1);
		if (top <= to) last = chunk;
		top = bottom;
	}
	return { first, last: Math.max(first, last) };
}

/** How many rows a chunk has. */
export function rowsIn(chunk: number, count: number): number {
	return Math.min(CHUNK, count - chunk * CHUNK);
}
