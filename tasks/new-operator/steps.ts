import type { Puzzle, Term } from './puzzle.ts';

/** Steps by hand: every operation of ordinary arithmetic, once the new ones are written out. */
export function steps({ definitions, expression }: Puzzle): number {
	const sizes = new Map<string, number>();
	const operations = (term: Term): number => {
		if (typeof term !== 'object') return 0;
		return operations(term.left) + operations(term.right) + (sizes.get(term.operator) ?? 1);
	};
	// A definition uses only those before it.
	for (const { symbol, rule, otherwise = 0 } of definitions)
		sizes.set(symbol, Math.max(operations(rule), operations(otherwise)));
	return Math.max(1, operations(expression));
}
