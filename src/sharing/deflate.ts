import { deflateSync, Inflate } from 'fflate';

/**
 * The text that was compressed, or null as soon as it is longer than `most` bytes: a small link
 * can hold an enormous text. @throws TypeError for damaged data
 */
export async function inflate(
	bytes: Uint8Array<ArrayBuffer>,
	most: number,
): Promise<string | null> {
	const reader = new Blob([bytes])
		.stream()
		.pipeThrough(new DecompressionStream('deflate-raw'))
		.getReader();
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let text = '';
	for (let length = 0; ; ) {
		const { done, value } = await reader.read();
		if (done) return text + decoder.decode();
		length += value.length;
		if (length > most) {
			await reader.cancel();
			return null;
		}
		text += decoder.decode(value, { stream: true });
	}
}

/** Compresses bytes with a dictionary that whoever inflates them must have, too. */
export function deflateWith(bytes: Uint8Array, dictionary: Uint8Array): Uint8Array {
	return deflateSync(bytes, { level: 9, dictionary });
}

/** A slice small enough that what it inflates to, at most 1,032 times as much, is no burden. */
const SLICE = 1024;

/** The bytes that were compressed, or null as soon as they are more than `most`. @throws Error for damaged data */
export function inflateWith(
	bytes: Uint8Array,
	dictionary: Uint8Array,
	most: number,
): Uint8Array | null {
	const parts: Uint8Array[] = [];
	let length = 0;
	const inflate = new Inflate({ dictionary }, (part) => {
		parts.push(part);
		length += part.length;
	});
	for (let at = 0; at < bytes.length; at += SLICE) {
		inflate.push(bytes.slice(at, at + SLICE), at + SLICE >= bytes.length);
		if (length > most) return null;
	}
	const whole = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
