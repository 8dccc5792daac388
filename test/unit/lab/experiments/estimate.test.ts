import { describe, expect, it } from 'vitest';
import { Draft } from '../../../../src/app/experiments/draft.svelte.ts';
import type { ModelSpec } from '../../../../src/core/spec.ts';
import { estimate, pilotRuns } from '../../../../src/lab/experiments/estimate.ts';
import { contendersOf, plannedRuns } from '../../../../src/lab/experiments/experiment.ts';
import type { Trial } from '../../../../src/lab/experiments/trial.ts';

const now = new Date('2026-11-29T10:00:00Z');

function planOf(model: ModelSpec | null, count = 10) {
	const draft = new Draft();
	draft.numbers.count = String(count);
	if (model) draft.useForAll(model);
	const { experiment } = draft;
	if (!experiment) throw new Error(draft.missing ?? '');
	return { runs: [...plannedRuns(experiment)], contenders: contendersOf(experiment) };
}
const estimateOf = (model: ModelSpec | null, trials: readonly Trial[] = [], inFlight = 8) => {
	const { runs, contenders } = planOf(model);
	const byKey = new Map(trials.map((trial) => [trial.key, trial]));
	return estimate(runs, contenders, byKey, inFlight, now);
};

/** What came of a run, with figures that can be added up by hand. */
function trial(run: ReturnType<typeof planOf>['runs'][number] | undefined, tokens: number): Trial {
	if (!run) throw new Error('no run');
	return {
		key: run.key,
		attempt: 0,
		run: 'x',
		contender: run.contender,
		instance: run.instance,
		task: 'game-24',
		level: 'L3',
		name: '1',
		repeat: 0,
		state: 'right',
		error: null,
		read: null,
		constraint: null,
		rounds: [],
		endedItself: null,
		calls: 2,
		input: tokens,
		output: tokens,
		steererTokens: 0,
		estimated: false,
		cost: 0.01,
		seconds: 4,
		pythonSeconds: 0,
		models: [],
		at: now.toISOString(),
	};
}

const GPT: ModelSpec = { provider: 'openai', model: 'gpt-4o' };

describe('what an experiment will take', () => {
	it("is guessed from the paper's Table 8 where nothing was measured", () => {
		const { runs, tokens, dollars, measured, guessed } = estimateOf(GPT);
		expect(runs).toBe(20);
		// Ten runs each of All text (1110.7 tokens) and CodeSteer (4693.3).
		expect(tokens.middle).toBeCloseTo(10 * (1110.7 + 4693.3));
		expect(tokens.low).toBeCloseTo(tokens.middle / 2);
		expect(tokens.high).toBeCloseTo(tokens.middle * 2);
		// Six tenths read at 2.50 dollars a million, the rest written at 10.
		expect(dollars?.middle).toBeCloseTo((tokens.middle * (0.6 * 2.5 + 0.4 * 10)) / 1e6);
		expect([measured, guessed]).toEqual([0, 2]);
	});

	it('is measured for contenders that have runs', () => {
		const { runs } = planOf(GPT);
		const [first] = runs;
		const same = runs.filter(({ contender }) => contender === first?.contender);
		const trials = [trial(same[0], 90), trial(same[1], 110)];
		const found = estimateOf(GPT, trials, 1);
		expect(found.runs).toBe(18);
		expect([found.measured, found.guessed]).toEqual([1, 1]);
		const guessed = estimateOf(GPT, [], 1);
		// Eight more at 200 tokens in place of ten at 1110.7.
		expect(guessed.tokens.middle - found.tokens.middle).toBeCloseTo(11107 - 1600);
		const twice = [
			...trials,
			...runs.flatMap((run) => (same.includes(run) ? [] : [trial(run, 5)])),
		];
		expect(estimateOf(GPT, twice, 1).seconds.middle).toBeCloseTo(8 * 4);
	});

	it('costs nothing on the stand-in, and says what it cannot price', () => {
		expect(estimateOf(null).dollars).toEqual({ low: 0, middle: 0, high: 0 });
		expect(estimateOf(null).unpriced).toEqual([]);
		const unknown = estimateOf({ provider: 'openai', model: 'a-model-of-tomorrow' });
		expect(unknown.dollars).toBeNull();
		expect(unknown.unpriced.join()).toContain('a-model-of-tomorrow');
	});

	it('shows smaller differences with more instances', () => {
		const of = (count: number) => {
			const { runs, contenders } = planOf(null, count);
			return estimate(runs, contenders, new Map(), 8, now).detectable;
		};
		expect(of(400)).toBeCloseTo(of(100) / 2);
	});
});

describe('a pilot', () => {
	it('has every contender on a few instances of the experiment, spread over it', () => {
		const draft = new Draft('quick');
		const runs = draft.experiment ? [...plannedRuns(draft.experiment)] : [];
		const pilot = pilotRuns(runs, 3);
		expect(pilot).toHaveLength(9);
		expect(new Set(pilot.map(({ instance }) => instance)).size).toBe(3);
		expect(pilot.every((run) => runs.includes(run))).toBe(true);
		expect(new Set(pilot.map(({ spec }) => JSON.stringify(spec.instance))).size).toBe(3);
	});

	it('is the whole experiment where that is small', () => {
		const { runs } = planOf(null, 2);
		expect(pilotRuns(runs, 3)).toEqual(runs);
	});
});
