import type { Random } from '../../src/ground/random.ts';
import { add, type Exact, equals, rational, sign, write } from '../kit/exact/exact.ts';
import { publishedWorking } from '../kit/published/math-working.ts';
import { listed, outline } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import { familyOf } from './families/index.ts';
import { answerOf, type Chain, NAMES, type Puzzle, resultsOf, type Step, shown } from './puzzle.ts';

/** Figure by figure; a mistake takes a wrong formula for one of them. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	if (puzzle.kind === 'published')
		return publishedWorking('I draw the figure and write in what is given.', puzzle.boxed, slips);
	const mistake = slips && mistakeIn(puzzle, slips);
	const results = resultsOf(puzzle, mistake?.formulas ?? {}) ?? [];
	const told = puzzle.steps.map((step, at) =>
		stepTold(step, at, mistake?.formulas[at] ?? familyOf(step.family).formula, results),
	);
	const end = mistake?.end ?? answerOf(puzzle);
	return {
		lines: [
			...outline(told, mistake?.at ?? null, 4, 'figure'),
			mistake && mistake.at === null
				? `Rounded up by one, that is ${shown(write(end))}.`
				: `So the answer is ${shown(write(end))}.`,
		],
		answer: `<<<${write(end)}>>>`,
	};
}

interface Mistake {
	/** The formula that is taken, by the index of its figure. */
	readonly formulas: Readonly<Record<number, string>>;
	/** The figure; null where only the end is wrong. */
	readonly at: number | null;
	readonly end: Exact;
}

function mistakeIn(puzzle: Chain, random: Random): Mistake {
	const right = answerOf(puzzle);
	const formulas = puzzle.steps.flatMap((step, at) =>
		familyOf(step.family).mistakes.map(([formula]) => ({ at, formulas: { [at]: formula } })),
	);
	for (const mistake of random.shuffle(formulas)) {
		const end = resultsOf(puzzle, mistake.formulas)?.at(-1);
		if (end && sign(end) > 0 && !equals(end, right)) return { ...mistake, end };
	}
	return { formulas: {}, at: null, end: add(right, rational(1n)) ?? [] };
}

/** What a figure gives, by which formula and with which data. */
function stepTold(step: Step, at: number, formula: string, results: readonly Exact[]): string {
	const { ask } = familyOf(step.family);
	const data = Object.entries(step.values).map(([name, value]) => {
		const earlier = results[NAMES.indexOf(value)];
		return `${name} = ${earlier ? shown(write(earlier)) : shown(value)}`;
	});
	const result = results[at];
	const start = `${ask.charAt(0).toUpperCase()}${ask.slice(1)} is ${formulaTold(formula)}`;
	return `${start}; with ${listed(data)} that is ${result ? shown(write(result)) : 'nothing'}.`;
}

const formulaTold = (formula: string) =>
	formula
		.replaceAll('sqrt', '√')
		.replaceAll('pi', 'π')
		.replaceAll('*', ' × ')
		.replaceAll(/\s+/g, ' ');
