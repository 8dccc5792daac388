import type { Random } from '../../src/ground/random.ts';
import { type Rational, ratio, whole } from '../kit/exact/rational.ts';
import { clipped, outline } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import { decimal, type Operator, operate, read, rounded } from './arithmetic.ts';
import { check } from './check.ts';
import { evaluate, type Puzzle, type Step, type Story, valueAsked } from './puzzle.ts';
import { solve } from './solve.ts';

type Published = Exclude<Puzzle, Story>;

const MISTAKEN: Readonly<Record<Operator, Operator>> = {
	'+': '-',
	'-': '+',
	'*': '/',
	'/': '*',
	full: 'needed',
	needed: 'full',
	rest: 'full',
};

/**
 * Quantity by quantity; a mistake skips one operation or takes it for another. Of a published
 * problem, the lines of its program; a mistake slips a decimal point.
 */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	return puzzle.kind === 'published' ? published(puzzle, slips !== null) : story(puzzle, slips);
}

function story(puzzle: Story, slips: Random | null): Working {
	const mistake = slips && mistakeIn(puzzle, slips);
	const steps = mistake?.steps ?? puzzle.steps;
	const values = evaluate(puzzle.given, steps);
	const told = steps.map((step) => stepTold(step, values));
	const end = mistake?.answer ?? solve(puzzle);
	const result = end.slice(3, -3);
	return {
		lines: [
			...outline(told, mistake?.at ?? null, 5),
			mistake && mistake.at === null
				? `With one for what is left over, I answer ${result}.`
				: `So the answer is ${result}.`,
		],
		answer: end,
	};
}

interface Mistake {
	readonly steps: readonly Step[];
	/** The operation that is done wrong; null where only the end is. */
	readonly at: number | null;
	readonly answer: string;
}

function mistakeIn(puzzle: Story, random: Random): Mistake {
	const { steps } = puzzle;
	const changes = [...steps.entries()].flatMap(([at, step]) => [
		{ at, step: skip(step) },
		{ at, step: mistaken(step) },
	]);
	for (const { at, step } of random.shuffle(changes)) {
		const changed = steps.with(at, step);
		const answer = outcome({ ...puzzle, steps: changed });
		if (answer !== null && !check(puzzle, answer).correct) return { steps: changed, at, answer };
	}
	return { steps, at: null, answer: write(puzzle, operate('+', valueAsked(puzzle), whole(1))) };
}

const skip = (step: Step): Step => ({ ...step, operator: '*', right: '1' });
const mistaken = (step: Step): Step => ({ ...step, operator: MISTAKEN[step.operator] });

/** What a story comes to with a step done differently, if that looks like an answer. */
function outcome(story: Story): string | null {
	try {
		const value = valueAsked(story);
		return value.above > 0n ? write(story, value) : null;
	} catch {
		// A mistaken difference may be 0, and be divided by later.
		return null;
	}
}

const write = ({ places }: Pick<Story, 'places'>, value: Rational): string =>
	`<<<${decimal(rounded(ratio(value.above, value.below), places), places)}>>>`;

const SIGNS = {
	'+': '+',
	'-': '-',
	'*': '×',
	'/': '/',
	full: '/',
	needed: '/',
	rest: '/',
} as const;
const ROUNDED: Readonly<Partial<Record<Operator, string>>> = {
	full: ', without the rest',
	needed: ', rounded up',
	rest: ', as what is left over',
};

function stepTold(step: Step, values: ReadonlyMap<string, Rational>): string {
	const { name, operator, left, right } = step;
	const value = (operand: string) => number(values.get(operand) ?? read(operand));
	const result = number(values.get(name) ?? read('0'));
	const words = name.replaceAll('_', ' ');
	const named = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
	if (right === '1' && operator === '*') return `${named}: ${result}, as it stands.`;
	return `${named}: ${value(left)} ${SIGNS[operator]} ${value(right)} = ${result}${ROUNDED[operator] ?? ''}.`;
}

/** With four decimals at most. */
const number = (value: Rational): string =>
	decimal(rounded(value, 4), 4).replace(/(\.\d*?)0+$/, '$1');

/** A published problem knows its program and its result, and no more. */
function published(puzzle: Published, slips: boolean): Working {
	const gold = read(puzzle.accepted[0] ?? '0');
	const tenfold = gold.above === 0n ? whole(1) : operate('*', gold, whole(10));
	const answer = slips ? `<<<${decimal(tenfold, 8)}>>>` : solve(puzzle);
	const lines = puzzle.code
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => /^\w+ = /.test(line))
		.map((line) => `${clipped(line.replaceAll('_', ' ').replaceAll('*', '×'), 100)}.`);
	return {
		lines: [
			'I note the numbers of the problem and what is to be done with them.',
			...outline(lines, null, 3, 'line'),
			slips
				? `I move the decimal point and get ${answer.slice(3, -3)}.`
				: `That comes to ${answer.slice(3, -3)}.`,
		],
		answer,
	};
}
