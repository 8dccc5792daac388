/** A number as it is written, or what stands between a pair of brackets of any kind. */
export type Item = string | Group;
export interface Group {
	readonly items: readonly Item[];
}

/** Brackets within more brackets than this are passed over: no answer needs them. */
const DEEPEST = 20;

const TOKEN = /[[({]|[\])}]|[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d{1,3})?/gi;

/**
 * The numbers and brackets of a text as a tree, whatever the brackets: tuples, lists, JSON objects.
 * Words, commas and closing brackets without an opening one are passed over; a bracket that is
 * never closed ends with the text. Linear in the length of the text.
 */
export function readGroups(text: string): Item[] {
	const top: Item[] = [];
	const open: Item[][] = [top];
	for (const [token] of text.replaceAll(/\bnp\.\w{1,12}\(([^()]{1,40})\)/g, '$1').matchAll(TOKEN)) {
		const inner = open.at(-1) ?? top;
		if ('[({'.includes(token)) {
			if (open.length > DEEPEST) continue;
			const items: Item[] = [];
			inner.push({ items });
			open.push(items);
		} else if (!'])}'.includes(token)) inner.push(token);
		else if (open.length > 1) open.pop();
	}
	return top;
}

/** The numbers of a group that holds nothing else; null for any other item. */
export function numbersOf(item: Item | undefined): readonly string[] | null {
	if (item === undefined || typeof item === 'string') return null;
	const numbers = item.items.filter((inner) => typeof inner === 'string');
	return numbers.length === item.items.length ? numbers : null;
}

/** How many pairs of brackets lie within each other: 0 for a number, 1 for a group of numbers. */
export function heightOf(item: Item): number {
	if (typeof item === 'string') return 0;
	return 1 + item.items.reduce((height, inner) => Math.max(height, heightOf(inner)), 0);
}
