import type { ClosedForm } from '../kit/exact/closed-form.ts';
import { type Exact, equals, isNear, write } from '../kit/exact/exact.ts';
import { judgeBoxed } from '../kit/published/math-published.ts';
import { excerpt } from '../kit/read/excerpt.ts';
import { readNumber } from '../kit/read/number.ts';
import { right, wrong } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { familyOf } from './families/index.ts';
import { type Chain, NAMES, type Puzzle, resultsOf } from './puzzle.ts';

/** A decimal number may be off by one part in so many: six significant digits, the last one cut off. */
const PARTS = 100_000n;

/** A wrong number breaks `answer`, or the kit's `published-answer` where the problem is published. */
export function check(puzzle: Puzzle, answer: string): Verdict {
	if (puzzle.kind === 'published') return judgeBoxed(puzzle.boxed, answer);
	const { value: given, fault } = readNumber(answer, ({ percent }) => !percent);
	if (fault) return fault;
	const read = excerpt(write(given.value));
	const results = resultsOf(puzzle) ?? [];
	const truth = results.at(-1);
	if (truth && isSame(given, truth)) return right(read, 'It is the value asked for.');
	const reason = `${read} ${explanation(puzzle, given, results) ?? 'is not the value asked for.'}`;
	return wrong('answer', read, reason);
}

/** Exactly, but for a number with decimals. */
function isSame(given: ClosedForm, right: Exact): boolean {
	return given.decimals === null ? equals(given.value, right) : isNear(given.value, right, PARTS);
}

/** Where a wrong number comes from, if from an earlier figure or a usual mistake. */
function explanation(
	chain: Chain,
	given: ClosedForm,
	results: readonly Exact[],
): string | undefined {
	const earlier = results.findIndex((result) => isSame(given, result));
	if (earlier >= 0) return `is ${NAMES[earlier]}, not the value asked for.`;
	for (const [at, step] of chain.steps.entries())
		for (const [formula, note] of familyOf(step.family).mistakes) {
			const value = resultsOf(chain, { [at]: formula })?.at(-1);
			if (value && isSame(given, value)) return `comes out where in figure ${at + 1} ${note}.`;
		}
	return undefined;
}
