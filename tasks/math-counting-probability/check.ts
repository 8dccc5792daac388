import { isEqual, isWithin, print, type Rational, ratio } from '../kit/exact/rational.ts';
import { judgeBoxed } from '../kit/published/math-published.ts';
import { excerpt } from '../kit/read/excerpt.ts';
import { readRational } from '../kit/read/rational.ts';
import { right, wrong } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { mistakesOf } from './mistakes.ts';
import type { GeneratedPuzzle, Puzzle } from './puzzle.ts';
import { answerTo, asked, tableOf } from './value.ts';

/** A decimal number may be off by so small a part of 1, and of the value. */
const PARTS = 1_000_000n;

/**
 * Right only if the number read is the value; a decimal one may be its rounding. A wrong one breaks
 * `answer`, or the kit's `published-answer` where the problem is published.
 */
export function check(puzzle: Puzzle, answer: string): Verdict {
	return puzzle.kind === 'published'
		? judgeBoxed(puzzle.boxed, answer)
		: checkGenerated(puzzle, answer);
}

function checkGenerated(puzzle: GeneratedPuzzle, answer: string): Verdict {
	const { value: reading, fault } = readRational(answer, { percent: true });
	if (fault) return fault;
	const tables = puzzle.experiments.map(tableOf);
	const value = answerTo(puzzle.query, tables);
	const truth = asked(puzzle, value);
	const read = excerpt(`${reading.text}`);
	const given = ratio(reading.above, reading.below * (reading.percent ? 100n : 1n));
	if (isEqual(given, truth)) return right(read, 'It is the exact value.');
	if (reading.decimals !== null && truth.below > 1n && isNear(given, truth))
		return right(read, `It is ${print(truth)}, rounded.`);
	return wrong('answer', read, `${read} is not ${meaning(puzzle)}.${hint(given)}`);

	function hint(wrong: Rational): string {
		if (puzzle.remainder && isEqual(wrong, value)) return ' Its remainder was asked for.';
		const usual = mistakesOf(puzzle).find((mistake) => isEqual(mistake.value, wrong));
		return usual ? ` It ${usual.what}.` : '';
	}
}

function isNear(given: Rational, right: Rational): boolean {
	// Relative: the value may be far below one millionth.
	const scaled = { above: given.above * right.below, below: given.below * right.above };
	return right.above > 0n && isWithin(scaled, { above: 1n, below: 1n }, PARTS);
}

function meaning({ query, remainder }: GeneratedPuzzle): string {
	const thing =
		query.kind === 'count'
			? 'the number of outcomes'
			: query.kind === 'points' || query.kind === 'wait'
				? 'the expected value'
				: 'the probability';
	return remainder ? `the remainder that ${thing} leads to` : thing;
}
