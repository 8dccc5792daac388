import { parseForm } from '../kit/exact/closed-form.ts';
import { type Exact, rational } from '../kit/exact/exact.ts';
import { familyOf } from './families/index.ts';

/** A figure, with its data: numbers as `write` writes them, or the names of earlier results. */
export interface Step {
	readonly family: string;
	/** Which of the family's wordings is used. */
	readonly setup: number;
	readonly values: Readonly<Record<string, string>>;
}

/** Figures of which each uses the result of the one before. */
export interface Chain {
	readonly kind: 'chain';
	/** Which way of naming a result is used. */
	readonly naming: number;
	readonly steps: readonly Step[];
}

/** A published problem: its answer as it was boxed, in LaTeX. */
export interface Published {
	readonly kind: 'published';
	readonly boxed: string;
}

export type Puzzle = Chain | Published;

/** The names of the results of the steps. */
export const NAMES = ['p', 'q', 'u', 'v', 'w', 'z', 's', 't'];

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
