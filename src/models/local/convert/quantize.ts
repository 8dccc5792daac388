import { type Precision, ZERO_CODE } from './precision.ts';

/** Weights that share a scale; groups never cross rows. */
export const GROUP = 32;
/** Codes in a 32-bit word, the first in its lowest bits. */
const CODES_PER_WORD = 8;

/**
 * What takes a quotient to its code or to the one above: half a step to round, 7 to begin at
 * zero, and more than any step lies below its half.
 */
const ALMOST = ZERO_CODE + 0.508;

/** A scale this far from a seventh of its group's largest weight has codes beyond the last. */
const COARSE = ZERO_CODE + 0.25;

/** How far the weights that are read back are from those given. Sums, so that blocks add up. */
export interface QuantizationError {
	/** Sum of the squared errors. */
	readonly error: number;
	/** Sum of the squared weights; not finite where a weight is not. */
	readonly weight: number;
	/** The largest error, in steps of its group's scale. */
	readonly worst: number;
}

/**
 * Quantizes whole groups to 4 bits as MLC's group quantization does: scale = max|w| / 7,
 * code = round(w / scale + 7), each operation rounded as the precision rounds; a scale of zero
 * gives code 7. A weight is read back as (code - 7) · scale.
 * @param weights as the precision holds them; a multiple of 32. Those beyond the range of a scale
 * that is too small to be held well are changed to its ends
 * @param words takes the codes, 8 a word
 * @param scales takes the scales as written, one a group
 */
export function quantize(
	weights: Float32Array,
	precision: Precision,
	words: Uint32Array,
	scales: Uint16Array,
): QuantizationError {
	const { steps, written } = precision;
	// An imported name may be looked up anew wherever it stands; this stands in the innermost loop.
	const zero = ZERO_CODE;
	let error = 0;
	let weight = 0;
	let worst = 0;
	for (let group = 0, index = 0, at = 0; index < weights.length; group++) {
		let largest = 0;
		for (let of = index; of < index + GROUP; of++) {
			const size = Math.abs(weights[of] as number);
			if (size > largest) largest = size;
		}
		const scale = precision.round(largest / 7);
		const bits = precision.write(scale);
		scales[group] = bits;
		const readScale = written[bits] as number;
		const divisor = scale === 0 ? Infinity : scale;
		// With a scale that is lost altogether nothing is left of the group: errors are the weights.
		const toReadSteps = readScale === 0 ? 0 : scale / readScale;
		let groupError = 0;
		let groupWeight = 0;
		if (largest > COARSE * divisor) {
			const beyond = clamp(weights, index, ZERO_CODE * scale);
			groupError = beyond / (readScale * readScale);
			worst = Math.max(worst, (largest / divisor - ZERO_CODE) ** 2);
		}
		for (const end = index + GROUP; index < end; at++) {
			let word = 0;
			for (let shift = 0; shift < 32; shift += 32 / CODES_PER_WORD, index++) {
				// As every index of these loops is inside its array, the casts cost no check.
				const value = weights[index] as number;
				const quotient = value / divisor;
				let code = (quotient + ALMOST) | 0;
				if (quotient < (steps[code] as number)) code--;
				word |= code << shift;
				const off = quotient * toReadSteps + zero - code;
				const square = off * off;
				groupError += square;
				groupWeight += value * value;
				if (square > worst) worst = square;
			}
			words[at] = word;
		}
		error += readScale === 0 ? groupWeight : groupError * readScale * readScale;
		weight += groupWeight;
	}
	return { error, weight, worst: Math.sqrt(worst) };
}

/** Brings a group's weights between -limit and limit; gives the sum of the squared changes. */
function clamp(weights: Float32Array, start: number, limit: number): number {
	let squares = 0;
	for (let index = start; index < start + GROUP; index++) {
		const weight = weights[index] as number;
		const beyond = Math.abs(weight) - limit;
		if (beyond <= 0) continue;
		weights[index] = Math.sign(weight) * limit;
		squares += beyond * beyond;
	}
	return squares;
}
