import { findBijections, type Narrow, restrict } from '../kit/search/bijection.ts';
import { type Constraint, holds, lettersOf, type Puzzle } from './puzzle.ts';

/** Up to `limit` of the ways to give the letters their numbers, in the letters' order, as `findBijections` finds them. */
export function findValues(
	{ values, constraints }: Puzzle,
	limit: number,
	patience?: number,
): number[][] | null {
	const letters = lettersOf(values.length);
	const rules = constraints.map((constraint) => {
		const [first = 0, second = 0, third] = constraint.letters.map((one) => letters.indexOf(one));
		return third === undefined
			? ofTwo(constraint, first, second, values)
			: ofThree(constraint, [first, second, third], values);
	});
	const found = findBijections(values.length, rules, limit, patience);
	return found?.map((indices) => indices.map((i) => values[i] ?? 0)) ?? null;
}

/** Bit i of a letter's domain is value i. */
function ofTwo(
	constraint: Constraint,
	first: number,
	second: number,
	values: readonly number[],
): Narrow {
	const partners = (fits: (own: number, other: number) => boolean) =>
		values.map((own) =>
			values.reduce(
				(set, other, i) => (own !== other && fits(own, other) ? set | (1 << i) : set),
				0,
			),
		);
	const ofFirst = partners((own, other) => holds(constraint, [own, other]));
	const ofSecond = partners((own, other) => holds(constraint, [other, own]));
	return (domains) =>
		restrict(domains, first, together(ofSecond, domains[second] ?? 0)) &&
		restrict(domains, second, together(ofFirst, domains[first] ?? 0));
}

/** All partners of the members of a domain. */
function together(partners: readonly number[], domain: number): number {
	let all = 0;
	for (let rest = domain; rest !== 0; rest &= rest - 1)
		all |= partners[31 - Math.clz32(rest & -rest)] ?? 0;
	return all;
}

function ofThree(
	constraint: Constraint,
	places: readonly [number, number, number],
	values: readonly number[],
): Narrow {
	const triples = values.flatMap((a, i) =>
		values.flatMap((b, j) =>
			values.flatMap((c, k) =>
				i !== j && j !== k && i !== k && holds(constraint, [a, b, c])
					? [[1 << i, 1 << j, 1 << k] as const]
					: [],
			),
		),
	);
	const [first, second, third] = places;
	return (domains) => {
		const [a = 0, b = 0, c = 0] = places.map((place) => domains[place]);
		let [left, middle, right] = [0, 0, 0];
		for (const [i, j, k] of triples)
			if ((a & i) !== 0 && (b & j) !== 0 && (c & k) !== 0) {
				left |= i;
				middle |= j;
				right |= k;
			}
		return (
			restrict(domains, first, left) &&
			restrict(domains, second, middle) &&
			restrict(domains, third, right)
		);
	};
}
