import {
	add,
	divide,
	type Exact,
	multiply,
	negate,
	PI,
	power,
	rational,
	squareRoot,
} from './exact.ts';

/** A number as it was written. */
export interface ClosedForm {
	readonly value: Exact;
	/** The fewest digits after a decimal point in it; null where it has none and so is exact. */
	readonly decimals: number | null;
}

/** More than any closed form needs. */
const MOST_TOKENS = 120;
const DEEPEST = 16;
const LARGEST_EXPONENT = 64;
const MOST_DIGITS = 2_000;
const LARGEST_POWER_OF_TEN = 60;

/**
 * The value of tokens of `formTokens`: sums, products (the sign may be left out), quotients, whole
 * powers, `sqrt`, `pi`, `frac` with its two arguments, mixed numbers; `variables` are values by
 * name. Null where they are no such form, or the value has none.
 */
export function parseForm(
	tokens: readonly string[],
	variables: ReadonlyMap<string, Exact> = new Map(),
): ClosedForm | null {
	if (tokens.length > MOST_TOKENS) return null;
	let at = 0;
	let depth = 0;

	function both(
		left: Exact | null,
		right: Exact | null,
		join: (a: Exact, b: Exact) => Exact | null,
	): Exact | null {
		return left && right && join(left, right);
	}

	function sum(): Exact | null {
		let total = product();
		for (let token = tokens[at]; token === '+' || token === '-'; token = tokens[at]) {
			at++;
			const next = product();
			total = both(total, next && (token === '-' ? negate(next) : next), add);
		}
		return total;
	}

	function product(): Exact | null {
		let total = signed();
		for (;;) {
			// Where nothing could be read, nothing was passed either.
			if (!total) return null;
			const token = tokens[at] ?? '';
			if (token === '*' || token === '/') {
				at++;
				total = both(total, signed(), token === '*' ? multiply : divide);
			} else if (startsFactor(token) && !(isNumber(token) && isNumber(tokens[at - 1]))) {
				total = both(total, raised(), multiply);
			} else return total;
		}
	}

	function signed(): Exact | null {
		const token = tokens[at];
		if (token !== '-' && token !== '+') return raised();
		at++;
		if (++depth > DEEPEST) return null;
		const value = signed();
		depth--;
		return value && (token === '-' ? negate(value) : value);
	}

	function raised(): Exact | null {
		const base = atom();
		if (tokens[at] !== '^') return base;
		at++;
		return both(base, signed(), (value, exponent) => {
			const [term] = exponent;
			if (!term) return rational(1n);
			if (exponent.length > 1 || term.root !== 1n || term.pi !== 0) return null;
			const times = Number(term.above);
			if (Math.abs(times) > LARGEST_EXPONENT || term.below > 2n) return null;
			const root = term.below === 2n ? squareRoot(value) : value;
			return root && power(root, times);
		});
	}

	function startsFactor(token: string): boolean {
		return /^\.?\d|^[([{a-zA-Z]/.test(token);
	}

	function group(): Exact | null {
		const close = CLOSING[tokens[at] ?? ''];
		if (close === undefined || ++depth > DEEPEST) return null;
		at++;
		const value = sum();
		depth--;
		return tokens[at++] === close ? value : null;
	}

	function atom(): Exact | null {
		const token = tokens[at] ?? '';
		if (CLOSING[token] !== undefined) return group();
		at++;
		if (isNumber(token)) {
			const mixed = mixedPart(token);
			return mixed?.length === 0 ? numberOf(token) : both(numberOf(token), mixed, add);
		}
		if (token === 'pi') return PI;
		if (token === 'sqrt') {
			const inner = CLOSING[tokens[at] ?? ''] === undefined ? atom() : group();
			return inner && squareRoot(inner);
		}
		if (token === 'frac') return fraction();
		return variables.get(token) ?? null;
	}

	/** The fraction right after a whole number: "2 1/2". */
	function mixedPart(token: string): Exact | null {
		const none: Exact = [];
		if (!/^\d+$/.test(token)) return none;
		const [above = '', slash, below = ''] = tokens.slice(at, at + 3);
		if (/^\d+$/.test(above) && slash === '/' && /^\d+$/.test(below)) {
			at += 3;
			return both(numberOf(above), numberOf(below), divide);
		}
		const plain = /^frac (?:(?:\d|\{ \d+ \}) (?:\d|\{ \d+ \})|\d\d)(?: |$)/;
		if (above !== 'frac' || !plain.test(`${tokens.slice(at, at + 7).join(' ')} `)) return none;
		at++;
		return fraction();
	}

	function fraction(): Exact | null {
		const token = tokens[at] ?? '';
		if (/^\d\d$/.test(token)) {
			at++;
			return both(numberOf(token.charAt(0)), numberOf(token.charAt(1)), divide);
		}
		const above = argument();
		return both(above, argument(), divide);
	}

	function argument(): Exact | null {
		const token = tokens[at] ?? '';
		if (isNumber(token) && token.length > 1) return null;
		return CLOSING[token] === undefined ? atom() : group();
	}

	const value = sum();
	if (!value || at !== tokens.length) return null;
	const places = tokens.flatMap((token) => /^\d*\.(\d+)/.exec(token)?.[1]?.length ?? []);
	return { value, decimals: places.length > 0 ? Math.min(...places) : null };
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const isNumber = (token = ''): boolean => /^\.?\d/.test(token);

function numberOf(token: string): Exact | null {
	const [whole = '', exponent = '0'] = token.replaceAll(/[, '_]/g, '').split(/e/i);
	const [digits = '', decimals = ''] = whole.split('.');
	const places = decimals.length - Number(exponent);
	if (digits.length + decimals.length > MOST_DIGITS) return null;
	if (Math.abs(Number(exponent)) > LARGEST_POWER_OF_TEN) return null;
	const value = BigInt(`${digits}${decimals}`);
	return places > 0
		? rational(value, 10n ** BigInt(places))
		: rational(value * 10n ** BigInt(-places));
}
