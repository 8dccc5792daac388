import type { Puzzle } from './puzzle.ts';

/** What an operator that must occur is called. */
export function writeRequired({ required }: Puzzle): string {
	return required.length === 0
		? ''
		: `Use each of these operators at least once: ${required.join(' ')}\n\n`;
}

export function question(puzzle: Puzzle): string {
	const { numbers, target } = puzzle;
	return `Make ${target} from these numbers, in this order: ${numbers.join(', ')}

Put one of the operators +, -, *, / between each two neighbours, and parentheses wherever you like. Every number is used exactly once and the numbers stay in the given order. Nothing else is allowed: no joining of digits, no minus sign in front of a number or a parenthesis, no powers. Multiplication and division come before addition and subtraction, and operators of the same rank are applied from left to right. Division is exact, so fractions may come up on the way.

${writeRequired(puzzle)}Write the answer as a list of its numbers, operators and parentheses between triple angle brackets. For example, <<<[(, 9, -, 5, ), *, 3]>>> stands for (9 - 5) * 3.`;
}
