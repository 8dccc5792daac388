import { familyOf } from './families/index.ts';
import { type Chain, NAMES, type Puzzle, type Step, shown } from './puzzle.ts';

const NAMINGS: readonly ((name: string, ask: string) => string)[] = [
	(name, ask) => `Let ${name} be ${ask}.`,
	(name, ask) => `Write ${name} for ${ask}.`,
	(name, ask) => `Denote ${ask} by ${name}.`,
];

/** A step's figure in words. */
export const setupOf = (step: Step): string =>
	withData(familyOf(step.family).setups[step.setup] ?? '', step);

/** A text about a step's figure with its data for `{a}` and the like. */
export const withData = (text: string, { values }: Step): string =>
	text.replaceAll(/\{(\w)\}/g, (_, name: string) => shown(values[name] ?? ''));

/** A sentence or two for each figure; the last asks. */
export function sentences({ steps, naming }: Chain): string[] {
	return steps.map((step, at) => {
		const { ask } = familyOf(step.family);
		const isLast = at === steps.length - 1;
		const name = NAMES[at] ?? '';
		return `${setupOf(step)} ${isLast ? `What is ${ask}?` : (NAMINGS[naming]?.(name, ask) ?? '')}`;
	});
}

export function question(puzzle: Puzzle): string {
	if (puzzle.kind === 'published') return 'This is a published problem; its text is in its file.';
	const several = puzzle.steps.length > 1;
	const intro = several
		? `Here are ${puzzle.steps.length} separate figures; a name that one sentence gives to a number is that number in all that follow, and letters of points belong to their own figure only.\n\n`
		: '';
	return `${intro}${sentences(puzzle).join(several ? '\n\n' : ' ')}

All lengths are in one unit, areas and volumes in its square and cube, angles in degrees; √2 is the positive square root of 2. Give the exact value: a whole number, a fraction, or a sum of such numbers times square roots and powers of pi. Write it alone between triple angle brackets, without a unit, for example <<<7*sqrt(5)/3 - 2*pi>>>. A decimal number with at least six significant digits that are right is accepted as well.`;
}
