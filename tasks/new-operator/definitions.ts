import type { Random } from '../../src/ground/random.ts';
import { type Definition, type Term, writeRule } from './puzzle.ts';

export type Rules = 'sums' | 'quotients' | 'layered';

const SYMBOLS = ['#', '@', '&', '~', '$', '%'];

const join = (operator: string, left: Term, right: Term): Term => ({ operator, left, right });
const times = (factor: number, term: Term): Term => (factor === 1 ? term : join('*', factor, term));

/** `p*a + q*b` with other factors than 1 and 1. */
function sum(random: Random): Term {
	const p = random.int(1, 5);
	return join('+', times(p, 'a'), times(random.int(p === 1 ? 2 : 1, 5), 'b'));
}

function product(random: Random): Term {
	return join('*', times(random.int(1, 3), 'a'), 'b');
}

/** A difference of multiples of both operands, either first. */
function difference(random: Random): Term {
	const [first, second] = random.shuffle<'a' | 'b'>(['a', 'b']);
	return join('-', times(random.int(1, 4), first ?? 'a'), times(random.int(1, 4), second ?? 'b'));
}

/** A sum or difference over one of the operands. */
function quotient(random: Random): Term {
	const above = random.chance(1, 2) ? sum(random) : difference(random);
	const below = random.pick<Term>(['a', 'b', 'b', join('+', 'b', random.int(1, 4))]);
	return join('/', above, below);
}

/** A rule made of operations that are defined already. */
function layer(known: readonly Definition[], random: Random): Term {
	const outer = random.pick(known).symbol;
	const inner = random.pick(known).symbol;
	const [first, second] = random.shuffle<'a' | 'b'>(['a', 'b']);
	const within = join(inner, first ?? 'a', second ?? 'b');
	return random.pick<() => Term>([
		() => join(outer, within, random.pick<Term>(['a', 'b', random.int(2, 5)])),
		() => join(outer, random.pick<Term>(['a', 'b', random.int(2, 5)]), within),
		() => join(random.pick(['+', '-']), within, times(random.int(1, 3), random.pick(['a', 'b']))),
	])();
}

/**
 * Different definitions, of the richest kinds that `rules` allows: with `quotients`, one of two
 * divides and one subtracts; with `layered`, the last is made of others and the one before it (or
 * the only one) distinguishes cases.
 */
export function drawDefinitions(count: number, rules: Rules, random: Random): Definition[] {
	const symbols = random.sample(SYMBOLS, count);
	const simple = rules === 'sums' ? [sum, product] : [sum, product, difference, quotient];
	const demanded = rules === 'sums' ? [] : [quotient, difference];
	const definitions: Definition[] = [];
	const written = new Set<string>();
	for (const [i, symbol] of symbols.entries()) {
		const fromLast = count - 1 - i;
		const isLayer = rules === 'layered' && fromLast === 0 && i > 0;
		const hasCases = rules === 'layered' && fromLast === (count === 1 ? 0 : 1);
		for (;;) {
			const rule = isLayer
				? layer(definitions, random)
				: (demanded[i] ?? random.pick(simple))(random);
			const otherwise = random.pick(simple)(random);
			const definition = hasCases ? { symbol, rule, otherwise } : { symbol, rule };
			const text = writeRule(rule);
			if (written.has(text) || (hasCases && writeRule(otherwise) === text)) continue;
			written.add(text);
			definitions.push(definition);
			break;
		}
	}
	return definitions;
}
