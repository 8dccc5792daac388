const DECIMAL =
	/^([+-]?)(?:(\d{1,30})(?:\.(\d{0,60}))?|\.(\d{1,60}))(?:e([+-]?\d{1,2}))?(?:\.{3}|…)?$/i;
const FRACTION = /^([+-]?\d{1,30})\/(\d{1,30})$/;

/** A fraction, `denominator` above 0. */
interface Value {
	readonly numerator: bigint;
	readonly denominator: bigint;
}

/** Whether a text is a number that readValue reads, a denominator of 0 aside. */
export function isValue(text: string): boolean {
	return DECIMAL.test(text) || FRACTION.test(text);
}

/** The exact value of a decimal number or a fraction as a text writes it; null for anything else. */
export function readValue(text: string): Value | null {
	const fraction = FRACTION.exec(text);
	if (fraction) {
		const denominator = BigInt(fraction[2] ?? '');
		return denominator === 0n ? null : { numerator: BigInt(fraction[1] ?? ''), denominator };
	}
	const [decimal, sign, whole = '', behind = '', only = '', exponent = '0'] =
		DECIMAL.exec(text) ?? [];
	if (decimal === undefined) return null;
	const digits = BigInt(whole + behind + only);
	const shift = Number(exponent) - behind.length - only.length;
	return {
		numerator: (sign === '-' ? -digits : digits) * 10n ** BigInt(Math.max(0, shift)),
		denominator: 10n ** BigInt(Math.max(0, -shift)),
	};
}

/** Whether two values differ by at most 1/200: half a unit of the second decimal. */
export function close(a: Value, b: Value): boolean {
	const difference = a.numerator * b.denominator - b.numerator * a.denominator;
	return (difference < 0n ? -difference : difference) * 200n <= a.denominator * b.denominator;
}

/** Two decimals, halves away from zero. */
export function toTwoDecimals(numerator: number, denominator: number): string {
	const hundredths = Math.abs(numerator) * 100;
	const rounded = Math.floor((2 * hundredths + denominator) / (2 * denominator));
	const digits = String(rounded).padStart(3, '0');
	const sign = numerator < 0 && rounded > 0 ? '-' : '';
	return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
