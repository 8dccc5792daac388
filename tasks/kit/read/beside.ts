import type { FormToken } from '../exact/form-tokens.ts';

/** What the words before a number make of it. */
interface Lead {
	readonly isNegative: boolean;
	/** Whether they make another number of it: "half of", "f(", "at least". */
	readonly spoils: boolean;
}

/** What stands behind a number and belongs to it. */
interface Trail {
	/** The zeros that a word adds: three for "thousand". */
	readonly zeros: number;
	readonly percent: boolean;
	/** Whether it makes another number that is not read: "!", "squared", "mod 7", "plus 1". */
	readonly spoils: boolean;
	/** How many parts of the text it takes. */
	readonly taken: number;
}

const ZEROS: ReadonlyMap<string, number> = new Map(
	Object.entries({
		...{ hundred: 2, k: 3, thousand: 3, thousands: 3, million: 6, millions: 6, mn: 6 },
		...{ billion: 9, billions: 9, bn: 9, trillion: 12, trillions: 12 },
	}),
);
/** Letters that scale only right behind a number. */
const GLUED_ZEROS: ReadonlyMap<string, number> = new Map(Object.entries({ K: 3, M: 6, B: 9 }));

const SPOILS_BEFORE =
	/^(?:half|twice|double|triple|thrice|log|ln|exp|sin|cos|tan|root|factorial|mod|than|least|most|between)$/i;
/** What spoils with "of" between: "half of 12". */
const PART_OF =
	/^(?:half|thirds?|quarters?|fifths?|tenths?|double|triple|square|cube|root|factorial|multiple|power|logarithm|percent|%)$/i;
const SPOILS_BEHIND =
	/^(?:!|±|[₀-₉]|mod|modulo|squared|cubed|factorial|choose|dozens?|lakh|crore|halves|thirds|quarters)$/i;
/** Letters that spoil only right behind a number: a variable, an imaginary unit, an exponent. */
const SPOILS_GLUED = /^(?:[ijxy]|e\d+)$/i;
const OPERATES = /^(?:plus|minus|times|over|divided|multiplied|raised)$/i;
const FRACTION = /^(?:half|third|quarter|fifth|tenth)s?$/i;
/** Functions that give back what they are given. */
const TRANSPARENT =
	/^(?:int|float|str|print|Integer|Float|N|abs|array|list|tuple|set|answer|return|value)$/;

export function leadOf(tokens: readonly FormToken[], start: number): Lead {
	const [first, before, earlier] = [
		tokens[start],
		tokens[start - 1]?.text ?? '',
		tokens[start - 2]?.text ?? '',
	];
	const isCalled =
		first?.glued === true &&
		/^[([]$/.test(first.text) &&
		/^[A-Za-z]\w*$/.test(before) &&
		!TRANSPARENT.test(before);
	const isCompared =
		/^[≤≥≠±<>]$/.test(before) && !(/^[<>]$/.test(before) && tokens[start - 1]?.glued);
	const isUnequal = before === '=' && /^[!<>]$/.test(earlier) && tokens[start - 1]?.glued === true;
	return {
		isNegative: /^(?:minus|negative)$/i.test(before),
		spoils:
			isCalled ||
			isCompared ||
			isUnequal ||
			SPOILS_BEFORE.test(before) ||
			(before === 'of' && PART_OF.test(earlier)),
	};
}

export function trailOf(tokens: readonly FormToken[], end: number): Trail {
	const first = tokens[end];
	const zeros =
		(first?.glued ? GLUED_ZEROS.get(first.text) : undefined) ??
		ZEROS.get(first?.text.toLowerCase() === 'k' ? first.text : (first?.text.toLowerCase() ?? ''));
	const next = zeros === undefined ? end : end + 1;
	const [sign, second, third] = tokens.slice(next, next + 3);
	const word = sign?.text ?? '';
	const percent = word === '%' || /^(?:percent|pct)$/i.test(word);
	const spoils =
		SPOILS_BEHIND.test(word) ||
		(sign?.glued === true && SPOILS_GLUED.test(word)) ||
		(OPERATES.test(word) && /^[\d.(-]|^(?:by|to)$/.test(second?.text ?? '')) ||
		(word === 'and' &&
			/^(?:an?|one|two|three)$/i.test(second?.text ?? '') &&
			FRACTION.test(third?.text ?? ''));
	return {
		zeros: zeros ?? 0,
		percent,
		spoils,
		taken: next - end + (percent || spoils ? 1 : 0),
	};
}
