import { fitted, textWidth } from './layout.ts';

export interface LegendLayout {
	readonly height: number;
	/** Where the sign of each entry begins, with its text to the right of it. */
	readonly entries: readonly { readonly x: number; readonly y: number; readonly text: string }[];
	/** From the entry's place to its text. */
	readonly indent: number;
}

const INDENT = 34;
const LINE = 20;
const GAP = 20;

/** The entries of a legend, one after the other in as many lines as a width in pixels needs. */
export function legendLayout(width: number, names: readonly string[]): LegendLayout {
	let x = 0;
	let line = 0;
	const entries = names.map((name) => {
		const text = fitted(name, width - INDENT);
		const needed = INDENT + textWidth(text);
		if (x > 0 && x + needed > width) {
			x = 0;
			line++;
		}
		const place = { x, y: line * LINE + LINE / 2, text };
		x += needed + GAP;
		return place;
	});
	return { height: names.length === 0 ? 0 : (line + 1) * LINE, entries, indent: INDENT };
}
