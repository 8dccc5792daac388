import { BFLOATS, HALVES, toBfloat, toHalf } from './half.ts';

/** The largest code of a weight; code 7 is zero, and 15 is never used. */
export const MAX_CODE = 14;
export const ZERO_CODE = 7;

/** The arithmetic of a quantization. */
export interface Precision {
	/** MLC's word for what is not quantized: scales, and the weights of norms. */
	readonly dtype: 'float16' | 'float32';
	/** Bytes of such a number in the GPU's memory; on disk all take two. */
	readonly bytes: 2 | 4;
	/** A number as the arithmetic holds it. */
	round(value: number): number;
	/** A number as it is written, 16 bits. */
	write(value: number): number;
	/** What is read back, by the bits written. */
	readonly written: Float32Array;
	/**
	 * `steps[k]` is the least quotient of weight and scale that has code `k`, so that coding is
	 * comparing, with no rounding a weight. A place beyond the last code lets it be one too high.
	 */
	readonly steps: Float64Array;
}

/** The names of MLC's quantizations to 4 bits by groups of 32, and what they compute with. */
export const QUANTIZATIONS = {
	q4f16_1: precision('float16', 2, (value) => HALVES[toHalf(value)] ?? 0, toHalf, HALVES),
	q4f32_1: precision('float32', 4, Math.fround, toBfloat, BFLOATS),
} as const satisfies Record<string, Precision>;

export type Quantization = keyof typeof QUANTIZATIONS;

export const isQuantization = (name: string): name is Quantization =>
	Object.hasOwn(QUANTIZATIONS, name);

function precision(
	dtype: Precision['dtype'],
	bytes: Precision['bytes'],
	round: Precision['round'],
	write: Precision['write'],
	written: Float32Array,
): Precision {
	return { dtype, bytes, round, write, written, steps: codeSteps(round) };
}

/** By bisection over the doubles, from the definition: round half up of round(round(quotient) + 7). */
function codeSteps(round: Precision['round']): Float64Array {
	const steps = new Float64Array(MAX_CODE + 2).fill(Infinity);
	steps[0] = -Infinity;
	for (let code = 1; code <= MAX_CODE; code++) {
		let below = -ZERO_CODE - 1;
		let above = ZERO_CODE + 1;
		for (;;) {
			const middle = (below + above) / 2;
			if (middle === below || middle === above) break;
			if (round(round(middle) + ZERO_CODE) >= code - 0.5) above = middle;
			else below = middle;
		}
		steps[code] = above;
	}
	return steps;
}
