import { priceOf } from '../../models/cloud/prices.ts';
import { kindOf, modelInWords } from '../../models/registry.ts';
import { findMethod } from '../../steering/methods.ts';
import { table8 } from '../paper/paper.ts';
import { mean, standardErrors, variance } from '../statistics/averages.ts';
import { detectableDifference } from '../statistics/detectable.ts';
import { type Contender, modelsIn, type PlannedRun } from './experiment.ts';
import { isMissing, type Trial } from './trial.ts';
import { isFree, unpriced } from './worst-case.ts';

/** What is expected, and between which bounds it will probably be. */
export interface Range {
	readonly low: number;
	readonly middle: number;
	readonly high: number;
}

/** What an experiment will cost, before it is run. */
export interface Estimate {
	/** Runs that lack a result. */
	readonly runs: number;
	readonly calls: Range;
	readonly tokens: Range;
	/** Null where no model is paid for by a known price. */
	readonly dollars: Range | null;
	/** Models that cost something that is not known, in words. */
	readonly unpriced: readonly string[];
	readonly seconds: Range;
	/** How many contenders were measured by runs that there are, and how many are guessed. */
	readonly measured: number;
	readonly guessed: number;
	/**
	 * The smallest difference of two contenders' averages that will be found in four of five such
	 * experiments, as a share.
	 */
	readonly detectable: number;
}

/** What one run of a contender uses. */
interface PerRun {
	readonly calls: Range;
	readonly input: Range;
	readonly output: Range;
	readonly cost: Range | null;
	readonly seconds: Range;
	readonly measured: boolean;
}

/** So few runs tell nothing of the others. */
const FEWEST = 2;
/** The part of the paper's tokens that is input: questions and prompts are read again each round. */
const INPUT_SHARE = 0.6;
const NOTHING: Range = { low: 0, middle: 0, high: 0 };

/**
 * Estimates what is missing of an experiment: contenders that have runs by their mean, the others by
 * what the paper's Table 8 measured of their method, give or take a factor of two. A range of measured
 * means has 95% of confidence; tasks that were not tried yet can lie outside.
 */
export function estimate(
	runs: readonly PlannedRun[],
	contenders: ReadonlyMap<string, Contender>,
	trials: ReadonlyMap<string, Trial>,
	inFlight: number,
	now: Date,
): Estimate {
	const missing = new Map<string, number>();
	for (const { key, contender } of runs)
		if (isMissing(trials.get(key)?.state))
			missing.set(contender, (missing.get(contender) ?? 0) + 1);
	let [calls, tokens, seconds] = [NOTHING, NOTHING, NOTHING];
	let dollars: Range | null = null;
	let [measured, guessed] = [0, 0];
	const withoutPrice = new Set<string>();
	for (const [hash, contender] of contenders) {
		const count = missing.get(hash) ?? 0;
		const each = perRun(contender, tried(hash, trials), now);
		if (each.measured) measured++;
		else guessed++;
		calls = plus(calls, times(each.calls, count));
		tokens = plus(tokens, times(plus(each.input, each.output), count));
		seconds = plus(seconds, times(each.seconds, count / sideBySide(contender, inFlight)));
		if (each.cost) dollars = plus(dollars ?? NOTHING, times(each.cost, count));
		for (const model of modelsIn(contender))
			if (unpriced(model, now)) withoutPrice.add(modelInWords(model));
	}
	const instances = new Set(runs.map(({ instance }) => instance)).size;
	const repeats = 1 + runs.reduce((most, { repeat }) => Math.max(most, repeat), 0);
	return {
		runs: [...missing.values()].reduce((sum, count) => sum + count, 0),
		calls,
		tokens,
		dollars,
		unpriced: [...withoutPrice],
		seconds,
		measured,
		guessed,
		detectable: detectableDifference(instances, { repeats }),
	};
}

/**
 * The runs of a pilot: all contenders on a few instances spread over the experiment, easy and hard.
 * They are runs of the experiment like any other.
 */
export function pilotRuns(runs: readonly PlannedRun[], instances: number): PlannedRun[] {
	const all = [...new Set(runs.map(({ instance }) => instance))];
	const chosen = new Set(
		Array.from({ length: Math.min(instances, all.length) }, (_, index) => {
			const place = Math.floor(((index + 0.5) * all.length) / Math.min(instances, all.length));
			return all[place];
		}),
	);
	return runs.filter(({ instance, repeat }) => repeat === 0 && chosen.has(instance));
}

function tried(contender: string, trials: ReadonlyMap<string, Trial>): Trial[] {
	return [...trials.values()].filter(
		(trial) => trial.contender === contender && ['right', 'wrong'].includes(trial.state),
	);
}

function perRun(contender: Contender, trials: readonly Trial[], now: Date): PerRun {
	if (trials.length >= FEWEST) {
		const costs = trials.map(({ cost }) => cost);
		return {
			calls: meanOf(trials.map((trial) => trial.calls)),
			input: meanOf(trials.map((trial) => trial.input)),
			output: meanOf(trials.map((trial) => trial.output)),
			cost: costs.every((cost) => cost !== null) ? meanOf(costs) : null,
			seconds: meanOf(trials.map((trial) => trial.seconds)),
			measured: true,
		};
	}
	const { id } = contender.method;
	const known = table8.rows.find((row) => row.id === id);
	const most = findMethod(contender.method).calls(contender.settings);
	const calls = Math.max(1, Math.ceil((most.taskLLM + most.steerer) / 3));
	const tokens = known?.tokens ?? 900 * calls;
	const input = around(tokens * INPUT_SHARE);
	const output = around(tokens * (1 - INPUT_SHARE));
	const quick = modelsIn(contender).every((model) => kindOf(model)?.scripted);
	return {
		calls: { low: 1, middle: calls, high: most.taskLLM + most.steerer },
		input,
		output,
		cost: costOf(contender, input, output, now),
		seconds: quick ? around(0.2 * calls) : around(known?.seconds ?? 5 * calls),
		measured: false,
	};
}

/** What guessed tokens of the TaskLLM cost; a steerer that is paid for reads about as much again. */
function costOf(contender: Contender, input: Range, output: Range, now: Date): Range | null {
	const models = modelsIn(contender);
	if (models.every(isFree)) return NOTHING;
	let sum = NOTHING;
	for (const model of models) {
		if (isFree(model)) continue;
		const price = priceOf(model.provider, model.model, now);
		if (!price) return null;
		sum = plus(sum, plus(times(input, price.input / 1e6), times(output, price.output / 1e6)));
	}
	return sum;
}

/** A model on this computer answers one call at a time. */
function sideBySide(contender: Contender, inFlight: number): number {
	return modelsIn(contender).some((model) => kindOf(model)?.stored) ? 1 : inFlight;
}

const around = (middle: number): Range => ({ low: middle / 2, middle, high: middle * 2 });
const plus = (a: Range, b: Range): Range => ({
	low: a.low + b.low,
	middle: a.middle + b.middle,
	high: a.high + b.high,
});
const times = ({ low, middle, high }: Range, by: number): Range => ({
	low: low * by,
	middle: middle * by,
	high: high * by,
});

/** A mean with the bounds of its 95% interval, none below 0. */
function meanOf(values: readonly number[]): Range {
	const middle = mean(values);
	const half = standardErrors() * Math.sqrt(variance(values) / values.length);
	return { low: Math.max(0, middle - half), middle, high: middle + half };
}
