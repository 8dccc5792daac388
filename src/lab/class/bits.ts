/** A whole number and how many bits it takes. */
export type Field = readonly [value: number, width: number];

/** Whole numbers one after the other, the highest bit first; the last byte is filled up with zeros. */
export function packBits(fields: readonly Field[]): Uint8Array {
	const bits = fields.flatMap(([value, width]) =>
		Array.from({ length: width }, (_, at) => (value >>> (width - 1 - at)) & 1),
	);
	const bytes = new Uint8Array(Math.ceil(bits.length / 8));
	for (const [at, bit] of bits.entries())
		bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (bit << (7 - (at & 7)));
	return bytes;
}

/** The numbers again, by their widths. @throws RangeError where the bytes are too few */
export function unpackBits(bytes: Uint8Array, widths: readonly number[]): number[] {
	let at = 0;
	return widths.map((width) => {
		let value = 0;
		for (let bit = 0; bit < width; bit++, at++) {
			const byte = bytes[at >> 3];
			if (byte === undefined) throw new RangeError('too few bytes');
			value = value * 2 + ((byte >> (7 - (at & 7))) & 1);
		}
		return value;
	});
}
