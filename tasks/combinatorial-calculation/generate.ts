import type { Random } from '../../src/ground/random.ts';
import { type Expression, evaluate } from '../kit/exact/expression.ts';
import type { Operator } from '../kit/exact/fraction.ts';
import { ParamsError, type ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import { type Puzzle, usesRequired } from './puzzle.ts';
import { createSearch, type Search, solutions } from './search.ts';

type Settings = ParamsOf<typeof about.knobs>;

const REQUIRED: Readonly<Record<Settings['required'], readonly Operator[]>> = {
	none: [],
	division: ['/'],
	all: ['+', '-', '*', '/'],
};
const FEW = 4;
/** Targets that are tried for the same numbers: most of the search's work serves them all. */
const TARGETS = 6;
const LARGEST_TARGET = 1000;

/** A puzzle with at least one solution, or with one to four. @throws ParamsError where none is found. */
export function generate(settings: Settings, random: Random): Puzzle {
	const { count, largest, target, required, solutions: wealth } = settings;
	if (required === 'all' && count < 5)
		throw new ParamsError(
			`The knob "required" is "all", which needs a "count" of at least 5; it is ${count}.`,
		);
	// A search over many numbers takes longer.
	const attempts = count <= 5 ? 4_000 : count <= 7 ? 400 : 60;
	for (let i = 0; i < attempts; i++) {
		const numbers = Array.from({ length: count }, () => random.int(1, largest));
		const puzzle = { numbers, target, required: REQUIRED[required] };
		const search = createSearch(numbers);
		for (let j = 0; j < (target > 0 ? 1 : TARGETS); j++) {
			const posed = target > 0 ? puzzle : withTarget(puzzle, wealth === 'few', random);
			if (posed !== null && isAsRich(posed, wealth, search)) return posed;
		}
	}
	throw new ParamsError(
		target > 0
			? `No ${count} numbers up to ${largest} were found that make ${target} as "required" and "solutions" ask; change "count" or "target", or set "target" to 0.`
			: `No target was found that ${count} numbers up to ${largest} make as "required" and "solutions" ask; raise "largest" or allow more "solutions".`,
	);
}

function isAsRich(puzzle: Puzzle, wealth: Settings['solutions'], search: Search): boolean {
	const found = solutions(puzzle, search);
	let counted = 0;
	while (!found.next().done) {
		counted++;
		if (wealth === 'any') return true;
		if (counted > FEW) return false;
	}
	return counted > 0;
}

const DRAWS = 2_000;
/** Of many numbers, only such a part of the most that they could make is made in few ways. */
const RARE_PART = 40;
/** A large target that is a mere product would be found at once. */
const LEAST_SUMS = 2;

/** The puzzle with a target that a random expression makes: a whole number, for few ways a large one. */
function withTarget(puzzle: Puzzle, few: boolean, random: Random): Puzzle | null {
	const { numbers } = puzzle;
	const most = numbers.reduce((product, number) => product * (number + 1), 1);
	const isLarge = few && numbers.length > 5;
	const least = isLarge ? most / RARE_PART : 10;
	for (let i = 0; i < DRAWS; i++) {
		const expression = randomExpression(numbers, random, isLarge ? FOR_LARGE : OPERATORS);
		const value = evaluate(expression);
		if (value?.below !== 1 || value.above < least) continue;
		if ((!few && value.above > LARGEST_TARGET) || !usesRequired(puzzle, expression)) continue;
		if (isLarge && sumsIn(expression) < LEAST_SUMS) continue;
		return { ...puzzle, target: value.above };
	}
	return null;
}

function sumsIn(expression: Expression): number {
	if (typeof expression === 'number') return 0;
	const own = expression.operator === '+' || expression.operator === '-' ? 1 : 0;
	return own + sumsIn(expression.left) + sumsIn(expression.right);
}

const OPERATORS: readonly Operator[] = ['+', '-', '*', '*', '/'];
/** What most often makes a large number. */
const FOR_LARGE: readonly Operator[] = ['+', '+', '+', '-', '*', '*', '*', '*'];

/** An expression of the numbers in their order, split anywhere. */
export function randomExpression(
	numbers: readonly number[],
	random: Random,
	operators = OPERATORS,
): Expression {
	const expressionOf = (from: number, to: number): Expression => {
		if (to - from === 1) return numbers[from] ?? 0;
		const cut = from + random.int(1, to - from - 1);
		const operator = random.pick(operators);
		const left = expressionOf(from, cut);
		return { operator, left, right: expressionOf(cut, to) };
	};
	return expressionOf(0, numbers.length);
}
