/** What a click puts where `now` is. */
export function nextValue(values: readonly string[], now: string): string {
	return values[(values.indexOf(now) + 1) % values.length] ?? now;
}

/** What a key puts into a cell of these values; null for a key that means nothing there. */
export function typedValue(values: readonly string[], key: string): string | null {
	if (key === 'Backspace' || key === 'Delete') return values.includes('') ? '' : null;
	return key.length === 1 && key !== ' '
		? (values.find((value) => value === key || value === key.toLowerCase()) ?? null)
		: null;
}
