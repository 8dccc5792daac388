import type { Random } from '../../src/ground/random.ts';

/** Plain JSON. */
export type Json =
	| null
	| boolean
	| number
	| string
	| readonly Json[]
	| { readonly [key: string]: Json };

const STRANGE: readonly Json[] = [
	...[null, true, '', 'x', '9'.repeat(400), [], {}, [[]], { kind: 'published' }],
	...[-1, 0, 0.5, 27, 1000, 1e9, 2 ** 53, 1e308],
];

/** The data with one thing in it changed: a value off by one or of another kind, a key gone, a list cut or grown. */
export function mutated(data: Json, random: Random): Json {
	const paths = pathsIn(data);
	return changedAt(data, random.pick(paths), random);
}

function pathsIn(data: Json): string[][] {
	if (data === null || typeof data !== 'object') return [[]];
	const inside = Object.entries(data).flatMap(([key, item]) =>
		pathsIn(item).map((path) => [key, ...path]),
	);
	return [[], ...inside];
}

function changedAt(data: Json, path: readonly string[], random: Random): Json {
	const [key, ...rest] = path;
	if (key === undefined) return changed(data, random);
	if (isList(data))
		return data.with(Number(key), changedAt(data[Number(key)] ?? null, rest, random));
	if (data === null || typeof data !== 'object') return data;
	return { ...data, [key]: changedAt(data[key] ?? null, rest, random) };
}

function changed(data: Json, random: Random): Json {
	if (random.chance(1, 4)) return random.pick(STRANGE);
	if (typeof data === 'number')
		return random.pick([data + 1, data - 1, -data, 2 * data, data + 0.5]);
	if (typeof data === 'boolean') return !data;
	if (typeof data === 'string') return changedText(data, random);
	if (data === null) return random.pick(STRANGE);
	if (isList(data)) return changedList(data, random);
	const keys = Object.keys(data);
	if (keys.length === 0 || random.chance(1, 4)) return { ...data, more: 1 };
	const gone = random.pick(keys);
	return Object.fromEntries(Object.entries(data).filter(([key]) => key !== gone));
}

function changedText(text: string, random: Random): string {
	if (text === '') return random.pick(['a', 'A', '0', ' ', '.']);
	const at = random.int(0, text.length - 1);
	const other = random.pick([...text, 'a', 'A', '0', '']);
	return random.chance(1, 8) ? text.repeat(50) : text.slice(0, at) + other + text.slice(at + 1);
}

function changedList(list: readonly Json[], random: Random): Json {
	if (list.length === 0) return [random.pick(STRANGE)];
	const [one, other] = [random.int(0, list.length - 1), random.int(0, list.length - 1)];
	return random.pick([
		list.toSpliced(one, 1),
		list.toSpliced(one, 0, list[other] ?? null),
		list.with(one, list[other] ?? null).with(other, list[one] ?? null),
		list.with(one, list[other] ?? null),
		[],
		Array.from({ length: 60 }, () => list).flat(),
	]);
}

const isList = (data: Json): data is readonly Json[] => Array.isArray(data);
