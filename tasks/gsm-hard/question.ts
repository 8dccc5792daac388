import { type Puzzle, type Story, tell } from './puzzle.ts';

/** How the answer is to be written, so that only one number is right. */
function form({ steps, places, rounds }: Story): string {
	const unit = steps.at(-1)?.unit;
	const half = 'with half a unit of the last decimal rounded up';
	if (unit === 'percent')
		return `Round the percentage to two decimals, ${half}, but round nothing before that.`;
	if (rounds) return `Round the amount to two decimals, ${half}, but round nothing before that.`;
	if (unit === 'money')
		return 'The amount is exact to the cent: round nothing, neither on the way nor at the end.';
	return places === 0
		? 'The answer is a whole number: round nothing on the way.'
		: `The answer has at most ${places === 2 ? 'two' : 'three'} decimals: round nothing, neither on the way nor at the end.`;
}

/** What the literal numbers of operations mean. */
const CONVERSIONS: Readonly<Record<string, string>> = {
	'7': 'A week has 7 days.',
	'12': 'A dozen is 12.',
	'60': 'An hour has 60 minutes.',
	'1000': 'A kilogram has 1000 grams.',
};

export function question(puzzle: Puzzle): string {
	if (puzzle.kind === 'published')
		return `${puzzle.problem}

Write the answer as a number, without a unit, between triple angle brackets, for example <<<-1234.5>>>.`;
	const units = new Set(puzzle.steps.flatMap(({ right }) => CONVERSIONS[right] ?? []));
	const conventions = [...units, form(puzzle)];
	return `${tell(puzzle)} ${puzzle.ask}

${conventions.join(' ')}

Write the answer as a number, without a unit, between triple angle brackets, for example <<<1234.5>>>.`;
}
