import * as v from 'valibot';
import { parseForm } from '../kit/exact/closed-form.ts';
import { type Exact, rational, sign } from '../kit/exact/exact.ts';
import { integer, list, record, text } from '../kit/schema.ts';
import type { Datum } from './families/family.ts';
import { FAMILY_IDS, familyOf } from './families/index.ts';

/** A figure, with its data: numbers as `write` writes them, or the names of earlier results. */
const step = record({
	family: v.picklist(FAMILY_IDS),
	/** Which of the family's wordings is used. */
	setup: integer(0, 9),
	values: v.pipe(v.record(text(/^\w$/), text(/^.{1,9}$/)), v.readonly()),
});
export type Step = v.InferOutput<typeof step>;

/** Figures of which each uses the result of the one before. */
const chain = record({
	kind: v.literal('chain'),
	/** Which way of naming a result is used. */
	naming: integer(0, 2),
	steps: list(step, 1, 8),
});
export type Chain = v.InferOutput<typeof chain>;

/** A published problem: its answer as it was boxed, in LaTeX. */
const published = record({ kind: v.literal('published'), boxed: text(/^\P{Cc}{1,60}$/u) });

export const schema = v.pipe(
	v.variant('kind', [chain, published]),
	v.check(
		(puzzle) => puzzle.kind === 'published' || isSound(puzzle),
		'every figure must have its data and a short result',
	),
);
export type Puzzle = v.InferOutput<typeof schema>;

/** The names of the results of the steps. */
export const NAMES = ['p', 'q', 'u', 'v', 'w', 'z', 's', 't'];

/** Numbers that a figure may be given by. */
const DATA: Readonly<Record<Datum, RegExp>> = {
	length: /^(?:[1-9]\d?|[1-9]\d{0,2}\/[2-5]|[2-6]\*sqrt\([23567]\))$/,
	area: /^[1-9]\d{0,2}$/,
	volume: /^[1-9]\d{0,2}$/,
	angle: /^[1-9]\d{0,2}$/,
	coordinate: /^(?:0|-?[1-9])$/,
	factor: /^[2-6]$/,
	sides: /^(?:[5-9]|[12]\d|3[0-6])$/,
};

/** Whether every figure is given by what it needs, and is there. */
function isSound({ steps }: Chain): boolean {
	const results: Exact[] = [];
	for (const [at, step] of steps.entries()) {
		const { needs, setups } = familyOf(step.family);
		const isGiven = ([name, datum]: [string, Datum]) => {
			const value = step.values[name] ?? '';
			const from = NAMES.indexOf(value);
			if (from < 0) return DATA[datum].test(value);
			return from < at && familyOf(steps[from]?.family ?? '').gives === datum;
		};
		const data = Object.entries(needs);
		const isWhole = Object.keys(step.values).length === data.length && data.every(isGiven);
		const result =
			isWhole && step.setup < setups.length
				? resultOf(step, results, at === steps.length - 1)
				: null;
		if (!result) return false;
		results.push(result);
	}
	return true;
}

/** What a figure gives; null where it is not there, or where nobody would write its result down. */
export function resultOf(step: Step, results: readonly Exact[], isLast: boolean): Exact | null {
	const { formula, positive = [] } = familyOf(step.family);
	const variables = variablesOf(step, results);
	const isPositive = (value: Exact | null): value is Exact => value !== null && sign(value) > 0;
	if (!positive.every((one) => isPositive(evaluate(one, variables)))) return null;
	const value = evaluate(formula, variables);
	return isPositive(value) && isShort(value, isLast) ? value : null;
}

/** Few terms, small parts. */
function isShort(value: Exact, isLast: boolean): boolean {
	return (
		value.length <= (isLast ? 3 : 2) &&
		value.every(
			({ above, below, root, pi }) =>
				above < 200_000n &&
				above > -200_000n &&
				below <= 1_000n &&
				root < 5_000n &&
				Math.abs(pi) <= 2,
		)
	);
}

/** A formula's value; null where it has none in closed form. */
export function evaluate(formula: string, variables: ReadonlyMap<string, Exact>): Exact | null {
	const tokens = formula.match(/\d+|[a-z]+|\S/gi) ?? [];
	return parseForm(tokens, variables)?.value ?? null;
}

/** A step's data as numbers, given the earlier results. */
export function variablesOf(step: Step, results: readonly Exact[]): ReadonlyMap<string, Exact> {
	return new Map(
		Object.entries(step.values).map(([name, value]) => {
			const earlier = results[NAMES.indexOf(value)];
			return [name, earlier ?? evaluate(value, new Map()) ?? rational(0n)];
		}),
	);
}

/** The steps' results, with other formulas at some places; null where one has none. */
export function resultsOf(
	{ steps }: Pick<Chain, 'steps'>,
	otherwise: Readonly<Record<number, string>> = {},
): Exact[] | null {
	const results: Exact[] = [];
	for (const [at, step] of steps.entries()) {
		const formula = otherwise[at] ?? familyOf(step.family).formula;
		const result = evaluate(formula, variablesOf(step, results));
		if (!result) return null;
		results.push(result);
	}
	return results;
}

/** What is asked for. @throws RangeError where it has no closed form: no generated puzzle does that. */
export function answerOf(chain: Chain): Exact {
	const answer = resultsOf(chain)?.at(-1);
	if (!answer) throw new RangeError('The figures have no answer in closed form.');
	return answer;
}

/** A number as the question shows it: `3√2`, `5/2`. */
export function shown(value: string): string {
	return value.replaceAll(/\*?sqrt\((\d+)\)/g, '√$1').replaceAll(/\*?pi/g, 'π');
}
