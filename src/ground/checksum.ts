/**
 * A short checksum of a text, 12 hex digits: finds a change, not a forger. For what is made at every
 * step of a run and proves nothing to anybody who could have written it; identities are `hash.ts`'s.
 * Two multiplicative lanes over UTF-16 units, each finished by MurmurHash3's fmix32.
 */
export function checksumOfText(text: string): string {
	let a = text.length ^ 0x9e3779b9;
	let b = text.length ^ 0x7f4a7c15;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		a = Math.imul(((a << 5) | (a >>> 27)) ^ unit, 0x27d4eb2d);
		b = Math.imul(((b << 13) | (b >>> 19)) ^ unit, 0x165667b1);
	}
	const low = mixed(a ^ ((b << 16) | (b >>> 16)));
	const high = mixed(b ^ low);
	return hex(low) + hex(high).slice(0, 4);
}

function mixed(lane: number): number {
	let h = lane ^ (lane >>> 16);
	h = Math.imul(h, 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> 0;
}

const hex = (value: number) => value.toString(16).padStart(8, '0');
