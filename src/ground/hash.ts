import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical.ts';

/** The first hex digits (12 unless told) of a text's SHA-256 in UTF-8: 48 bits, the project's short hash. */
export function hashOfText(text: string, digits = 12): string {
	return bytesToHex(sha256(utf8ToBytes(text))).slice(0, digits);
}

/** The hashes of texts that begin alike: what they share is read once. */
export function hashesAfter(start: string, digits = 12): (rest: string) => string {
	const begun = sha256.create().update(utf8ToBytes(start));
	return (rest) => bytesToHex(begun.clone().update(utf8ToBytes(rest)).digest()).slice(0, digits);
}

/** The short hash of plain JSON data: equal data, equal hash, whatever the order of its keys. */
export function hashOf(value: unknown, digits = 12): string {
	return hashOfText(canonicalJson(value), digits);
}
