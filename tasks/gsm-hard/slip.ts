import type { Random } from '../../src/ground/random.ts';
import { type Rational, ratio, whole } from '../kit/exact/rational.ts';
import { decimal, type Operator, operate, read, rounded } from './arithmetic.ts';
import { check } from './check.ts';
import { type Puzzle, type Step, type Story, valueAsked } from './puzzle.ts';

const MISTAKEN: Readonly<Record<Operator, Operator>> = {
	'+': '-',
	'-': '+',
	'*': '/',
	'/': '*',
	full: 'needed',
	needed: 'full',
	rest: 'full',
};

/** What comes out with one operation skipped or mistaken for another; of a published answer, a slipped decimal point. */
export function slip(puzzle: Puzzle, random: Random): string {
	if (puzzle.kind === 'published') {
		const gold = read(puzzle.accepted[0] ?? '0');
		const tenfold = gold.above === 0n ? whole(1) : operate('*', gold, whole(10));
		return `<<<${decimal(tenfold, 8)}>>>`;
	}
	const wrong = random
		.shuffle(puzzle.steps.flatMap((step) => [skip(step), mistake(step)]))
		.flatMap((step) => outcome(puzzle, step))
		.find((answer) => !check(puzzle, answer).correct);
	return wrong ?? write(puzzle, operate('+', valueAsked(puzzle), whole(1)));
}

const skip = (step: Step): Step => ({ ...step, operator: '*', right: '1' });
const mistake = (step: Step): Step => ({ ...step, operator: MISTAKEN[step.operator] });

/** The answer with one step done differently, if it looks like one. */
function outcome(story: Story, changed: Step): string[] {
	const steps = story.steps.map((step) => (step.name === changed.name ? changed : step));
	try {
		const value = valueAsked({ given: story.given, steps });
		return value.above > 0n ? [write(story, value)] : [];
	} catch {
		// A mistaken difference may be 0, and be divided by later.
		return [];
	}
}

const write = ({ places }: Story, value: Rational): string =>
	`<<<${decimal(rounded(ratio(value.above, value.below), places), places)}>>>`;
