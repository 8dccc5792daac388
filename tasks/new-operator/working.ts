import type { Random } from '../../src/ground/random.ts';
import { apply, type Fraction, print, whole } from '../kit/exact/fraction.ts';
import { listed, outline } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import { evaluate, valueIn } from './evaluate.ts';
import { fromRight } from './misread.ts';
import { type Definition, type Puzzle, type Term, writeExpression, writeRule } from './puzzle.ts';

interface Reading {
	readonly term: Term;
	/** How the expression is read. */
	readonly way: string;
}

/** From left to right; a mistake goes from right to left, swaps two operands, or forgets the last step. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	const { definitions, expression } = puzzle;
	const reading: Reading = { term: expression, way: 'I go from left to right' };
	const misread = slips && misreading(puzzle, slips);
	const { term, way } = misread ?? reading;
	const right = valueIn(puzzle);
	const value = evaluate(definitions, term) ?? right;
	const end = slips && !misread ? (apply('+', right, whole(1)) ?? right) : value;
	const told = operations(definitions, term);
	return {
		lines: [
			`${listed(definitions.map(definitionTold), 3)}.`,
			`${way}: ${writeExpression(term).replaceAll('*', '×')}.`,
			...outline(told, misread ? told.length - 1 : null, 3),
			slips && !misread
				? `Rounded up by one, that is ${print(end)}.`
				: `So the value is ${print(end)}.`,
		],
		answer: `<<<${print(end)}>>>`,
	};
}

function misreading(
	{ definitions, expression, tolerance }: Puzzle,
	random: Random,
): Reading | null {
	const readings: Reading[] = [{ term: fromRight(expression), way: 'I begin at the right' }];
	if (typeof expression === 'object') {
		const { operator, left, right } = expression;
		readings.push(
			{
				term: { operator, left: right, right: left },
				way: 'I take the last two operands the other way round',
			},
			{ term: left, way: 'I go from left to right' },
		);
	}
	const right = evaluate(definitions, expression);
	const isOff = ({ term }: Reading) => {
		const value = evaluate(definitions, term);
		const off = value && right && apply('-', value, right);
		return off !== null && off !== undefined && Math.abs(off.above) * tolerance > off.below;
	};
	return random.shuffle(readings).find(isOff) ?? null;
}

function definitionTold({ symbol, rule, otherwise }: Definition): string {
	const text = (term: Term) => writeRule(term).replaceAll('*', '×');
	const start = `a ${symbol} b is ${text(rule)}`;
	return otherwise === undefined ? start : `${start} if a > b, else ${text(otherwise)}`;
}

/** Each operation of the expression with its value, in the order in which they are done. */
function operations(definitions: readonly Definition[], term: Term): string[] {
	if (typeof term !== 'object') return [];
	const { operator, left, right } = term;
	const value = (part: Term) => operandTold(evaluate(definitions, part));
	return [
		...operations(definitions, left),
		...operations(definitions, right),
		`${value(left)} ${operator} ${value(right)} = ${value(term)}.`,
	];
}

const operandTold = (value: Fraction | null): string => {
	if (!value) return '?';
	return value.above < 0 || value.below > 1 ? `(${print(value)})` : print(value);
};
