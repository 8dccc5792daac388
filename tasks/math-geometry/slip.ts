import type { Random } from '../../src/ground/random.ts';
import { add, equals, rational, sign, write } from '../kit/exact/exact.ts';
import { slipOfBoxed } from '../kit/published/math-published.ts';
import { familyOf } from './families/index.ts';
import { answerOf, type Puzzle, resultsOf } from './puzzle.ts';

/** The answer as it comes out with one wrong formula on the way. */
export function slip(puzzle: Puzzle, random: Random): string {
	if (puzzle.kind === 'published') return slipOfBoxed(puzzle.boxed);
	const right = answerOf(puzzle);
	const mistakes = puzzle.steps.flatMap((step, at) =>
		familyOf(step.family).mistakes.map(([formula]) => ({ [at]: formula })),
	);
	const wrong = random
		.shuffle(mistakes)
		.map((mistake) => resultsOf(puzzle, mistake)?.at(-1))
		.find((value) => value && sign(value) > 0 && !equals(value, right));
	return `<<<${write(wrong ?? add(right, rational(1n)) ?? [])}>>>`;
}
