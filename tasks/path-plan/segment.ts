import type { Point, Rectangle } from './puzzle.ts';

/** A fraction with a positive denominator. */
export interface Ratio {
	readonly over: bigint;
	readonly under: bigint;
}

const ZERO: Ratio = { over: 0n, under: 1n };
const WHOLE: Ratio = { over: 1n, under: 1n };

export const isLess = (a: Ratio, b: Ratio) => a.over * b.under < b.over * a.under;

const larger = (a: Ratio, b: Ratio) => (isLess(a, b) ? b : a);
const smaller = (a: Ratio, b: Ratio) => (isLess(b, a) ? b : a);

/**
 * The part of a straight segment within a rectangle, as fractions of the way from `from` to `to`;
 * null where they share no point. Exact (Liang and Barsky's clipping, with integers).
 */
export function partWithin(
	from: Point,
	to: Point,
	{ x0, x1, y0, y1 }: Rectangle,
): { readonly enter: Ratio; readonly leave: Ratio } | null {
	if (Math.max(from.x, to.x) < x0 || Math.min(from.x, to.x) > x1) return null;
	if (Math.max(from.y, to.y) < y0 || Math.min(from.y, to.y) > y1) return null;
	let [enter, leave] = [ZERO, WHOLE];
	for (const { at, length, low, high } of [
		{ at: from.x, length: to.x - from.x, low: x0, high: x1 },
		{ at: from.y, length: to.y - from.y, low: y0, high: y1 },
	]) {
		if (length === 0) continue;
		const [near, far] = length > 0 ? [low, high] : [high, low];
		enter = larger(enter, fraction(near - at, length));
		leave = smaller(leave, fraction(far - at, length));
	}
	return isLess(leave, enter) ? null : { enter, leave };
}

function fraction(over: number, under: number): Ratio {
	return under > 0
		? { over: BigInt(over), under: BigInt(under) }
		: { over: BigInt(-over), under: BigInt(-under) };
}

export const touches = (from: Point, to: Point, area: Rectangle) =>
	partWithin(from, to, area) !== null;
