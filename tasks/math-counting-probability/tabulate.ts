import type { Model, Rule, Ways } from './puzzle.ts';
import { automatonOf } from './rules.ts';

/**
 * In how many ways an outcome has exactly the conditions whose bits are set in the index: counted
 * by dynamic programming over the states of all rules. Where that takes more transitions than
 * `budget`, the share of the steps that it is enough for; 0 where numbers cannot tell the states
 * apart.
 */
export function tabulate(
	{ steps, stock, base }: Model,
	conditions: readonly Rule[],
	budget = Number.POSITIVE_INFINITY,
): bigint[] | number {
	const symbols = Math.max(...steps.map((ways) => ways.length));
	const rules = [...base, ...conditions];
	const automata = rules.map((rule) => automatonOf(rule, steps.length, symbols));
	// Codes: 0 for a broken rule, else its state and 1; then what is left of each symbol.
	const sizes = [
		...automata.map(({ size }) => size + 1),
		...(stock?.amounts.map((n) => n + 1) ?? []),
	];
	const radices = sizes.map((_, i) =>
		sizes.slice(0, i).reduce((product, size) => product * size, 1),
	);
	if (sizes.reduce((product, size) => product * size, 1) > Number.MAX_SAFE_INTEGER) return 0;
	const starts = [...automata.map(({ start }) => start + 1), ...(stock?.amounts ?? [])];

	// All states one after the other, and the count of each.
	let states = starts;
	let counts = [1n];
	let spent = 0;
	const width = starts.length;
	const first = automata.length;
	const then = starts.slice();
	for (const [step, row] of steps.entries()) {
		const ways = row.map(waysOf);
		const places = new Map<number, number>();
		const nextStates: number[] = [];
		const nextCounts: bigint[] = [];
		for (const [at, count] of counts.entries()) {
			const offset = at * width;
			for (let symbol = 0; symbol < ways.length; symbol++) {
				let way = ways[symbol] ?? 0n;
				if (way === 0n) continue;
				if (stock) {
					const left = states[offset + first + symbol] ?? 0;
					if (left === 0) continue;
					if (stock.distinct && left > 1) way *= BigInt(left);
				}
				if (++spent > budget) return step / steps.length;
				let code = 0;
				let isOutcome = true;
				for (let i = 0; i < width; i++) {
					const now = states[offset + i] ?? 0;
					let next = now;
					if (i >= first) next = i === first + symbol ? now - 1 : now;
					else if (now > 0) next = 1 + (automata[i]?.next(now - 1, symbol, step) ?? -1);
					if (next === 0 && i < base.length) {
						isOutcome = false;
						break;
					}
					then[i] = next;
					code += next * (radices[i] ?? 0);
				}
				if (!isOutcome) continue;
				const more = way === 1n ? count : count * way;
				const place = places.get(code);
				if (place === undefined) {
					places.set(code, nextCounts.length);
					nextCounts.push(more);
					for (let i = 0; i < width; i++) nextStates.push(then[i] ?? 0);
				} else nextCounts[place] = (nextCounts[place] ?? 0n) + more;
			}
		}
		states = nextStates;
		counts = nextCounts;
	}

	const table = Array.from({ length: 2 ** conditions.length }, () => 0n);
	for (const [at, count] of counts.entries()) {
		const held = automata.map((automaton, i) => {
			const now = states[at * width + i] ?? 0;
			return now > 0 && automaton.holds(now - 1);
		});
		if (!held.slice(0, base.length).every(Boolean)) continue;
		const index = held
			.slice(base.length)
			.reduce((bits, holds, i) => bits + (holds ? 2 ** i : 0), 0);
		table[index] = (table[index] ?? 0n) + count;
	}
	return table;
}

function waysOf(ways: Ways): bigint {
	if (typeof ways === 'number') return BigInt(ways);
	const [n, k, derange] = ways;
	return choose(n, k) * derangements(derange);
}

/** C(n, k). */
export function choose(n: number, k: number): bigint {
	const row = PASCAL[n] ?? pascalRow(n);
	PASCAL[n] = row;
	return row[k] ?? 0n;
}

// Worked out once each: hundreds are asked for again and again.
const PASCAL: bigint[][] = [];
const DERANGEMENTS = [1n];

function pascalRow(n: number): bigint[] {
	const row = [1n];
	for (let k = 1; k <= n; k++) row.push(((row[k - 1] ?? 0n) * BigInt(n - k + 1)) / BigInt(k));
	return row;
}

/** The permutations of n things that leave none of them in its place. */
function derangements(n: number): bigint {
	for (let i = DERANGEMENTS.length; i <= n; i++)
		DERANGEMENTS.push((DERANGEMENTS[i - 1] ?? 0n) * BigInt(i) + (i % 2 === 0 ? 1n : -1n));
	return DERANGEMENTS[n] ?? 0n;
}
