import * as v from 'valibot';
import { integer, list, record } from '../kit/schema.ts';
import { evaluate } from './evaluate.ts';
import type { Definition, Puzzle, Term } from './puzzle.ts';

const ARITHMETIC = ['+', '-', '*', '/'] as const;
const SYMBOLS = ['#', '@', '&', '~', '$', '%'] as const;
const DEEPEST = 16;

/** Terms at most so deep; a published rule or a drawn one has far fewer levels. */
const termOf = (depth: number): v.GenericSchema<unknown, Term> =>
	v.lazy((input) => {
		if (typeof input === 'string') return v.picklist(['a', 'b']);
		if (typeof input === 'number' || depth === 0) return integer(1, 20);
		const operand = termOf(depth - 1);
		const operator = v.picklist([...ARITHMETIC, ...SYMBOLS]);
		return record({ operator, left: operand, right: operand });
	});

const definition = record({
	symbol: v.picklist(SYMBOLS),
	rule: termOf(DEEPEST),
	otherwise: v.exactOptional(termOf(DEEPEST)),
});

/** What a puzzle from outside must be. */
export const schema: v.GenericSchema<unknown, Puzzle> = v.pipe(
	record({
		definitions: list(definition, 1, SYMBOLS.length),
		expression: termOf(DEEPEST),
		tolerance: v.picklist([200, 1_000_000]),
	}),
	v.check(
		({ definitions, expression }) =>
			operatorsIn(expression).length <= 16 &&
			definitions.every((one) => termsOf(one).every((term) => operatorsIn(term).length <= 8)),
		'there are too many operations',
	),
	v.check(({ definitions }) => {
		const symbols = definitions.map(({ symbol }) => symbol);
		return new Set(symbols).size === symbols.length && definitions.every(isDefinedBefore);
	}, 'a definition may use those before it that are made of arithmetic alone'),
	v.check(
		({ definitions, expression }) =>
			leavesIn(expression).every((leaf) => typeof leaf === 'number') &&
			operatorsIn(expression).every((operator) =>
				definitions.some(({ symbol }) => symbol === operator),
			),
		'the expression must be made of numbers and the defined operations',
	),
	v.check(
		({ definitions, expression }) => evaluate(definitions, expression) !== null,
		'the expression has no value that can be computed exactly',
	),
);

const termsOf = ({ rule, otherwise }: Definition): Term[] =>
	otherwise === undefined ? [rule] : [rule, otherwise];

const operatorsIn = (term: Term): string[] =>
	typeof term === 'object'
		? [term.operator, ...operatorsIn(term.left), ...operatorsIn(term.right)]
		: [];

const leavesIn = (term: Term): Term[] =>
	typeof term === 'object' ? [...leavesIn(term.left), ...leavesIn(term.right)] : [term];

const isArithmetic = (operator: string) => (ARITHMETIC as readonly string[]).includes(operator);

/** So that no definition leads back to itself, or to more and more operations. */
function isDefinedBefore(
	definition: Definition,
	index: number,
	definitions: readonly Definition[],
): boolean {
	const usable = definitions
		.slice(0, index)
		.filter((one) => termsOf(one).flatMap(operatorsIn).every(isArithmetic))
		.map(({ symbol }) => symbol);
	return termsOf(definition)
		.flatMap(operatorsIn)
		.every((operator) => isArithmetic(operator) || usable.includes(operator));
}
