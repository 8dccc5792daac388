import type { Random } from '../../src/ground/random.ts';
import { type Rational, ratio } from '../kit/exact/rational.ts';
import { decimal } from './arithmetic.ts';
import type { Unit } from './puzzle.ts';

/** A whole number of so many digits, the last not 0. */
export function largeNumber(digits: number, random: Random): bigint {
	let text = `${random.int(1, 9)}`;
	while (text.length < digits - 1) text += random.int(0, 9);
	return BigInt(digits > 1 ? `${text}${random.int(1, 9)}` : text);
}

/** A whole number from `low` to `high` thousandths of a value, at least 2. */
export function partOf(value: number, low: number, high: number, random: Random): bigint {
	const share = low + ((high - low) * random.int(0, 999_983)) / 999_983;
	const part = Math.floor((value * share) / 1000) + random.int(0, 9);
	const most = Math.floor((value * high) / 1000);
	return BigInt(Math.max(2, Math.min(part, most)));
}

/** With commas between the thousands of a number of five digits or more. */
export const grouped = (digits: string): string =>
	digits.replace(/^\d{5,}/, (whole) => whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ','));

/** A number as a story writes it. */
export function show(value: Rational, unit: Unit): string {
	if (unit === 'percent') return `${decimal(ratio(value.above * 100n, value.below), 2)}%`;
	if (unit === 'money') return `$${grouped(decimal(value, 2))}`;
	return grouped(decimal(value, 3));
}

/** Fractions in words. */
export const FRACTIONS: readonly (readonly [above: number, below: number, words: string])[] = [
	[1, 2, 'half'],
	[1, 3, 'a third'],
	[2, 3, 'two thirds'],
	[1, 4, 'a quarter'],
	[3, 4, 'three quarters'],
	[1, 5, 'a fifth'],
	[2, 5, 'two fifths'],
	[3, 5, 'three fifths'],
	[4, 5, 'four fifths'],
	[1, 6, 'a sixth'],
	[5, 6, 'five sixths'],
	[2, 7, 'two sevenths'],
	[1, 8, 'an eighth'],
	[3, 8, 'three eighths'],
	[5, 8, 'five eighths'],
	[1, 9, 'a ninth'],
	[3, 10, 'three tenths'],
	[7, 10, 'seven tenths'],
	[5, 12, 'five twelfths'],
];
