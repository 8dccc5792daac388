import * as v from 'valibot';
import { allMatter, BUDGET, isAskable } from './generate.ts';
import { mistakesOf } from './mistakes.ts';
import { type Experiment, type GeneratedPuzzle, type Rule, shape } from './puzzle.ts';
import { tabulate } from './tabulate.ts';

// Not in puzzle.ts, which everything here is about.
export const schema = v.pipe(
	shape,
	v.check(
		(puzzle) =>
			puzzle.kind === 'published' ||
			(puzzle.experiments.every(fitsTogether) && isOfItsExperiments(puzzle) && isSound(puzzle)),
		'the experiments must be counted soon, and the question have an answer',
	),
);

/** Whether all rules are about symbols and steps that there are. */
function fitsTogether({ model: { steps, stock, base }, conditions }: Experiment): boolean {
	const symbols = Math.max(...steps.map((ways) => ways.length));
	const rules = [...base, ...conditions.map(({ rule }) => rule)];
	return (
		(stock === undefined || stock.amounts.length === symbols) &&
		rules.every((rule) => fits(rule, steps.length, symbols))
	);
}

function fits(rule: Rule, steps: number, symbols: number): boolean {
	switch (rule.kind) {
		case 'pairs':
			return rule.pairs.every((pair) => Math.max(...pair) < symbols);
		case 'match':
			return rule.steps[0] < rule.steps[1] && rule.steps[1] < steps;
		case 'cover':
			return rule.masks.length >= symbols && rule.masks.every((mask) => (mask & ~rule.full) === 0);
		case 'product':
			return rule.values.length >= symbols;
		case 'numeral':
			return symbols <= 10;
		default:
			return true;
	}
}

/** Whether the question is one about so many experiments and conditions. */
function isOfItsExperiments({ experiments, query }: GeneratedPuzzle): boolean {
	const [first] = experiments;
	const conditions = first?.conditions.length ?? 0;
	switch (query.kind) {
		case 'count':
			return experiments.length === 1 && first?.counted !== undefined;
		case 'probability':
		case 'repeat':
		case 'wait':
			return experiments.length === 1;
		case 'conditional':
			return experiments.length === 1 && conditions > 1;
		case 'points':
			return experiments.length === 1 && query.points.length === conditions;
		case 'together':
		case 'given':
			return experiments.length > 1;
		case 'mixture':
			return query.weights.length === experiments.length;
		case 'bayes':
			return query.weights.length === experiments.length && query.asked < experiments.length;
	}
}

/** Whether the generator could have asked it: within its budget, with an answer that is worth a question. */
function isSound(puzzle: GeneratedPuzzle): boolean {
	const { experiments } = puzzle;
	const tables = experiments.flatMap(({ model, conditions }) => {
		const rules = conditions.map(({ rule }) => rule);
		const table = tabulate(model, rules, BUDGET / experiments.length);
		return typeof table !== 'number' && allMatter(table) ? [table] : [];
	});
	if (tables.length < experiments.length || !isAskable(puzzle, tables)) return false;
	try {
		return mistakesOf(puzzle).length > 0;
	} catch (error) {
		if (error instanceof RangeError) return false;
		throw error;
	}
}
