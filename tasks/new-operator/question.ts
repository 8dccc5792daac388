import { type Definition, type Puzzle, writeExpression, writeRule } from './puzzle.ts';

/** A definition as a sentence. */
export function writeDefinition({ symbol, rule, otherwise }: Definition): string {
	const cases =
		otherwise === undefined ? '' : ` if a is greater than b, and ${writeRule(otherwise)} if not`;
	return `a ${symbol} b = ${writeRule(rule)}${cases}`;
}

export function question({ definitions, expression }: Puzzle): string {
	const several = definitions.length > 1;
	return `For any two numbers a and b, define ${several ? 'these new operations' : 'a new operation'}:

${definitions.map(writeDefinition).join('\n')}

Right of the equals sign, + - * / and their order of precedence have their ordinary meaning, and a new operation may be used inside another's definition. Calculate

${writeExpression(expression)}

Rules of evaluation: what stands in parentheses is calculated first. Apart from that, calculate strictly from left to right, one operation after the other: no new operation has precedence over another, so without parentheses the left operand of an operation is the result of everything to its left. All arithmetic is exact; do not round on the way.

Give the value as a whole number, as a fraction in lowest terms, or as a decimal number that is right to 0.000001. Write it alone between triple angle brackets, for example <<<-7/12>>>.`;
}
