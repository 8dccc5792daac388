/** A stretch of text is about so long at most. */
export const STRETCH = 4000;

/**
 * A text in stretches to be put one below the other, which end where a line does, or else a word. What
 * a text begins with is cut the same however it goes on: a stretch stays as it is while the last grows.
 */
export function stretchesOf(text: string): string[] {
	const stretches: string[] = [];
	let start = 0;
	while (text.length - start > STRETCH) {
		const next = text.slice(start, start + STRETCH);
		const line = next.lastIndexOf('\n');
		const end = line >= 0 ? line : wordEnd(next);
		stretches.push(next.slice(0, end));
		// The stretches lie below each other: a line's end between them shows without being there.
		start += line >= 0 ? end + 1 : end;
	}
	stretches.push(text.slice(start));
	return stretches;
}

function wordEnd(text: string): number {
	const space = text.lastIndexOf(' ');
	if (space > 0) return space + 1;
	// A character of two units stays whole.
	return /[\ud800-\udbff]$/.test(text) ? text.length - 1 : text.length;
}
