type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an object has that a frozen one has not, or has otherwise; nested objects likewise. */
export function added(value: Plain, frozen: Plain): Plain {
	const entries: [string, unknown][] = [];
	for (const [name, item] of Object.entries(value)) {
		const known = Object.hasOwn(frozen, name) ? frozen[name] : undefined;
		if (isPlain(item) && isPlain(known)) {
			const inner = added(item, known);
			if (Object.keys(inner).length > 0) entries.push([name, inner]);
		} else if (item !== known) entries.push([name, item]);
	}
	return Object.fromEntries(entries);
}

/** The object again that `added` was taken of. */
export function completed(difference: Plain, frozen: Plain): Plain {
	const entries = new Map<string, unknown>(Object.entries(frozen));
	for (const [name, item] of Object.entries(difference)) {
		const known = entries.get(name);
		entries.set(name, isPlain(item) && isPlain(known) ? completed(item, known) : item);
	}
	return Object.fromEntries(entries);
}
