import * as v from 'valibot';

// What the schemas of puzzles are built from. Every part is bound in size: a puzzle may come from a
// stranger's link.

/** A whole number from `low` to `high`. */
export const integer = (low: number, high: number) =>
	v.pipe(
		v.number(),
		v.check(
			(number) => Number.isInteger(number) && number >= low && number <= high,
			`must be a whole number from ${low} to ${high}`,
		),
	);

/** A text that matches a pattern, which says how long it may be. */
export const text = (pattern: RegExp) =>
	v.pipe(v.string(), v.regex(pattern, `must match ${pattern}`));

/** A list of `shortest` to `longest` such items. */
export const list = <Item extends v.GenericSchema>(item: Item, shortest: number, longest: number) =>
	v.pipe(
		v.array(item),
		v.check(
			({ length }) => length >= shortest && length <= longest,
			`must have ${shortest} to ${longest} items`,
		),
		v.readonly(),
	);

/** Two such items. */
export const pair = <Item extends v.GenericSchema>(item: Item) =>
	v.pipe(v.strictTuple([item, item]), v.readonly());

/** An object with these keys and no others. */
export const record = <Entries extends v.ObjectEntries>(entries: Entries) =>
	v.pipe(v.strictObject(entries), v.readonly());
