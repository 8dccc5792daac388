import { isEqual, isWithin, type Rational, ratio } from '../kit/exact/rational.ts';
import { excerpt } from '../kit/read/excerpt.ts';
import { readRational } from '../kit/read/rational.ts';
import { right, wrong } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { decimal, operate, read, rounded } from './arithmetic.ts';
import { evaluate, type Puzzle, type Story, valueAsked } from './puzzle.ts';
import { label } from './words.ts';

/** Published problems are graded to one part in so many of the stored answer. */
const PARTS = 1000n;

/**
 * Right only if it is the number asked for: exact, or rounded as the question says or less. A wrong
 * one breaks `answer`, or `published-answer` where the problem is published.
 */
export function check(puzzle: Puzzle, answer: string): Verdict {
	const percent = puzzle.kind === 'published' || puzzle.steps.at(-1)?.unit === 'percent';
	const { value: reading, fault } = readRational(answer, { percent });
	if (fault) return fault;
	const text = excerpt(reading.text);
	const number = ratio(reading.above, reading.below);
	if (puzzle.kind === 'published')
		return puzzle.accepted.some((gold) => isNear(number, read(gold)))
			? right(text, 'It is the published answer.')
			: wrong('published-answer', text, `${text} is not the published answer.`);
	const exact = valueAsked(puzzle);
	if (isRight(puzzle, number, exact, reading.decimals ?? 0))
		return right(text, 'It is the number asked for.');
	return wrong('answer', text, whatElse(puzzle, number) ?? `${text} is not the number asked for.`);
}

function isNear(number: Rational, gold: Rational): boolean {
	const scaled = operate('/', number, gold.above === 0n ? ratio(1n, 1n) : gold);
	return isWithin(scaled, ratio(gold.above === 0n ? 0n : 1n, 1n), PARTS);
}

/** With more decimals than asked for, a number may be off by one in its last. */
function isRight({ places, rounds }: Story, number: Rational, exact: Rational, decimals: number) {
	if (isEqual(number, rounds ? rounded(exact, places) : exact) || isEqual(number, exact))
		return true;
	return rounds && decimals > places && isWithin(number, exact, 10n ** BigInt(decimals));
}

/** Which other number of the story an answer is. */
function whatElse({ given, steps }: Story, number: Rational): string | null {
	const values = evaluate(given, steps);
	const step = steps
		.slice(0, -1)
		.find(({ name }) => isEqual(values.get(name) ?? ratio(-1n, 1n), number));
	if (step) return `${decimal(number, 3)} is only a result on the way: ${label(step.name)}.`;
	const told = given.find(({ name }) => isEqual(values.get(name) ?? ratio(-1n, 1n), number));
	return told ? `${told.shown} is a number that the story tells, not the answer.` : null;
}
