/**
 * JSON with sorted keys and no spaces: equal values give equal text (in the manner of RFC 8785,
 * for the plain data that puzzles and params are made of).
 * A key without a value (undefined) is left out, as JSON leaves it out.
 * @throws TypeError for what JSON cannot carry (functions, NaN, bigint, undefined in a list).
 */
export function canonicalJson(value: unknown): string {
	if (value === null || typeof value === 'boolean' || typeof value === 'string')
		return JSON.stringify(value);
	if (typeof value === 'number') {
		if (!Number.isFinite(value)) throw new TypeError(`${value} is not a JSON number`);
		return JSON.stringify(value);
	}
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
	if (typeof value === 'object') {
		const pairs = Object.entries(value)
			.filter(([, item]) => item !== undefined)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
		return `{${pairs.join(',')}}`;
	}
	throw new TypeError(`JSON cannot carry a ${typeof value}`);
}
