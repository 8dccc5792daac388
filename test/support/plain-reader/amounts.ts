import { type Rational, ratio } from '../../../tasks/kit/exact/rational.ts';

/** "half", "two sevenths", "twice". */
const PARTS: Readonly<Record<string, number>> = {
	half: 2,
	third: 3,
	quarter: 4,
	fifth: 5,
	sixth: 6,
	seventh: 7,
	eighth: 8,
	ninth: 9,
	tenth: 10,
	twelfth: 12,
};
const COUNTS: Readonly<Record<string, number>> = {
	a: 1,
	an: 1,
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	seven: 7,
};

/** A number in digits, "$" before it or "%" after it. */
export const NUMBER = String.raw`\$?\d[\d,]*(?:\.\d+)?%?`;
const FRACTION = `(?:(?:${Object.keys(COUNTS).join('|')}) )?(?:${Object.keys(PARTS).join('|')})s?`;
/** A share: a percentage or a fraction in words. */
export const SHARE = String.raw`\d[\d.]*%|${FRACTION}`;
/** How many times as many. */
export const TIMES = String.raw`twice|\d+ times|${FRACTION}`;

/** What a number, a share or so many times is worth. @throws Error for other words */
export function amount(text: string): Rational {
	if (text === 'twice') return ratio(2n, 1n);
	const digits = /^\$?(\d[\d,]*)(?:\.(\d+))?(%| times)?$/.exec(text);
	if (digits) {
		const [, whole = '', part = '', sign] = digits;
		const below = 10n ** BigInt(part.length) * (sign === '%' ? 100n : 1n);
		return ratio(BigInt(whole.replaceAll(',', '') + part), below);
	}
	const [last = '', first = 'a'] = text.split(' ').reverse();
	const [above, below] = [COUNTS[first], PARTS[last.replace(/s$/, '')]];
	if (above === undefined || below === undefined) throw new Error(`"${text}" is no amount.`);
	return ratio(BigInt(above), BigInt(below));
}
