import { add, divide, type Exact, negate, rational, sign, write } from '../exact/exact.ts';
import type { Quantity } from './quantities.ts';

/** Whether a number is what rounding the other to its decimals, or cutting it off there, can give. */
export function rounds(number: Quantity, exact: Quantity): boolean {
	const [one, other] = [worth(number), worth(exact)];
	if (!one || !other) return false;
	if (number.decimals === null) return write(one) === write(other);
	const difference = add(one, negate(other));
	const unit = rational(1n, 10n ** BigInt(number.decimals + (number.percent ? 2 : 0)));
	return difference !== null && isAtMost(difference, unit) && isAtMost(negate(difference), unit);
}

/** Whether one of two numbers is the other, or its rounding. */
export const isOne = (one: Quantity, other: Quantity): boolean =>
	rounds(one, other) || rounds(other, one);

/** The value of a number, a hundredth where a percent sign follows. */
function worth({ value, percent }: Quantity): Exact | null {
	return value && percent ? divide(value, rational(100n)) : value;
}

function isAtMost(a: Exact, b: Exact): boolean {
	const difference = add(a, negate(b));
	return difference !== null && sign(difference) <= 0;
}
