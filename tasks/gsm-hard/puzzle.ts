import { type Operator, operate, type Rational, read } from './rational.ts';

/** What a number counts or measures. */
export type Unit =
	| 'things'
	| 'money'
	| 'grams'
	| 'kilograms'
	| 'minutes'
	| 'hours'
	| 'percent'
	| 'factor';

/** A number that the story tells. */
export interface Given {
	/** A Python name; in the story, it stands in braces where the number is told. */
	readonly name: string;
	readonly unit: Unit;
	/** Exact: `3/20`. */
	readonly value: string;
	/** As the story writes it: `15%`. */
	readonly shown: string;
}

/** One operation; its operands are names of given or earlier numbers, or literal numbers. */
export interface Step {
	readonly name: string;
	readonly unit: Unit;
	readonly operator: Operator;
	readonly left: string;
	readonly right: string;
}

/** The decimals that a number may have; a percentage is rounded to so many. */
export const PLACES: Readonly<Record<Unit, number>> = {
	things: 0,
	money: 2,
	grams: 0,
	kilograms: 3,
	minutes: 0,
	hours: 2,
	percent: 2,
	factor: 0,
};

/** A story of ours: the last step's result is asked for. */
export interface Story {
	readonly kind: 'story';
	/** Sentences; numbers stand in braces by name. */
	readonly sentences: readonly string[];
	readonly ask: string;
	readonly given: readonly Given[];
	readonly steps: readonly Step[];
	/** The answer is asked for with at most so many decimals. */
	readonly places: number;
	/** Whether the exact value may have more decimals than that. */
	readonly rounds: boolean;
}

/** A published problem, graded by its stored answer. */
export interface Published {
	readonly kind: 'published';
	readonly problem: string;
	/** The published Python function `solution()`. */
	readonly code: string;
	/** The stored answer, exactly as a fraction; and what follows from the text where that is another. */
	readonly accepted: readonly string[];
}

export type Puzzle = Story | Published;

/** The exact value of every given and computed number, in order. */
export function evaluate(
	given: readonly Pick<Given, 'name' | 'value'>[],
	steps: readonly Step[],
): Map<string, Rational> {
	const values = new Map(given.map(({ name, value }) => [name, read(value)]));
	const operand = (name: string) => values.get(name) ?? read(name);
	for (const { name, operator, left, right } of steps)
		values.set(name, operate(operator, operand(left), operand(right)));
	return values;
}

/** The exact value that is asked for. */
export function valueAsked({ given, steps }: Pick<Story, 'given' | 'steps'>): Rational {
	return [...evaluate(given, steps).values()].at(-1) ?? read('0');
}

/** The story with its numbers. */
export function tell(story: Pick<Story, 'sentences' | 'given'>): string {
	const shown = new Map(story.given.map((given) => [given.name, given.shown]));
	return story.sentences
		.join(' ')
		.replaceAll(/\{(\w+)\}/g, (_, name: string) => shown.get(name) ?? name);
}
