import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** A seeded source of random choices; integers only, so that every browser agrees. */
export interface Random {
	/** A whole number from 0 to 2^32 - 1. */
	next(): number;
	/** A whole number from `low` to `high`, both included, without modulo bias; at most 2^32 values. */
	int(low: number, high: number): number;
	/** True in `of` cases out of `outOf`. */
	chance(of: number, outOf: number): boolean;
	/** One of the items. @throws RangeError if there is none. */
	pick<Item>(items: readonly Item[]): Item;
	/** A new array of the same items in random order. */
	shuffle<Item>(items: readonly Item[]): Item[];
	/** `count` different items, in random order. */
	sample<Item>(items: readonly Item[], count: number): Item[];
}

/**
 * The generator for a seed text: sfc32 (Chris Doty-Humphrey, PractRand) started from SHA-256 of the
 * text. Links promise the same instance for years, so this must never change: golden vectors guard it.
 */
export function createRandom(seed: string): Random {
	const bytes = sha256(utf8ToBytes(seed));
	const view = new DataView(bytes.buffer, bytes.byteOffset);
	let a = view.getUint32(0);
	let b = view.getUint32(4);
	let c = view.getUint32(8);
	let counter = 1;

	function next(): number {
		const sum = (a + b + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = ((c << 21) | (c >>> 11)) + sum;
		return sum >>> 0;
	}
	for (let i = 0; i < 12; i++) next();

	function int(low: number, high: number): number {
		const span = high - low + 1;
		if (!Number.isInteger(low) || !Number.isInteger(high) || span < 1 || span > 2 ** 32)
			throw new RangeError(`no whole number from ${low} to ${high} can be drawn`);
		const limit = 2 ** 32 - (2 ** 32 % span);
		for (;;) {
			const drawn = next();
			if (drawn < limit) return low + (drawn % span);
		}
	}

	function sample<Item>(items: readonly Item[], count: number): Item[] {
		const pool = [...items];
		for (let i = 0; i < count; i++) {
			const j = int(i, pool.length - 1);
			[pool[i], pool[j]] = [pool[j] as Item, pool[i] as Item];
		}
		return pool.slice(0, count);
	}

	return {
		next,
		int,
		chance: (of, outOf) => int(1, outOf) <= of,
		pick: (items) => items[int(0, items.length - 1)] as (typeof items)[number],
		shuffle: (items) => sample(items, items.length),
		sample,
	};
}
