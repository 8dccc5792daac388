import { beforeAll, describe, expect, it } from 'vitest';
import type { RunEvent } from '../../../../../src/core/events/index.ts';
import type { RunRecord } from '../../../../../src/core/run.ts';
import type { ExperimentSource } from '../../../../../src/lab/experiments/exports/source.ts';
import { verifyExperiment } from '../../../../../src/lab/experiments/exports/verify.ts';
import type { Trial } from '../../../../../src/lab/experiments/trial.ts';
import { madeExperiment } from '../../../../samples/made-experiment.ts';
import { playedExperiment, sourceOf } from '../../../../support/played-experiment.ts';
import { runServices } from '../../../../support/run-services.ts';
import { NEVER } from '../../../../support/runs.ts';

let source: ExperimentSource;
beforeAll(async () => {
	const { library } = await playedExperiment(madeExperiment({ count: 3 }), runServices());
	source = await sourceOf(library, 'x');
}, 60_000);

const verify = (
	{ trials, recordOf }: Pick<ExperimentSource, 'trials' | 'recordOf'> = source,
	sample: number | null = null,
) => verifyExperiment(trials, recordOf, runServices(), { sample, seed: 'a' }, () => {}, NEVER);

/** The source with each trace changed. */
const changed = (change: (event: RunEvent) => RunEvent) => ({
	trials: source.trials,
	async recordOf(trial: Trial): Promise<RunRecord | null> {
		const record = await source.recordOf(trial);
		return record && { ...record, events: record.events.map(change) };
	},
});

describe('verifying an experiment', () => {
	it('finds all of an honest one equal, and tells how far it is', async () => {
		const told: [number, number][] = [];
		const { trials, recordOf } = source;
		const verified = await verifyExperiment(
			trials,
			recordOf,
			runServices(),
			{ sample: null },
			(done, of) => told.push([done, of]),
			NEVER,
		);
		expect(verified).toEqual({ equal: 6, differs: [], open: [] });
		expect(told.at(-1)).toEqual([6, 6]);
		expect(told).toHaveLength(6);
	});

	it('finds what a program did not print', async () => {
		const { equal, differs } = await verify(
			changed((event) =>
				event.type === 'execution' && event.purpose === 'answer'
					? { ...event, output: '<<<made up>>>' }
					: event,
			),
		);
		expect(equal).toBe(3);
		expect(differs).toHaveLength(3);
		for (const { trial } of differs) expect(trial.rounds.length).toBeGreaterThan(1);
	});

	it('finds a verdict that the task does not give', async () => {
		const { differs } = await verify(
			changed((event) =>
				event.type === 'verdict' ? { ...event, correct: true, constraint: null } : event,
			),
		);
		expect(differs.map(({ what }) => what)).toEqual(['Verdict', 'Verdict']);
	});

	it('finds a row that its trace does not bear out', async () => {
		const trials = source.trials.map((trial) => ({ ...trial, state: 'right' as const, calls: 1 }));
		const { differs } = await verify({ ...source, trials });
		expect(differs.map(({ what }) => what)).toEqual(Array(5).fill('Row'));
		expect(differs.some(({ detail }) => detail.includes('state'))).toBe(true);
	});

	it('leaves open what is not here', async () => {
		const { equal, open } = await verify({ trials: source.trials, recordOf: async () => null });
		expect([equal, open.length]).toEqual([0, 6]);
		expect(open[0]).toMatchObject({ what: 'Trace', trial: source.trials[0] });
	});

	it('draws a sample, the same from the same seed and each try once', async () => {
		const seen: string[][] = [];
		for (let time = 0; time < 2; time++) {
			const keys: string[] = [];
			await verify(
				{
					trials: source.trials,
					recordOf: async (trial) => {
						keys.push(trial.key);
						return null;
					},
				},
				4,
			);
			seen.push(keys);
		}
		expect(new Set(seen[0]).size).toBe(4);
		expect(seen[1]).toEqual(seen[0]);
	});

	it('stops when it is told to', async () => {
		const stop = new AbortController();
		const { trials, recordOf } = source;
		const verifying = verifyExperiment(
			trials,
			recordOf,
			runServices(),
			{ sample: null, inFlight: 1 },
			() => stop.abort(),
			stop.signal,
		);
		await expect(verifying).rejects.toMatchObject({ name: 'AbortError' });
	});
});
