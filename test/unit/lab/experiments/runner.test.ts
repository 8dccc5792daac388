import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '../../../../src/core/failure.ts';
import { DEFAULT_SETTINGS } from '../../../../src/core/settings.ts';
import {
	type Experiment,
	type PlannedRun,
	plannedRuns,
} from '../../../../src/lab/experiments/experiment.ts';
import {
	createLibrary,
	type Library,
	openLibrary,
} from '../../../../src/lab/experiments/library.ts';
import {
	dueRuns,
	lastTries,
	playTrials,
	type RunnerOptions,
} from '../../../../src/lab/experiments/runner.ts';
import type { Services } from '../../../../src/lab/services.ts';
import { SCRIPTED } from '../../../../src/models/registry.ts';
import { newestMethod } from '../../../../src/steering/methods.ts';
import { memoryExperimentRows } from '../../../../src/storage/memory-experiment-rows.ts';
import { createPageDatabase } from '../../../../src/storage/page-database.ts';
import { catalogue } from '../../../../tasks/catalogue.ts';
import {
	browserWithoutStorage,
	leaveBrowser,
	newBrowser,
} from '../../../support/browser-storage.ts';
import { keptExperiment } from '../../../support/played-experiment.ts';
import { runServices } from '../../../support/run-services.ts';

// Python does not load where a browser is played.
beforeAll(async () => {
	const python = await runServices().python.sandbox();
	await python.run({ code: 'print(1)' }, new AbortController().signal);
});
afterEach(leaveBrowser);

/** Unless it is steered, the stand-in slips at its first step: words are wrong for certain. */
const SLIPS = {
	...DEFAULT_SETTINGS,
	sampling: {
		...DEFAULT_SETTINGS.sampling,
		taskLLM: { ...DEFAULT_SETTINGS.sampling.taskLLM, stepErrors: 1 },
	},
};
const contender = (id: string, taskLLM = SCRIPTED) => {
	const { revision, usesSteerer } = newestMethod(id);
	return {
		method: { id, revision },
		taskLLM,
		steerer: usesSteerer ? ({ kind: 'rules' } as const) : null,
		settings: usesSteerer ? DEFAULT_SETTINGS : SLIPS,
		prompts: { pack: 'built-in-1' },
	};
};
const revision = catalogue.find(({ id }) => id === 'game-24')?.revision ?? 1;
const experiment = (count: number, ...contenders: ReturnType<typeof contender>[]): Experiment => ({
	title: 'Mine',
	blocks: [
		{
			instances: [{ task: 'game-24', revision, params: {}, level: 'L1', firstSeed: 1, count }],
			contenders,
			repeats: 1,
		},
	],
});

/** Plays what is missing of an experiment, as a page does. */
async function play(
	library: Library,
	runs: readonly PlannedRun[],
	{
		services = runServices(),
		which = 'missing',
		signal = new AbortController().signal,
		onEnd = () => {},
		...options
	}: Partial<RunnerOptions> & {
		services?: Omit<Services, 'history'>;
		which?: 'missing' | 'errored' | 'all';
		signal?: AbortSignal;
		onEnd?: () => void;
	} = {},
) {
	const due = dueRuns(runs, lastTries(await library.trials('x')), which);
	return playTrials(
		due,
		{
			services,
			traceOf: (trial) => library.record('x', trial),
			keep: (done) => library.add('x', [done]),
			onStart: () => {},
			onEnd,
			now: () => new Date('2026-11-29T10:00:00Z'),
		},
		{ inFlight: 3, ...options },
		signal,
	);
}

function inMemory() {
	const rows = memoryExperimentRows();
	void rows.putExperiment({ id: 'x' });
	return createLibrary(rows, null);
}

/** Models that fail for some of their calls. */
function failing(code: 'overloaded' | 'bad-key', when: (call: number) => boolean) {
	const base = runServices();
	let calls = 0;
	const models: Services['models'] = {
		async open(model, instance, signal) {
			const opened = await base.models.open(model, instance, signal);
			return {
				...opened,
				stream(messages, options, stop) {
					if (when(calls++)) throw new Failure(code, 'It does not answer.');
					return opened.stream(messages, options, stop);
				},
			};
		},
	};
	return { ...base, models };
}

describe('an experiment', () => {
	it('ends with a row for each run, and a trace to open', async () => {
		newBrowser();
		const library = await openLibrary(createPageDatabase());
		expect(library.notice).toBeNull();
		const whole = experiment(3, contender('all-text'), contender('codesteer'));
		await library.put(keptExperiment('x', whole));
		const runs = [...plannedRuns(whole)];
		expect(await play(library, runs)).toEqual({ because: 'done' });
		const trials = await library.trials('x');
		expect(trials).toHaveLength(6);
		for (const { key, contender: hash } of runs) {
			const trial = trials.find((one) => one.key === key);
			const steered = trial?.rounds.length !== 1;
			expect(trial).toMatchObject({ attempt: 0, contender: hash, task: 'game-24', error: null });
			expect(trial?.state).toBe(steered ? 'right' : 'wrong');
			expect(trial?.endedItself).toBe(steered ? true : null);
			if (!trial) continue;
			const record = await library.record('x', trial);
			expect(record?.id).toBe(trial.run);
			expect(record?.events.at(-1)).toEqual({ type: 'end', because: 'finished' });
			expect(trial.rounds.at(-1)?.correct).toBe(trial.state === 'right');
		}
	});

	it('plays nothing twice: what has a result is not due', async () => {
		const library = inMemory();
		const few = [...plannedRuns(experiment(2, contender('all-text')))];
		await play(library, few);
		const more = [...plannedRuns(experiment(4, contender('all-text')))];
		const ended: number[] = [];
		await play(library, more, { onEnd: () => ended.push(1) });
		expect(ended).toHaveLength(2);
		expect(await library.trials('x')).toHaveLength(4);
	});

	it('counts an error apart, tries it again when asked, and keeps the replaced try', async () => {
		const library = inMemory();
		const runs = [...plannedRuns(experiment(3, contender('all-text')))];
		await play(library, runs, { services: failing('overloaded', (call) => call === 1) });
		const first = lastTries(await library.trials('x'));
		expect([...first.values()].map(({ state }) => state).sort()).toEqual([
			'errored',
			'wrong',
			'wrong',
		]);
		expect(dueRuns(runs, first, 'missing')).toEqual([]);
		await play(library, runs, { which: 'errored' });
		const tries = await library.trials('x');
		expect(tries).toHaveLength(4);
		expect([...lastTries(tries).values()].map(({ state }) => state)).toEqual(
			Array(3).fill('wrong'),
		);
		expect(tries.find(({ state }) => state === 'errored')?.error).toEqual({
			code: 'overloaded',
			message: 'It does not answer.',
		});
	});

	it('runs again what has a verdict, as a further try that counts', async () => {
		const library = inMemory();
		const runs = [...plannedRuns(experiment(2, contender('all-text')))];
		await play(library, runs);
		await play(library, runs.slice(0, 1), { which: 'all' });
		const tries = await library.trials('x');
		expect(tries).toHaveLength(runs.length + 1);
		expect(lastTries(tries).get(runs[0]?.key ?? '')?.attempt).toBe(1);
	});

	it('goes on from where it was cut off, without asking again for what it has', async () => {
		const library = inMemory();
		const runs = [...plannedRuns(experiment(1, contender('codesteer')))];
		const stop = new AbortController();
		const cutting = failing('overloaded', () => false);
		let answers = 0;
		const services = {
			...cutting,
			models: {
				open: async (...given: Parameters<Services['models']['open']>) => {
					const opened = await cutting.models.open(...given);
					return {
						...opened,
						stream: (...call: Parameters<typeof opened.stream>) => {
							if (++answers === 3) stop.abort();
							return opened.stream(...call);
						},
					};
				},
			},
		};
		expect(await play(library, runs, { services, signal: stop.signal })).toEqual({
			because: 'stopped',
		});
		const [cut] = await library.trials('x');
		expect(cut).toMatchObject({ state: 'stopped', attempt: 0 });
		expect(cut?.calls).toBeGreaterThan(0);
		answers = 10;
		expect(await play(library, runs, { services })).toEqual({ because: 'done' });
		const trials = await library.trials('x');
		expect(trials).toHaveLength(1);
		expect(trials[0]).toMatchObject({ state: 'right', attempt: 0, run: cut?.run });
		// What the cut one had is not asked for again.
		expect(answers - 10).toBe((trials[0]?.calls ?? 0) - (cut?.calls ?? 0));
	});

	it('ends early where everything fails for one reason', async () => {
		const library = inMemory();
		const runs = [...plannedRuns(experiment(60, contender('only-question')))];
		const end = await play(library, runs, { services: failing('bad-key', () => true) });
		expect(end).toEqual({ because: 'trouble', code: 'bad-key', message: 'It does not answer.' });
		expect((await library.trials('x')).length).toBeLessThan(15);
	});

	it('does not end early for errors between results', async () => {
		const library = inMemory();
		const runs = [...plannedRuns(experiment(40, contender('only-question')))];
		const services = failing('overloaded', (call) => call % 4 !== 0);
		expect(await play(library, runs, { services })).toEqual({ because: 'done' });
		expect(await library.trials('x')).toHaveLength(40);
	});

	it('waits while it is paused, and starts nothing', async () => {
		const library = inMemory();
		const runs = [...plannedRuns(experiment(4, contender('all-text')))];
		let go = () => {};
		const gate = new Promise<void>((resolve) => {
			go = resolve;
		});
		const playing = play(library, runs, { unpaused: () => gate });
		await new Promise((resolve) => setTimeout(resolve, 20));
		expect(await library.trials('x')).toEqual([]);
		go();
		await playing;
		expect(await library.trials('x')).toHaveLength(4);
	});

	it('stops what it cannot keep, and says why', async () => {
		const library = {
			...inMemory(),
			add: async () => {
				throw new Failure('storage-full', 'No room.');
			},
		};
		const runs = [...plannedRuns(experiment(30, contender('all-text')))];
		await expect(play(library, runs)).rejects.toMatchObject({ code: 'storage-full' });
	});
});

describe('the library', () => {
	it('keeps experiments, newest first, and brings back one that was removed', async () => {
		for (const open of [
			async () => inMemory(),
			async () => {
				newBrowser();
				return openLibrary(createPageDatabase());
			},
		]) {
			const library = await open();
			const kept = (id: string, hour: number) => ({
				id,
				createdAt: `2026-11-29T${hour}:00:00.000Z`,
				experiment: experiment(1, contender('all-text')),
				limit: { dollars: 1 },
				spent: { dollars: 0, tokens: 0, calls: 0 },
				inFlight: 8,
			});
			await library.put(kept('x', 10));
			await library.put(kept('y', 11));
			const runs = [...plannedRuns(experiment(1, contender('all-text')))];
			await play(library, runs);
			const before = await library.trials('x');
			expect((await library.list()).experiments.map(({ id }) => id)).toEqual(['y', 'x']);
			expect(await library.trials('y')).toEqual([]);
			const removed = await library.remove('x');
			expect(await library.get('x')).toBeNull();
			expect(await library.trials('x')).toEqual([]);
			await removed.restore();
			expect(await library.get('x')).toEqual(kept('x', 10));
			expect(await library.trials('x')).toEqual(before);
			expect((await library.list()).unread).toEqual([]);
		}
	});

	it('reads what an earlier version wrote, and counts what it cannot read', async () => {
		const rows = memoryExperimentRows();
		const library = createLibrary(rows, null);
		const plan = experiment(1, contender('all-text'));
		const row = { createdAt: '2026-11-29T10:00:00.000Z', experiment: plan };
		await rows.putExperiment({ id: 'old', ...row, versions: { spec: 2 } } as { id: string });
		await rows.putExperiment({ id: 'later', ...row, versions: { spec: 999 } } as { id: string });
		await rows.putExperiment({ id: 'broken', experiment: 7 } as { id: string });
		const { experiments, unread } = await library.list();
		expect(experiments.map(({ id }) => id)).toEqual(['old']);
		expect(unread).toEqual(['later', 'broken']);
		await expect(library.get('later')).rejects.toMatchObject({ code: 'experiment-damaged' });
	});

	it('opens no experiment whose method only another version has', async () => {
		const library = createLibrary(memoryExperimentRows(), null);
		const { method, ...others } = contender('all-text');
		for (const [id, code] of [
			['future-method', 'unknown-method'],
			[method.id, 'unknown-method-revision'],
		] as const) {
			const later = { ...others, method: { id, revision: 99 } };
			await library.put(keptExperiment('x', experiment(1, later)));
			await expect(library.get('x')).rejects.toMatchObject({ code });
			expect((await library.list()).experiments).toHaveLength(1);
		}
	});

	it('keeps no credentials of an address', async () => {
		const library = createLibrary(memoryExperimentRows(), null);
		const baseUrl = 'https://me:secret@models.example/v1';
		const model = { provider: 'compatible', model: 'm', baseUrl };
		await library.put({
			id: 'x',
			createdAt: '2026-11-29T10:00:00.000Z',
			experiment: experiment(1, contender('all-text', model)),
			limit: {},
			spent: { dollars: 0, tokens: 0, calls: 0 },
			inFlight: 8,
		});
		expect(JSON.stringify(await library.get('x'))).not.toContain('secret');
	});

	it('says so where the browser keeps nothing', async () => {
		browserWithoutStorage();
		expect((await openLibrary(createPageDatabase())).notice).toContain('this tab');
	});
});
