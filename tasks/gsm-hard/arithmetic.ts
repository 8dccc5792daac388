import {
	apply,
	divide,
	multiply,
	type Rational,
	ratio,
	subtract,
	whole,
	ZERO,
} from '../kit/exact/rational.ts';

export type Operator = '+' | '-' | '*' | '/' | 'full' | 'rest' | 'needed';

const floor = ({ above, below }: Rational): bigint =>
	above >= 0n ? above / below : -((below - 1n - above) / below);

/**
 * `full` is the quotient rounded down, `needed` rounded up, `rest` what division leaves.
 * @throws RangeError for a division by 0
 */
export function operate(operator: Operator, left: Rational, right: Rational): Rational {
	switch (operator) {
		case 'full':
			return whole(floor(divide(left, right)));
		case 'needed':
			return whole(-floor(divide(subtract(ZERO, left), right)));
		case 'rest':
			return subtract(left, multiply(operate('full', left, right), right));
		default: {
			const result = apply(operator, left, right);
			if (result === null) throw new RangeError('A number is divided by zero.');
			return result;
		}
	}
}

/** Rounded to so many decimals, halves up. */
export function rounded({ above, below }: Rational, places: number): Rational {
	const scale = 10n ** BigInt(places);
	return ratio(floor({ above: 2n * above * scale + below, below: 2n * below }), scale);
}

/** A decimal number: with `places` decimals where it is not whole, of which none may be lost. */
export function decimal(value: Rational, places: number): string {
	const scale = 10n ** BigInt(places);
	const scaled = (value.above * scale) / value.below;
	const digits = `${scaled < 0n ? -scaled : scaled}`.padStart(places + 1, '0');
	const cut = digits.length - places;
	const part = digits.slice(cut);
	const sign = scaled < 0n ? '-' : '';
	return `${sign}${digits.slice(0, cut)}${/[1-9]/.test(part) ? `.${part}` : ''}`;
}

/** A number as puzzles store it: what `print` wrote. */
export function read(text: string): Rational {
	const [above = '0', below = '1'] = text.split('/');
	return ratio(BigInt(above), BigInt(below));
}
