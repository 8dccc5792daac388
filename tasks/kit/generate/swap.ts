import type { Random } from '../../../src/ground/random.ts';

/** The list with two entries swapped, near ones first, so that it is wrong; null where no swap makes it so. */
export function wrongSwap<Entry>(
	list: readonly Entry[],
	isRight: (swapped: readonly Entry[]) => boolean,
	random: Random,
): Entry[] | null {
	const pairs = list.flatMap((one, i) =>
		list.slice(i + 1).map((other, j) => ({ one, i, other, j: i + 1 + j })),
	);
	for (const { one, i, other, j } of random
		.shuffle(pairs)
		.sort((a, b) => a.j - a.i - (b.j - b.i))) {
		const swapped = list.with(i, other).with(j, one);
		if (!isRight(swapped)) return swapped;
	}
	return null;
}
