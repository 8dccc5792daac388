import { BFLOATS, HALVES, toHalf } from './half.ts';
import type { Precision } from './precision.ts';

/** The number formats of weights that are read, and their bytes. */
export const DTYPE_BYTES = { BF16: 2, F16: 2, F32: 4 } as const;
export type Dtype = keyof typeof DTYPE_BYTES;

export const isDtype = (name: string): name is Dtype => Object.hasOwn(DTYPE_BYTES, name);

/** Turns the bytes of weights into numbers that the precision holds; into `weights`, of as many. */
export type Decoder = (bytes: Uint8Array<ArrayBuffer>, weights: Float32Array) => void;

export function decoder(dtype: Dtype, precision: Precision): Decoder {
	if (dtype === 'F32')
		return (bytes, weights) => {
			const given = new Float32Array(bufferOf(bytes), 0, weights.length);
			if (precision.dtype === 'float32') weights.set(given);
			else
				for (let index = 0; index < weights.length; index++)
					weights[index] = HALVES[toHalf(given[index] as number)] as number;
		};
	const values = dtype === 'F16' ? HALVES : BFLOATS;
	const table =
		precision.dtype === 'float16' ? values.map((value) => precision.round(value)) : values;
	return (bytes, weights) => {
		const given = new Uint16Array(bufferOf(bytes), 0, weights.length);
		for (let index = 0; index < weights.length; index++)
			weights[index] = table[given[index] as number] as number;
	};
}

/** A buffer that begins with these bytes, theirs if it does. */
function bufferOf(bytes: Uint8Array<ArrayBuffer>): ArrayBuffer {
	return bytes.byteOffset === 0 ? bytes.buffer : bytes.slice().buffer;
}
