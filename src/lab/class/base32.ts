/**
 * Bytes as Crockford's base 32: digits and capital letters, none of which is taken for another, and which
 * a QR code packs closest.
 */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export function toBase32(bytes: Uint8Array): string {
	let [text, held, bits] = ['', 0, 0];
	for (const byte of bytes) {
		held = (held << 8) | byte;
		bits += 8;
		while (bits >= 5) {
			bits -= 5;
			text += DIGITS[(held >>> bits) & 31];
		}
		held &= (1 << bits) - 1;
	}
	return bits > 0 ? text + DIGITS[(held << (5 - bits)) & 31] : text;
}

/** Small letters count as capitals, O as 0, I and L as 1. Null for what is no such text. */
export function fromBase32(text: string): Uint8Array<ArrayBuffer> | null {
	const bytes: number[] = [];
	let [held, bits] = [0, 0];
	for (const character of text.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1')) {
		const digit = DIGITS.indexOf(character);
		if (digit < 0) return null;
		held = (held << 5) | digit;
		bits += 5;
		if (bits >= 8) {
			bits -= 8;
			bytes.push((held >>> bits) & 255);
		}
		held &= (1 << bits) - 1;
	}
	// What is left over are fewer bits than a digit has, all of them zero.
	return bits >= 5 || held !== 0 ? null : Uint8Array.from(bytes);
}
