import { deflateSync, Inflate } from 'fflate';

/** Compresses bytes with a dictionary that whoever inflates them must have, too. */
export function deflateWith(bytes: Uint8Array, dictionary: Uint8Array): Uint8Array {
	return deflateSync(bytes, { level: 9, dictionary });
}

/** A slice small enough that what it inflates to, at most 1,032 times as much, is no burden. */
const SLICE = 1024;

/**
 * The text that was compressed, with or without a dictionary; null as soon as it is more than `most`
 * bytes: a small link can hold an enormous text. Not the browser's own DecompressionStream, which takes
 * no dictionary and is not in every browser. @throws Error for damaged data, TypeError for what is no UTF-8
 */
export function inflateText(
	bytes: Uint8Array,
	most: number,
	dictionary?: Uint8Array,
): string | null {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let text = '';
	let length = 0;
	const inflate = new Inflate(dictionary ? { dictionary } : {}, (part) => {
		length += part.length;
		text += decoder.decode(part, { stream: true });
	});
	for (let at = 0; at < bytes.length; at += SLICE) {
		inflate.push(bytes.slice(at, at + SLICE), at + SLICE >= bytes.length);
		if (length > most) return null;
	}
	return text + decoder.decode();
}
