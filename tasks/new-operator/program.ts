import type { Definition, Puzzle, Term } from './puzzle.ts';

/** Python that turns each definition into a function and the expression into calls of them. */
export function program({ definitions, expression }: Puzzle): string {
	const names = new Map(definitions.map(({ symbol }, i) => [symbol, `operation_${i + 1}`]));

	function python(term: Term): string {
		if (typeof term === 'number') return `Fraction(${term})`;
		if (typeof term === 'string') return term;
		const [left, right] = [python(term.left), python(term.right)];
		const name = names.get(term.operator);
		return name ? `${name}(${left}, ${right})` : `(${left} ${term.operator} ${right})`;
	}

	function define({ symbol, rule, otherwise }: Definition): string {
		const value =
			otherwise === undefined ? python(rule) : `${python(rule)} if a > b else ${python(otherwise)}`;
		return `def ${names.get(symbol)}(a, b):\n    """a ${symbol} b"""\n    return ${value}\n`;
	}

	return `from fractions import Fraction


${definitions.map(define).join('\n\n')}

print(f"<<<{${python(expression)}}>>>")
`;
}
