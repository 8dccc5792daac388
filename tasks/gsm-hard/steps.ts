import { evaluate, type Puzzle } from './puzzle.ts';

/**
 * Steps by hand: every digit of a sum or difference, and every two digits of a product or quotient;
 * of a published problem, the lines of its program.
 */
export function steps(puzzle: Puzzle): number {
	if (puzzle.kind === 'published') return puzzle.code.trim().split('\n').length;
	const values = evaluate(puzzle.given, puzzle.steps);
	const digits = (name: string) => `${values.get(name)?.above ?? name}`.length;
	return puzzle.steps.reduce((sum, { operator, left, right }) => {
		const [one, other] = [digits(left), digits(right)];
		return sum + ('+-'.includes(operator) ? Math.max(one, other) : one * other);
	}, 0);
}
