import * as v from 'valibot';
import type { Rational } from '../kit/exact/rational.ts';
import { integer, list, record, text } from '../kit/schema.ts';
import { operate, read } from './arithmetic.ts';

/** The decimals that a number may have; a percentage is rounded to so many. */
export const PLACES = {
	things: 0,
	money: 2,
	grams: 0,
	kilograms: 3,
	minutes: 0,
	hours: 2,
	percent: 2,
	factor: 0,
} as const;
/** What a number counts or measures. */
export type Unit = keyof typeof PLACES;

const unit = v.picklist(Object.keys(PLACES) as Unit[]);
/** Names that mean something else in a story's program. */
const TAKEN =
	/^(?:and|as|assert|async|await|break|ceil|class|continue|def|del|divmod|elif|else|except|finally|floor|for|from|global|if|import|in|int|is|lambda|nonlocal|not|or|pass|print|raise|return|scaled|try|while|with|yield)$/;
/** A Python name. */
const name = v.pipe(
	text(/^[a-z][a-z0-9_]{0,59}$/),
	v.check((name) => !TAKEN.test(name), 'must be free for a number'),
);

/** A number that the story tells. */
const given = record({
	/** In the story, it stands in braces where the number is told. */
	name,
	unit,
	/** Exact: `3/20`. */
	value: text(/^\d{1,15}(?:\/[1-9]\d{0,3})?$/),
	/** As the story writes it: `15%`. */
	shown: text(/^\P{Cc}{1,40}$/u),
});
export type Given = v.InferOutput<typeof given>;

/** One operation; its operands are names of given or earlier numbers, or literal numbers. */
const step = record({
	name,
	unit,
	operator: v.picklist(['+', '-', '*', '/', 'full', 'rest', 'needed']),
	left: name,
	right: text(/^(?:[a-z][a-z0-9_]{0,59}|[1-9]\d{0,3})$/),
});
export type Step = v.InferOutput<typeof step>;

const sentence = text(/^\P{Cc}{1,400}$/u);

/** A story of ours: the last step's result is asked for. */
const story = record({
	kind: v.literal('story'),
	/** Sentences; numbers stand in braces by name. */
	sentences: list(sentence, 1, 40),
	ask: sentence,
	given: list(given, 1, 40),
	steps: list(step, 1, 14),
	/** The answer is asked for with at most so many decimals. */
	places: integer(0, 3),
	/** Whether the exact value may have more decimals than that. */
	rounds: v.boolean(),
});
export type Story = v.InferOutput<typeof story>;

/** A published problem, graded by its stored answer. */
const published = record({
	kind: v.literal('published'),
	problem: v.pipe(v.string(), v.minLength(1), v.maxLength(1200)),
	/** The published Python function `solution()`. */
	code: v.pipe(v.string(), v.regex(/^def solution\(\):/m), v.maxLength(2000)),
	/** The stored answer, exactly as a fraction; and what follows from the text where that is another. */
	accepted: list(text(/^-?\d{1,40}(?:\/[1-9]\d{0,39})?$/), 1, 2),
});

/** No number of a story, written as a fraction, has a longer part. */
const LARGEST = 10n ** 40n;

export const schema = v.pipe(
	v.variant('kind', [story, published]),
	v.check(
		(puzzle) => puzzle.kind === 'published' || isSound(puzzle),
		'every operation must have a result, and the last one as many decimals as are asked for',
	),
);
export type Puzzle = v.InferOutput<typeof schema>;

/** Whether a story's names are different and its operations can be done one after the other. */
function isSound({ given, steps, places, rounds }: Story): boolean {
	const known = new Set(given.map(({ name }) => name));
	if (known.size < given.length || places !== PLACES[steps.at(-1)?.unit ?? 'things']) return false;
	for (const [at, { name, left, right }] of steps.entries()) {
		if (known.has(name) || !known.has(left) || !(known.has(right) || /^\d/.test(right)))
			return false;
		known.add(name);
		const value = valueIfAny({ given, steps: steps.slice(0, at + 1) });
		if (!value || value.below > LARGEST || value.above > LARGEST || value.above < -LARGEST)
			return false;
	}
	const { above, below } = valueAsked({ given, steps });
	return rounds || (above * 10n ** BigInt(places)) % below === 0n;
}

function valueIfAny(story: Pick<Story, 'given' | 'steps'>): Rational | null {
	try {
		return valueAsked(story);
	} catch (error) {
		if (error instanceof RangeError) return null;
		throw error;
	}
}

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
