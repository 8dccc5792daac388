import type { Random } from '../../src/ground/random.ts';
import { apply, print, whole } from '../kit/exact/fraction.ts';
import { evaluate, valueIn } from './evaluate.ts';
import { fromRight } from './misread.ts';
import type { Puzzle, Term } from './puzzle.ts';

/** The value as somebody gets it who goes from right to left, swaps two operands, or forgets the last step. */
export function slip(puzzle: Puzzle, random: Random): string {
	const { definitions, expression, tolerance } = puzzle;
	const right = valueIn(puzzle);
	const misreadings = random.shuffle([
		fromRight(expression),
		swapped(expression),
		typeof expression === 'object' ? expression.left : expression,
	]);
	const wrong = misreadings
		.map((term) => evaluate(definitions, term))
		.find((value) => {
			const off = value && apply('-', value, right);
			return off && Math.abs(off.above) * tolerance > off.below;
		});
	const value = wrong ?? apply('+', right, whole(1)) ?? right;
	return `<<<${print(value)}>>>`;
}

function swapped(term: Term): Term {
	return typeof term === 'object'
		? { operator: term.operator, left: term.right, right: term.left }
		: term;
}
