import type { Term } from './puzzle.ts';

/**
 * Reads a rule or an expression: ordinary arithmetic with its usual ranks; the new operations bind
 * tighter and are taken from left to right. Null where the text is neither.
 */
export function parseTerm(text: string, symbols: readonly string[]): Term | null {
	const tokens = text.match(/\d+|\S/g) ?? [];
	let at = 0;

	function chain(operators: readonly string[], operand: () => Term | null): Term | null {
		let left = operand();
		while (left !== null && operators.includes(tokens[at] ?? '')) {
			const operator = tokens[at++] ?? '';
			const right = operand();
			left = right === null ? null : { operator, left, right };
		}
		return left;
	}

	const sum = (): Term | null => chain(['+', '-'], product);
	const product = (): Term | null => chain(['*', '/'], () => chain(symbols, atom));

	function atom(): Term | null {
		const token = tokens[at++] ?? '';
		if (token === 'a' || token === 'b') return token;
		if (/^\d/.test(token)) return Number(token);
		const inner = token === '(' ? sum() : null;
		return inner !== null && tokens[at++] === ')' ? inner : null;
	}

	const term = sum();
	return at === tokens.length ? term : null;
}
