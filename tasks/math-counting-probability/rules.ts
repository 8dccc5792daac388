import type { Part, Rule, Test } from './puzzle.ts';

/** Decides a rule from left to right: its states are the numbers from 0 up to below `size`. */
export interface Automaton {
	readonly start: number;
	readonly size: number;
	/** The state after a symbol; -1 where the rule is broken for good. */
	next(state: number, symbol: number, step: number): number;
	holds(state: number): boolean;
}

/** @param steps the experiment's length; @param symbols how many symbols there are */
export function automatonOf(rule: Rule, steps: number, symbols: number): Automaton {
	switch (rule.kind) {
		case 'sum':
			return sum(rule.parts, rule.test, rule.when, steps, symbols);
		case 'product':
			return {
				start: 1 % rule.modulus,
				size: rule.modulus,
				next: (state, symbol) => (state * (rule.values[symbol] ?? 1)) % rule.modulus,
				holds: (state) => state === 0,
			};
		case 'numeral':
			return {
				start: 0,
				size: rule.modulus,
				next: (state, symbol) => (state * 10 + symbol) % rule.modulus,
				holds: (state) => state === 0,
			};
		case 'pairs':
			return pairs(rule, symbols);
		case 'run': {
			const inRun = new Set(rule.symbols);
			return {
				start: 0,
				size: rule.length + 1,
				next(state, symbol) {
					if (state === rule.length) return state;
					const longer = inRun.has(symbol) ? state + 1 : 0;
					return longer === rule.length && !rule.occurs ? -1 : longer;
				},
				holds: (state) => (state === rule.length) === rule.occurs,
			};
		}
		case 'order':
			return {
				start: 0,
				size: 2,
				next: (state, symbol) =>
					state === 1 && rule.first.includes(symbol)
						? -1
						: rule.second.includes(symbol)
							? 1
							: state,
				holds: () => true,
			};
		case 'match': {
			const [one, other] = rule.steps;
			return {
				start: 0,
				size: symbols + 1,
				next: (state, symbol, step) =>
					step === one
						? symbol + 1
						: step !== other
							? state
							: (state === symbol + 1) === rule.same
								? 0
								: -1,
				holds: () => true,
			};
		}
		case 'cover':
			return {
				start: 0,
				size: rule.full + 1,
				next: (state, symbol) => state | (rule.masks[symbol] ?? 0),
				holds: (state) => state === rule.full,
			};
	}
}

/** Whether a number passes a test. */
export function passes(test: Test, value: number): boolean {
	if ('modulus' in test)
		return (((value - test.remainder) % test.modulus) + test.modulus) % test.modulus === 0;
	if ('not' in test) return value !== test.not;
	return value >= (test.from ?? value) && value <= (test.to ?? value);
}

function sum(
	parts: readonly Part[],
	test: Test,
	when: 'always' | 'ever' | undefined,
	steps: number,
	symbols: number,
): Automaton {
	const added = Array.from({ length: steps }, () => Array.from({ length: symbols }, () => 0));
	for (const part of parts)
		for (const step of part.steps ?? added.keys())
			for (const [symbol, value] of part.values.entries()) {
				const row = added[step];
				if (row && symbol < symbols) row[symbol] = (row[symbol] ?? 0) + value;
			}
	// The least and the greatest sum on the way.
	const lows = runningTotals(added.map((values) => Math.min(...values)));
	const highs = runningTotals(added.map((values) => Math.max(...values)));
	if ('modulus' in test) {
		const { modulus } = test;
		return {
			start: 0,
			size: modulus,
			next: (state, symbol, step) =>
				(((state + (added[step]?.[symbol] ?? 0)) % modulus) + modulus) % modulus,
			holds: (state) => passes(test, state),
		};
	}
	// The state is the sum above the least one; for `ever`, the last state says that it has passed.
	const base = Math.min(0, ...lows);
	const done = Math.max(0, ...highs) - base + 1;
	const to = 'not' in test ? undefined : test.to;
	const from = 'not' in test ? undefined : test.from;
	const onlyGrows = added.every((values) => values.every((value) => value >= 0));
	return {
		start: -base,
		size: done + 1,
		next(state, symbol, step) {
			if (state === done) return done;
			const value = state + base + (added[step]?.[symbol] ?? 0);
			const passed = passes(test, value);
			if (when === 'ever' && passed) return done;
			if (when === 'always' && !passed) return -1;
			if (when === undefined && onlyGrows) {
				if (to !== undefined && value > to) return -1;
				if (from !== undefined && to === undefined && value >= from) return done;
			}
			return value - base;
		},
		holds: (state) =>
			state === done || (when !== 'ever' && (when === 'always' || passes(test, state + base))),
	};
}

function runningTotals(numbers: readonly number[]): number[] {
	let total = 0;
	return numbers.map((number) => {
		total += number;
		return total;
	});
}

function pairs(rule: Extract<Rule, { kind: 'pairs' }>, symbols: number): Automaton {
	const { ring = false, from, to } = rule;
	const isHit = Array.from({ length: symbols * symbols }, () => false);
	for (const [left, right] of rule.pairs) isHit[left * symbols + right] = true;
	const most = to ?? from;
	// A state: the hits so far, the first symbol (in a ring) and the last one, none yet being 0.
	const radix = symbols + 1;
	const size = (most + 1) * radix * radix;
	const after = (hits: number, left: number, right: number): number => {
		const more = hits + (isHit[left * symbols + right] ? 1 : 0);
		return to === null ? Math.min(more, most) : more;
	};
	return {
		start: 0,
		size,
		next(state, symbol) {
			const last = (state % radix) - 1;
			const first = Math.floor(state / radix) % radix;
			const hits = Math.floor(state / (radix * radix));
			if (last < 0) return (ring ? symbol + 1 : 0) * radix + symbol + 1;
			const now = after(hits, last, symbol);
			if (now > most) return -1;
			// What must still be known of a sequence that is sure to pass is nothing.
			if (to === null && now >= from) return now * radix * radix + radix + 1;
			return (now * radix + first) * radix + symbol + 1;
		},
		holds(state) {
			const last = (state % radix) - 1;
			const first = (Math.floor(state / radix) % radix) - 1;
			const hits = Math.floor(state / (radix * radix));
			const closed = ring && last >= 0 ? after(hits, last, first) : hits;
			return closed >= from && closed <= most;
		},
	};
}
