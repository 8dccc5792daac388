import type { Page } from '@playwright/test';
import { migrations } from '../../src/core/migrations/index.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { createRandom, type Random } from '../../src/ground/random.ts';
import {
	type Experiment,
	type PlannedRun,
	plannedRuns,
} from '../../src/lab/experiments/experiment.ts';
import type { KeptExperiment } from '../../src/lab/experiments/library.ts';
import type { Trial, TrialRound } from '../../src/lab/experiments/trial.ts';
import { SCRIPTED } from '../../src/models/scripted/kind.ts';
import { type About, LEVELS } from '../../tasks/task.ts';
import { fiveRounds } from '../samples/five-rounds.ts';

// Playwright does not know the catalogue's way to find tasks: tests give theirs.

/** An experiment as a browser keeps it, all of whose runs have ended somehow. */
export interface StoredExperiment {
	readonly kept: KeptExperiment;
	readonly trials: readonly Trial[];
}

/**
 * Every method on every task at every level, all ended. Outcomes are as they might be: harder levels
 * fail more often, least of all where a steerer is.
 */
export function endedExperiment(
	id: string,
	tasks: readonly About[],
	methods: readonly string[],
	count: number,
): StoredExperiment {
	const experiment: Experiment = {
		title: 'Ended',
		blocks: [
			{
				instances: tasks.flatMap(({ id: task, revision, levels }) =>
					LEVELS.map((level) => ({
						task,
						revision,
						params: levels[level],
						level,
						firstSeed: 1,
						count,
					})),
				),
				contenders: methods.map((method) => ({
					method: { id: method, revision: 1 },
					taskLLM: SCRIPTED,
					steerer: method === 'codesteer' ? { kind: 'rules' } : null,
					settings: DEFAULT_SETTINGS,
					prompts: { pack: 'built-in-1' },
				})),
				repeats: 1,
			},
		],
	};
	const random = createRandom(id);
	return {
		kept: {
			id,
			createdAt: '2026-11-29T10:00:00.000Z',
			experiment,
			limit: {},
			spent: { dollars: 0, tokens: 0, calls: 0 },
			inFlight: 8,
		},
		trials: [...plannedRuns(experiment)].map((run) => trialOf(run, random)),
	};
}

const ERRORS = [
	{ code: 'rate-limited', message: 'The provider takes no more calls for now (429).' },
	{ code: 'unreachable', message: 'The server did not answer within 60 seconds.' },
];

function trialOf(
	{ key, contender, instance, level, repeat, spec }: PlannedRun,
	random: Random,
): Trial {
	const steered = spec.method.id === 'codesteer';
	const code = steered || spec.method.id === 'all-code';
	const hard = Number(level?.slice(1) ?? 3);
	const percent = steered ? 98 - 4 * hard : code ? 95 - 9 * hard : 105 - 20 * hard;
	const failed = random.chance(1, 50);
	const right = !failed && random.chance(Math.max(0, Math.min(100, percent)), 100);
	const input = random.int(200, 900) * (steered ? 4 : 1);
	const output = random.int(50, 900) * (steered ? 3 : 1);
	const textFirst = steered && random.chance(2, 5);
	const last: TrialRound = {
		mode: code ? 'code' : 'text',
		correct: right,
		tooSimple: null,
		selfCheck: steered ? (random.chance(9, 10) === right ? 'correct' : 'incorrect') : null,
		cut: random.chance(1, 100),
	};
	const first: TrialRound = { ...last, mode: 'text', correct: false, selfCheck: 'incorrect' };
	return {
		key,
		attempt: 0,
		run: key,
		contender,
		instance,
		task: spec.instance.task,
		level,
		name: 'seed' in spec.instance ? String(spec.instance.seed) : '',
		repeat,
		state: failed ? 'errored' : right ? 'right' : 'wrong',
		error: failed ? random.pick(ERRORS) : null,
		read: failed ? null : right ? '(8 - 4) * (7 - 1)' : '8 + 7 + 4',
		constraint: failed || right ? null : random.pick(['value', 'numbers-used', 'unreadable']),
		rounds: failed ? [] : textFirst ? [first, last] : [last],
		endedItself: steered ? random.chance(9, 10) : null,
		calls: steered ? 6 : 1,
		input,
		output,
		steererTokens: steered ? random.int(100, 500) : 0,
		estimated: false,
		cost: input * 2.5e-6 + output * 1e-5,
		seconds: random.int(5, 400) / 10,
		pythonSeconds: 0,
		models: ['gpt-4o-2024-08-06'],
		at: '2026-11-29T10:00:00.000Z',
	};
}

/**
 * Puts an experiment into the storage of a page of the site, with the traces of its first runs.
 * Waits until the page has made its database: opened any earlier, it would have no tables.
 */
export async function store(page: Page, { kept, trials }: StoredExperiment): Promise<void> {
	const runs = new Map([...plannedRuns(kept.experiment)].map((run) => [run.key, run]));
	const traces = trials.slice(0, 30).flatMap(({ key, attempt, run: id, at }) => {
		const spec = runs.get(key)?.spec;
		const run = {
			id,
			versions: migrations.versions,
			title: 'From an experiment',
			createdAt: at,
			spec,
			ended: 'finished',
			correct: true,
		};
		return spec ? [{ experiment: kept.id, key, attempt, run, events: fiveRounds }] : [];
	});
	await page.waitForFunction(async () =>
		(await indexedDB.databases()).some(({ name }) => name === 'codesteer-playground'),
	);
	await page.evaluate(
		async ({ kept, trials, traces, versions }) => {
			const opening = indexedDB.open('codesteer-playground');
			const database = await new Promise<IDBDatabase>((resolve, reject) => {
				opening.onsuccess = () => resolve(opening.result);
				opening.onerror = () => reject(opening.error);
			});
			const change = database.transaction(['experiments', 'trials', 'trialTraces'], 'readwrite');
			change.objectStore('experiments').put({ ...kept, versions });
			for (const trial of trials)
				change.objectStore('trials').put({ ...trial, experiment: kept.id });
			for (const trace of traces) change.objectStore('trialTraces').put(trace);
			await new Promise<void>((resolve, reject) => {
				change.oncomplete = () => resolve();
				change.onerror = () => reject(change.error);
			});
			database.close();
		},
		{ kept, trials, traces, versions: migrations.versions },
	);
}
