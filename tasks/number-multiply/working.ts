import type { Random } from '../../src/ground/random.ts';
import { counted } from '../kit/generate/counted.ts';
import { clipped, listed, outline } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import { multiply, type Puzzle } from './puzzle.ts';

/** Multiplies in turn, the last time by the digits of the factor; loses the sign or, adding up, a carry. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	const { factors } = puzzle;
	const product = multiply(puzzle);
	const size = product < 0n ? -product : product;
	const signs = factors.filter((factor) => factor.startsWith('-')).length;
	const signLost = slips !== null && signs > 0 && product !== 0n && slips.chance(1, 3);
	const place = slips && !signLost ? placeOfCarry(size, slips) : null;
	const total = size - (place === null ? 0n : 10n ** BigInt(place));
	const answer = product < 0n !== signLost ? -total : total;

	const sizes = factors.map((factor) => factor.replace('-', ''));
	const last = sizes.at(-1) ?? '';
	const before = multiply({ factors: sizes.slice(0, -1) });
	const signLine =
		signs === 0
			? []
			: [
					signLost
						? `I leave the minus signs aside: ${listed(sizes.map(short))}.`
						: `${counted(signs, 'minus sign')}, so the product is ${product < 0n ? 'negative' : 'positive'}. I go on without signs.`,
				];
	const first = sizes
		.slice(1, -1)
		.map(
			(factor, at) =>
				`${short(`${multiply({ factors: sizes.slice(0, at + 1) })}`)} × ${short(factor)} = ${short(`${multiply({ factors: sizes.slice(0, at + 2) })}`)}.`,
		);
	return {
		lines: [
			...signLine,
			...outline(first, null, 2),
			`${short(`${before}`)} × ${short(last)}, digit by digit: ${partsOf(before, last)}.`,
			place === null
				? `Added up, with every carry, that is ${short(`${total}`)}.`
				: `I add these up and forget the 1 that I carried into the ${placeName(place)}, so I get ${short(`${total}`)}.`,
			...(signs === 0 ? [] : [`The product is ${short(`${answer}`)}.`]),
		],
		answer: `<<<${answer}>>>`,
	};
}

function placeOfCarry(size: bigint, random: Random): number {
	const { length } = size.toString();
	const lowest = Math.min(1, length - 1);
	return random.int(lowest, Math.max(lowest, length - 2));
}

const short = (number: string) => clipped(number, 21);

const PLACES = ['ones', 'tens', 'hundreds', 'thousands', 'ten thousands', 'hundred thousands'];
const placeName = (place: number) => PLACES[place] ?? `place of 10^${place}`;

/** What each digit of the factor makes, from the right. */
function partsOf(number: bigint, factor: string): string {
	const parts = [...factor]
		.reverse()
		.map((digit, at) => short(`${number * BigInt(digit) * 10n ** BigInt(at)}`));
	return listed(parts, 4);
}
