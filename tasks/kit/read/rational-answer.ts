import { excerpt, readAnswer } from './answer.ts';

/** A rational number as it was written. */
export interface RationalReading {
	readonly text: string;
	readonly above: bigint;
	readonly below: bigint;
	/** Digits after the decimal point; null for whole numbers and fractions, which are exact. */
	readonly decimals: number | null;
	/** Whether a percent sign follows; the value is that of the number before it. */
	readonly percent: boolean;
}

/** A number, or the sentence that says why there is none. */
export type FoundRational = RationalReading | { readonly fault: string };

/** Longer than any number here: what stands before is not looked at. */
const LONGEST = 2_000;
const MOST_NUMBERS = 20;

const WHOLE = String.raw`\d{1,3}(?:[, ]\d{3})+(?![\d/.]|[, ]\d{3})|\d{1,3}(?:,\d{3})+|\d+`;
const POWER = String.raw`[eE][+-]?\d{1,3}|(?: ?(?:\*|x|×|·|\\times|\\cdot) ?)10\^\{?[+-]?\d{1,3}\}?`;
const LATEX = String.raw`\\[dt]?frac ?(?:\{ ?(?<top>-?\d[\d,]*) ?\}|(?<t>\d)) ?(?:\{ ?(?<bottom>\d[\d,]*) ?\}|(?<b>\d))`;
const NUMBER = new RegExp(
	[
		'(?<sign>[+-] ?)?',
		String.raw`(?:(?:(?<mixed>\d+) ?(?: |and |(?=\\)))?(?:${LATEX}|(?<over>\d+) ?[/∕⁄÷] ?(?<under>\d+))`,
		String.raw`|(?:(?<whole>${WHOLE})(?:\.(?<part>\d*))?|\.(?<only>\d+))(?<power>${POWER})?)(?<percent> ?\\?%)?`,
	].join(''),
	'g',
);

/**
 * The number that an answer gives: a whole number, fraction, mixed or decimal number, plain or in
 * LaTeX, in any unit. After an equals sign, what follows the last one counts. Several numbers must be one value
 * and its roundings, such as `97/6 ≈ 16.17`; of a text without delimiters the last counts.
 */
export function readRational(answer: string): FoundRational {
	const { content, delimited } = readAnswer(answer);
	const end = plain(content.slice(-LONGEST));
	const afterEquals = end.slice(end.lastIndexOf('=') + 1);
	const found = [...afterEquals.matchAll(NUMBER)].slice(0, MOST_NUMBERS).flatMap(toReading);
	const numbers = delimited ? found : lastLine(end);
	const [first] = numbers;
	if (!first) return { fault: `There is no number in "${excerpt(content)}".` };
	const best = numbers.find(({ decimals }) => decimals === null) ?? mostPrecise(numbers) ?? first;
	const other = numbers.find((number) => !rounds(number, best));
	return other ? { fault: `The answer holds both ${best.text} and ${other.text}.` } : best;
}

/** The numbers at the end of the last line that holds any: after its last equals sign, else only the last. */
function lastLine(text: string): RationalReading[] {
	const line = text.split('\n').findLast((one) => /\d/.test(one)) ?? '';
	const equals = line.lastIndexOf('=');
	const numbers = [...line.slice(equals + 1).matchAll(NUMBER)].flatMap(toReading);
	return equals < 0 ? numbers.slice(-1) : numbers.slice(0, 1);
}

/** LaTeX's spaces and thousands separators as plain ones; the power of a unit, as in cm^2, taken off. */
function plain(text: string): string {
	return text
		.replaceAll(/\{,\}|,\\!/g, ',')
		.replaceAll(/\\[,;:! ]|\\(?:left|right|displaystyle)\b/g, ' ')
		.replaceAll(/(?<=\d)_(?=\d)/g, '')
		.replaceAll(/(?<=[A-Za-z]\}?)\^(?:\d|\{\d\})(?!\d)/g, '');
}

function toReading(match: RegExpExecArray): RationalReading[] {
	const { sign, mixed, whole, part, only, power, ...of } = match.groups ?? {};
	const text = match[0].trim();
	const turn = sign?.startsWith('-') ? -1n : 1n;
	const percent = of.percent !== undefined;
	const divisor = of.bottom ?? of.b ?? of.under;
	if (divisor !== undefined) {
		const below = bigint(divisor);
		const above = bigint(mixed) * below + bigint(of.top ?? of.t ?? of.over);
		return below === 0n ? [] : [{ text, above: turn * above, below, decimals: null, percent }];
	}
	const decimals = only ?? part ?? '';
	const digits = `${(whole ?? '').replaceAll(/\D/g, '')}${decimals}`;
	const exponent = Number(/[+-]?\d+\}?$/.exec(power ?? '')?.[0].replace('}', '') ?? '0');
	const places = decimals.length - exponent;
	return [
		{
			text,
			above: turn * BigInt(digits) * 10n ** BigInt(Math.max(0, -places)),
			below: 10n ** BigInt(Math.max(0, places)),
			decimals: places > 0 ? places : null,
			percent,
		},
	];
}

const bigint = (digits = '0'): bigint => BigInt(digits.replaceAll(',', ''));

function mostPrecise(numbers: readonly RationalReading[]): RationalReading | undefined {
	return numbers.reduce<RationalReading | undefined>(
		(best, one) => (best && (best.decimals ?? 0) >= (one.decimals ?? 0) ? best : one),
		undefined,
	);
}

/** Whether a number is what rounding the exact one to its own decimals can give. */
function rounds(number: RationalReading, exact: RationalReading): boolean {
	return isWithin(number, exact, 2n * 10n ** BigInt(number.decimals ?? LONGEST));
}

/** Whether two numbers differ by at most one part in `parts` of 1. */
export function isWithin(
	one: Pick<RationalReading, 'above' | 'below'>,
	other: Pick<RationalReading, 'above' | 'below'>,
	parts: bigint,
): boolean {
	const difference = one.above * other.below - other.above * one.below;
	return (difference < 0n ? -difference : difference) * parts <= one.below * other.below;
}
