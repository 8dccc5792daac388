/** An exact rational of any size, `below` above 0; not always in lowest terms. */
export interface Rational {
	readonly above: bigint;
	readonly below: bigint;
}

export type Operator = '+' | '-' | '*' | '/' | 'full' | 'rest' | 'needed';

export const whole = (value: number | bigint): Rational => ({ above: BigInt(value), below: 1n });

/** In lowest terms. @throws RangeError for a denominator of 0. */
export function ratio(above: bigint, below: bigint): Rational {
	if (below === 0n) throw new RangeError('A number is divided by zero.');
	let [a, b] = [above < 0n ? -above : above, below < 0n ? -below : below];
	while (b > 0n) [a, b] = [b, a % b];
	const divisor = below < 0n ? -a : a;
	return { above: above / divisor, below: below / divisor };
}

const floor = ({ above, below }: Rational): bigint =>
	above >= 0n ? above / below : -((below - 1n - above) / below);

/** `full` is the quotient rounded down, `needed` rounded up, `rest` what division leaves. */
export function operate(operator: Operator, left: Rational, right: Rational): Rational {
	switch (operator) {
		case '+':
			return ratio(left.above * right.below + right.above * left.below, left.below * right.below);
		case '-':
			return ratio(left.above * right.below - right.above * left.below, left.below * right.below);
		case '*':
			return ratio(left.above * right.above, left.below * right.below);
		case '/':
			return ratio(left.above * right.below, left.below * right.above);
		case 'full':
			return whole(floor(operate('/', left, right)));
		case 'needed':
			return whole(-floor(operate('/', operate('-', whole(0), left), right)));
		case 'rest':
			return operate('-', left, operate('*', operate('full', left, right), right));
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

/** `4/3`, or `4` where it is whole: what puzzles store. */
export const write = ({ above, below }: Rational): string =>
	below === 1n ? `${above}` : `${above}/${below}`;

/** What `write` wrote. */
export function read(text: string): Rational {
	const [above = '0', below = '1'] = text.split('/');
	return ratio(BigInt(above), BigInt(below));
}
