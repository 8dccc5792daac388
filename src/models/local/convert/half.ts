/**
 * The 16-bit float formats of weights: IEEE half (f16) and bfloat16. Bits are held in
 * little-endian order, as in every file read or written here and on every machine that runs this.
 */

const double = new Float64Array(1);
const doubleWords = new Uint32Array(double.buffer);
const single = new Float32Array(1);
const singleWord = new Uint32Array(single.buffer);

/** The exponents that f16 has, subnormals counted as the least; 65504 is just below 2^16. */
const MIN_EXPONENT = -14;
const MAX_EXPONENT = 15;
/** One over the distance of neighbouring halves, by exponent. */
const STEPS_PER_UNIT = Float64Array.from(
	{ length: MAX_EXPONENT - MIN_EXPONENT + 1 },
	(_, index) => 2 ** (10 - MIN_EXPONENT - index),
);
/** Added and taken away, it rounds a small double to a whole number, ties to even. */
const ROUNDER = 2 ** 52;

/** The nearest half, ties to even, as bits. */
export function toHalf(value: number): number {
	double[0] = value;
	const high = doubleWords[1] ?? 0;
	const sign = (high >>> 16) & 0x8000;
	const exponent = Math.max(((high >>> 20) & 0x7ff) - 1023, MIN_EXPONENT);
	if (exponent > MAX_EXPONENT) return Number.isNaN(value) ? 0x7e00 : sign | 0x7c00;
	const scaled = Math.abs(value) * (STEPS_PER_UNIT[exponent - MIN_EXPONENT] ?? 0);
	// A carry out of the fraction raises the exponent, as it must.
	return sign | (((exponent - MIN_EXPONENT) << 10) + (scaled + ROUNDER - ROUNDER));
}

function fromHalf(bits: number): number {
	const sign = bits & 0x8000 ? -1 : 1;
	const exponent = (bits >>> 10) & 31;
	const fraction = bits & 0x3ff;
	if (exponent === 31) return fraction === 0 ? sign * Infinity : Number.NaN;
	return exponent === 0
		? sign * fraction * 2 ** -24
		: sign * (1024 + fraction) * 2 ** (exponent - 25);
}

/** The value of every half, by its bits. */
export const HALVES = Float32Array.from({ length: 65536 }, (_, bits) => fromHalf(bits));

/** The nearest bfloat16 of a finite f32, ties to even, as bits. */
export function toBfloat(value: number): number {
	single[0] = value;
	const word = singleWord[0] ?? 0;
	return (word + 0x7fff + ((word >>> 16) & 1)) >>> 16;
}

/** The value of every bfloat16, by its bits. */
export const BFLOATS = Float32Array.from({ length: 65536 }, (_, bits) => {
	singleWord[0] = bits << 16;
	return single[0] ?? 0;
});
