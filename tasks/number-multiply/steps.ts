import type { Puzzle } from './puzzle.ts';

/** Steps by hand: every product of two digits, as each factor is multiplied with what came before. */
export function steps({ factors }: Puzzle): number {
	const [first = '', ...others] = factors.map((factor) => factor.replace('-', ''));
	let length = first.length;
	let products = 0;
	for (const factor of others) {
		products += length * factor.length;
		length += factor.length;
	}
	return products;
}
