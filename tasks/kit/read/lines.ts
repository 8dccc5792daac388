/** The last unbroken run of lines that are of a kind, joined; empty where there is none. */
export function lastRun(text: string, isOfKind: (line: string) => boolean): string {
	const lines = text.split('\n').filter((line) => line.trim() !== '');
	const last = lines.findLastIndex(isOfKind);
	let first = last;
	while (first > 0 && isOfKind(lines[first - 1] ?? '')) first--;
	return last < 0 ? '' : lines.slice(first, last + 1).join('\n');
}
