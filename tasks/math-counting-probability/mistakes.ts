import {
	add,
	divide,
	isEqual,
	multiply,
	ONE,
	type Rational,
	ratio,
	ZERO,
} from '../kit/exact/rational.ts';
import type { Experiment, GeneratedPuzzle, Model } from './puzzle.ts';
import {
	allOf,
	answerTo,
	asked,
	averaged,
	complement,
	conditionsIn,
	countWhere,
	expectedPoints,
	jointly,
	power,
	probability,
	repeated,
	type Table,
	tableOf,
	total,
} from './value.ts';

/** A wrong value that people get, and what they do to get it: "It …". */
export interface Mistake {
	readonly value: Rational;
	readonly what: string;
}

const known = new WeakMap<GeneratedPuzzle, readonly Mistake[]>();

/** The usual mistakes whose value is not the right one, in the form that is asked for. */
export function mistakesOf(puzzle: GeneratedPuzzle): readonly Mistake[] {
	const before = known.get(puzzle);
	if (before) return before;
	const tables = puzzle.experiments.map(tableOf);
	const right = asked(puzzle, answerTo(puzzle.query, tables));
	const wrong = [...reasoned(puzzle, tables), ...replaced(puzzle)]
		.map(({ value, what }) => ({ value: asked(puzzle, value), what }))
		.filter(({ value }) => !isEqual(value, right));
	const off =
		right.below === 1n
			? { value: add(right, ONE), what: 'is off by one' }
			: { value: multiply(right, ratio(1n, 2n)), what: 'is half the right one' };
	const mistakes = wrong.length > 0 ? wrong : [off];
	known.set(puzzle, mistakes);
	return mistakes;
}

function reasoned({ query, experiments }: GeneratedPuzzle, tables: readonly Table[]): Mistake[] {
	const [table = []] = tables;
	const right = answerTo(query, tables);
	const conditions = conditionsIn(table);
	const last = conditions - 1;
	const holds = (bits: number, condition: number) => ((bits >> condition) & 1) === 1;
	const singles = Array.from({ length: conditions }, (_, i) =>
		countWhere(table, (bits) => holds(bits, i)),
	);
	const everything = allOf(table);
	const opposite = 'belongs to the opposite';
	switch (query.kind) {
		case 'count': {
			const forgotten = countWhere(table, (bits) => (bits | (1 << last)) === table.length - 1);
			const summed = singles.reduce((sum, one) => sum + one, 0n);
			const orders = BigInt(experiments[0]?.orders ?? 1);
			return [
				{ value: ratio(right.above * orders, 1n), what: 'counts equal outcomes again and again' },
				...(query.success === 'all'
					? [{ value: ratio(forgotten, 1n), what: 'leaves the last condition out' }]
					: [{ value: ratio(summed, 1n), what: 'counts what is common to conditions again' }]),
				{ value: ratio(everything - right.above, 1n), what: opposite },
			];
		}
		case 'probability': {
			const each = singles.map((single) => ratio(single, everything));
			return [
				{
					value: jointly(each, query.success),
					what: 'takes the conditions for independent',
				},
				...(query.success === 'any'
					? [{ value: total(each), what: 'counts what is common to conditions again' }]
					: []),
				{ value: complement(right), what: opposite },
			];
		}
		case 'conditional':
			return [
				{
					value: ratio(table.at(-1) ?? 0n, everything),
					what: 'is the probability that everything is true, what is given too',
				},
				{
					value: ratio(singles.at(-1) ?? 0n, everything),
					what: 'does not use what is given',
				},
			];
		case 'points':
			return [
				{
					value: expectedPoints(table, query.points, () => true),
					what: 'does not use what is given',
				},
				{
					value: expectedPoints(table, query.points, (bits) => !holds(bits, 0)),
					what: 'is what is expected where the first condition fails',
				},
			];
		case 'repeat': {
			const { times, successes, atLeast } = query.repeats;
			const one = probability(table, query.success);
			return [
				{
					value: multiply(power(one, successes), power(complement(one), times - successes)),
					what: 'forgets that the successes can be in different performances',
				},
				{
					value: repeated(one, { ...query.repeats, atLeast: !atLeast }),
					what: `takes "${atLeast ? 'at least' : 'exactly'}" for "${atLeast ? 'exactly' : 'at least'}"`,
				},
			];
		}
		case 'wait':
			return [
				{
					value: divide(ONE, complement(probability(table, query.success))),
					what: 'waits for the first failure',
				},
			];
	}
	const events = tables.map((one) => probability(one, query.success));
	const [first = ZERO] = events;
	switch (query.kind) {
		case 'together':
			return [
				{ value: total(events), what: 'adds up the probabilities' },
				{
					value: jointly(events, query.joint === 'one' ? 'any' : 'one'),
					what: `is the probability of ${query.joint === 'one' ? 'at least' : 'exactly'} one success`,
				},
			];
		case 'given':
			return [
				{ value: first, what: 'does not use what is given' },
				{ value: divide(first, total(events)), what: 'adds up the probabilities' },
			];
		case 'mixture': {
			const equal = query.weights.map(() => 1);
			return [
				{
					value: repeated(averaged(events, equal), query.repeats),
					what: 'takes all experiments for equally likely',
				},
				{
					value: averaged(events, query.weights),
					what: 'is the probability of a success in one performance',
				},
			];
		}
		case 'bayes':
			return [
				{
					value: answerTo({ ...query, weights: query.weights.map(() => 1) }, tables),
					what: 'takes all experiments for equally likely',
				},
				{
					value: averaged(
						events.map((_, i) => (i === query.asked ? ONE : ZERO)),
						query.weights,
					),
					what: 'does not use what is given',
				},
			];
	}
}

/** Of things drawn one by one: each is put back before the next. */
function replaced({ query, experiments }: GeneratedPuzzle): Mistake[] {
	if (experiments.every(({ family }) => family !== 'urn')) return [];
	const value = answerTo(query, experiments.map(withReplacement));
	return [{ value, what: 'puts the balls back' }];
}

function withReplacement(experiment: Experiment): Table {
	const { stock, steps, base } = experiment.model;
	if (experiment.family !== 'urn' || !stock) return tableOf(experiment);
	const model: Model = { steps: steps.map(() => stock.amounts), base };
	return tableOf({ ...experiment, model });
}
