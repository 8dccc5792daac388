import * as v from 'valibot';

/** More than any call has: what is above it is a fault of whoever counted. */
const MOST_TOKENS = 100_000_000;

/**
 * A field that does not matter to the answer: read where it is as expected, absent where it is
 * anything else. A reply is not thrown away for it.
 */
export const side = <const Schema extends v.GenericSchema>(schema: Schema) =>
	v.fallback(v.optional(schema), undefined);

const NumberLike = v.pipe(
	v.union([v.number(), v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(30))]),
	v.transform(Number),
	v.finite(),
	v.minValue(0),
);

/** A count of tokens, as a number or in digits; absent where it is no count. */
export const Tokens = side(
	v.pipe(
		NumberLike,
		v.maxValue(MOST_TOKENS),
		v.transform((count) => Math.round(count)),
	),
);

/** US dollars; absent where it is no sum of money. */
export const Dollars = side(v.pipe(NumberLike, v.maxValue(MOST_TOKENS)));

/** The day of a date in any of the forms that lists have: ISO 8601, or seconds since 1970. */
export function dayOf(date: unknown): string | null {
	const time =
		typeof date === 'number'
			? date * 1000
			: typeof date === 'string'
				? Date.parse(date)
				: Number.NaN;
	return Number.isFinite(time) && Math.abs(time) < 8e15
		? new Date(time).toISOString().slice(0, 10)
		: null;
}
