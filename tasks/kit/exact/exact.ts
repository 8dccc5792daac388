import { type Rational, ZERO } from './rational.ts';

/**
 * `above / below * sqrt(root) * pi ^ pi`: lowest terms, `below` positive, `root` free of squares.
 */
interface Term {
	readonly above: bigint;
	readonly below: bigint;
	readonly root: bigint;
	readonly pi: number;
}

/**
 * An exact real number: a sum of rational multiples of square roots and powers of pi. Terms of the
 * same root and power are one, none is zero, so equal numbers have equal terms in equal order (the
 * roots are independent over the rationals and pi is transcendental).
 */
export type Exact = readonly Term[];

/** Results with longer parts or with more terms are refused: nothing that is asked for needs them. */
const LARGEST = 10n ** 1000n;
const MOST_TERMS = 24;
/** The largest number under a root that is not a square, so that its factors are found fast. */
const LARGEST_ROOT = 10n ** 13n;
/** A root in a divisor must have no larger one. */
const LARGEST_FACTOR = 2_000n;

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** A rational number. @throws RangeError for a `below` of 0. */
export function rational(above: bigint, below = 1n): Exact {
	if (below === 0n) throw new RangeError('A fraction has no denominator 0.');
	return normal([{ above, below, root: 1n, pi: 0 }]);
}

/** The number as a fraction; null for one that is none. */
export function asRational(a: Exact): Rational | null {
	const [term, more] = a;
	if (!term) return ZERO;
	return more || term.root !== 1n || term.pi !== 0
		? null
		: { above: term.above, below: term.below };
}

export const PI: Exact = [{ above: 1n, below: 1n, root: 1n, pi: 1 }];

function normal(terms: readonly Term[]): Exact {
	const sums = new Map<string, Term>();
	for (const term of terms) {
		const key = `${term.pi} ${term.root}`;
		const known = sums.get(key);
		const above = known ? known.above * term.below + term.above * known.below : term.above;
		const below = known ? known.below * term.below : term.below;
		const divisor = greatestDivisor(above, below) * (below < 0n ? -1n : 1n);
		sums.set(key, { ...term, above: above / divisor, below: below / divisor });
	}
	return [...sums.values()]
		.filter(({ above }) => above !== 0n)
		.sort((a, b) => a.pi - b.pi || (a.root < b.root ? -1 : 1));
}

function greatestDivisor(a: bigint, b: bigint): bigint {
	let [x, y] = [magnitude(a), magnitude(b)];
	while (y > 0n) [x, y] = [y, x % y];
	return x === 0n ? 1n : x;
}

/** Null where the result is of a size that nobody asks for. */
function within(terms: Exact): Exact | null {
	const fits = terms.every(({ above, below }) => magnitude(above) < LARGEST && below < LARGEST);
	return fits && terms.length <= MOST_TERMS ? terms : null;
}

export const add = (a: Exact, b: Exact): Exact | null => within(normal([...a, ...b]));
export const negate = (a: Exact): Exact => a.map((term) => ({ ...term, above: -term.above }));

export function multiply(a: Exact, b: Exact): Exact | null {
	const products = a.flatMap((one) =>
		b.map((other): Term => {
			const shared = greatestDivisor(one.root, other.root);
			return {
				above: one.above * other.above * shared,
				below: one.below * other.below,
				root: (one.root / shared) * (other.root / shared),
				pi: one.pi + other.pi,
			};
		}),
	);
	return within(normal(products));
}

/** Null for a division by zero, or by a sum of different powers of pi. */
export function divide(a: Exact, b: Exact): Exact | null {
	let [above, below]: [Exact | null, Exact | null] = [a, b];
	while (above && below && below.length > 1) {
		// (u + v sqrt(p)) (u - v sqrt(p)) is free of sqrt(p).
		const p = smallestFactor(below.find(({ root }) => root > 1n)?.root ?? 1n);
		if (p === 1n) return null;
		const conjugate: Exact = below.map((term) =>
			term.root % p === 0n ? { ...term, above: -term.above } : term,
		);
		[above, below] = [multiply(above, conjugate), multiply(below, conjugate)];
	}
	const [only] = below ?? [];
	if (!above || !only) return null;
	const turn = only.above < 0n ? -1n : 1n;
	return multiply(above, [
		{
			above: turn * only.below,
			below: turn * only.above * only.root,
			root: only.root,
			pi: -only.pi,
		},
	]);
}

/** A prime factor of a number without squares; 1 where none is found soon. */
function smallestFactor(root: bigint): bigint {
	for (let p = 2n; p <= LARGEST_FACTOR; p++) {
		if (p * p > root) return root;
		if (root % p === 0n) return p;
	}
	return 1n;
}

/** Null where the root has no such form, as that of pi, or of a negative number. */
export function squareRoot(a: Exact): Exact | null {
	const [first, second] = a;
	if (!first) return a;
	if (sign(a) < 0) return null;
	if (second) return a.length === 2 ? nestedRoot(first, second) : null;
	if (first.root !== 1n || first.pi % 2 !== 0) return null;
	const whole = rootOf(first.above * first.below);
	return whole && within([{ ...whole, below: first.below, pi: first.pi / 2 }].flatMap(reduced));
}

/** The root of u + v, u rational and v not, where u * u - v * v is a square. */
function nestedRoot(u: Term, v: Term): Exact | null {
	if (u.root !== 1n || u.pi !== 0 || v.pi !== 0) return null;
	const square = add(multiply([u], [u]) ?? [], negate(multiply([v], [v]) ?? []));
	const rest = square && squareRoot(square);
	if (!rest || rest.some(({ root }) => root !== 1n)) return null;
	const half = rational(1n, 2n);
	const [more, less] = [add([u], rest), add([u], negate(rest))].map((sum) => {
		const halved = sum && multiply(sum, half);
		return halved && squareRoot(halved);
	});
	return more && less ? add(more, v.above < 0n ? negate(less) : less) : null;
}

const reduced = (term: Term): Exact => normal([term]);

/** The root of a positive whole number as `above * sqrt(root)`; null for one too large to factor. */
function rootOf(value: bigint): { above: bigint; root: bigint } | null {
	const exact = integerRoot(value);
	if (exact * exact === value) return { above: exact, root: 1n };
	if (value > LARGEST_ROOT) return null;
	let [above, root, rest] = [1, 1, Number(value)];
	for (let p = 2; p * p * p <= rest; p++)
		for (; rest % p === 0; rest /= p)
			if (root % p === 0) [above, root] = [above * p, root / p];
			else root *= p;
	// What is left is 1, a prime, a square of a prime or a product of two.
	const last = Number(integerRoot(BigInt(rest)));
	if (last * last === rest) above *= last;
	else root *= rest;
	return { above: BigInt(above), root: BigInt(root) };
}

function integerRoot(value: bigint): bigint {
	if (value < 2n) return value;
	let guess = 1n << BigInt((value.toString(2).length + 1) >> 1);
	for (;;) {
		const next = (guess + value / guess) >> 1n;
		if (next >= guess) return guess;
		guess = next;
	}
}

/** Null for 0 to a negative power. */
export function power(a: Exact, exponent: number): Exact | null {
	let result: Exact | null = rational(1n);
	for (let i = 0; i < Math.abs(exponent) && result; i++) result = multiply(result, a);
	return result && exponent < 0 ? divide(rational(1n), result) : result;
}

export function equals(a: Exact, b: Exact): boolean {
	return add(a, negate(b))?.length === 0;
}

const DIGITS = 200n;
const SCALE = 10n ** DIGITS;
let scaledPi: bigint | null = null;

/** Machin's formula: pi = 16 arctan(1/5) - 4 arctan(1/239). */
function piAtScale(): bigint {
	const arctan = (of: bigint): bigint => {
		let [sum, part] = [0n, SCALE / of];
		for (let n = 1n; part !== 0n; n += 2n, part /= -of * of) sum += part / n;
		return sum;
	};
	scaledPi ??= 16n * arctan(5n) - 4n * arctan(239n);
	return scaledPi;
}

/** The number times 10^200, near enough that no sum of its size comes out with the wrong sign. */
function atScale(a: Exact): bigint {
	return a.reduce((sum, { above, below, root, pi }) => {
		let value = (above * integerRoot(root * SCALE * SCALE)) / below;
		for (let i = 0; i < pi; i++) value = (value * piAtScale()) / SCALE;
		for (let i = 0; i > pi; i--) value = (value * SCALE) / piAtScale();
		return sum + value;
	}, 0n);
}

export function sign(a: Exact): -1 | 0 | 1 {
	if (a.length === 0) return 0;
	return atScale(a) < 0n ? -1 : 1;
}

/** Whether `given` differs from `right` by at most one part in `parts` of `right`. */
export function isNear(given: Exact, right: Exact, parts: bigint): boolean {
	const [x, y] = [atScale(given), atScale(right)];
	return magnitude(x - y) * parts <= magnitude(y);
}

/** For drawings and for choosing data, never for verdicts. */
export const toNumber = (a: Exact): number => Number(atScale(a) / 10n ** (DIGITS - 20n)) / 1e20;

/** As people and programs write it: `5*sqrt(3)/2 - 4*pi`. */
export function write(a: Exact): string {
	if (a.length === 0) return '0';
	const [first = '', ...others] = a.map(writeTerm);
	return others.reduce(
		(text, term) => (term.startsWith('-') ? `${text} - ${term.slice(1)}` : `${text} + ${term}`),
		first,
	);
}

function writeTerm({ above, below, root, pi }: Term): string {
	const pis = (count: number) => (count === 1 ? ['pi'] : count > 1 ? [`pi^${count}`] : []);
	const factors = [...(root > 1n ? [`sqrt(${root})`] : []), ...pis(pi)];
	const count = magnitude(above);
	const top = [...(count === 1n && factors.length > 0 ? [] : [`${count}`]), ...factors].join('*');
	const under = [...(below > 1n ? [`${below}`] : []), ...pis(-pi)];
	const bottom = under.length > 1 ? `(${under.join('*')})` : under.join('');
	return `${above < 0n ? '-' : ''}${top}${bottom === '' ? '' : `/${bottom}`}`;
}
