import type { RunEvent } from '../../core/events/index.ts';
import { asFailure } from '../../core/failure.ts';
import type { RunRecord } from '../../core/run.ts';
import { newRunId } from '../../core/run-id.ts';
import { startRun } from '../../steering/run.ts';
import { assemble } from '../assemble.ts';
import type { Services } from '../services.ts';
import { modelsIn, type PlannedRun } from './experiment.ts';
import type { TrialRecord } from './library.ts';
import { isMissing, type Trial } from './trial.ts';
import { trialOf } from './trial-of.ts';
import { isFree } from './worst-case.ts';

/** A run that is to be played, and what came of its last try. */
export interface Due {
	readonly run: PlannedRun;
	readonly last: Trial | null;
}

/** What a runner works with. */
export interface RunnerPorts {
	readonly services: Omit<Services, 'history'>;
	/** The trace of a try that was cut off, to go on from. */
	traceOf(trial: Trial): Promise<RunRecord | null>;
	/** Keeps a try; a run counts as ended when it has resolved. @throws Failure of the storage */
	keep(done: TrialRecord): Promise<void>;
	/** Hears what is under way. */
	onStart(key: string): void;
	onEnd(trial: Trial): void;
	/** The clock of new runs. */
	now(): Date;
}

export interface RunnerOptions {
	/** So many runs are under way at once, at most. */
	readonly inFlight: number;
	/** Resolves at once, or when runs may start again after a pause. */
	readonly unpaused?: () => Promise<void>;
}

/** Why a runner came to its end. */
export type RunnerEnd =
	| { readonly because: 'done' | 'stopped' | 'over-budget' }
	/** Every run fails for the same reason: going on would only collect errors. */
	| { readonly because: 'trouble'; readonly code: string; readonly message: string };

/**
 * So many runs in a row that end in the same error, and none that does not, are no accident: with others
 * still to come, they are not begun.
 */
const TROUBLE = 8;

/** The runs that lack a result, those that ended in an error, or every one, whatever came of it. */
export function dueRuns(
	runs: Iterable<PlannedRun>,
	trials: ReadonlyMap<string, Trial>,
	which: 'missing' | 'errored' | 'all',
): Due[] {
	const wanted = {
		missing: (last: Trial | null) => isMissing(last?.state),
		errored: (last: Trial | null) => last?.state === 'errored',
		all: () => true,
	}[which];
	const due: Due[] = [];
	for (const run of runs) {
		const last = trials.get(run.key) ?? null;
		if (wanted(last)) due.push({ run, last });
	}
	return due;
}

/** The try of each key that counts: its last. */
export function lastTries(trials: Iterable<Trial>): Map<string, Trial> {
	const last = new Map<string, Trial>();
	for (const trial of trials) {
		const known = last.get(trial.key);
		if (!known || known.attempt <= trial.attempt) last.set(trial.key, trial);
	}
	return last;
}

/**
 * Plays runs, in their order, some at a time, and keeps each as it ends; nothing of one that has
 * ended stays in memory. Those under way when the signal aborts are kept as stopped, to go on from.
 * @throws Failure of the storage: without it nothing is worth its price
 */
export async function playTrials(
	due: Iterable<Due>,
	ports: RunnerPorts,
	{ inFlight, unpaused = async () => {} }: RunnerOptions,
	signal: AbortSignal,
): Promise<RunnerEnd> {
	const queue = due[Symbol.iterator]();
	let overBudget = false;
	let trouble: Trial['error'] = null;
	let troubled = 0;
	const stop = new AbortController();
	const all = AbortSignal.any([signal, stop.signal]);

	function note({ state, error }: Trial): void {
		if (state === 'over-budget') overBudget = true;
		else if (state === 'errored') {
			troubled = trouble?.code === error?.code ? troubled + 1 : 1;
			trouble = error;
		} else if (state !== 'stopped') {
			trouble = null;
			troubled = 0;
		}
	}

	async function work(): Promise<void> {
		for (;;) {
			await unpaused();
			if (all.aborted || troubled >= TROUBLE) return;
			const { done, value } = queue.next();
			if (done) return;
			if (overBudget && !modelsIn(value.run.spec).every(isFree)) continue;
			ports.onStart(value.run.key);
			const ended = await play(value, ports, all);
			await ports.keep(ended);
			note(ended.trial);
			ports.onEnd(ended.trial);
		}
	}

	const workers = Array.from({ length: inFlight }, () =>
		work().catch((thrown: unknown) => {
			// Whatever else is under way is paid for: it is kept if that can be.
			stop.abort();
			throw thrown;
		}),
	);
	const ends = await Promise.allSettled(workers);
	for (const end of ends) if (end.status === 'rejected') throw end.reason;
	if (signal.aborted) return { because: 'stopped' };
	const last: Trial['error'] = trouble;
	const isOver = queue.next().done === true;
	if (troubled >= TROUBLE && last !== null && !isOver)
		return { because: 'trouble', ...errorWords(last) };
	return { because: overBudget ? 'over-budget' : 'done' };
}

const errorWords = ({ code, message }: NonNullable<Trial['error']>) => ({ code, message });

/** Plays one run to its end, or on from where it was cut off. Never throws. */
async function play(
	{ run, last }: Due,
	{ services, traceOf, now }: RunnerPorts,
	signal: AbortSignal,
): Promise<TrialRecord> {
	const goesOn = last !== null && isMissing(last.state);
	const attempt = last === null ? 0 : goesOn ? last.attempt : last.attempt + 1;
	const before = goesOn ? await traceOf(last).catch(() => null) : null;
	const header = {
		id: before?.id ?? newRunId(),
		title: 'From an experiment',
		createdAt: before?.createdAt ?? now().toISOString(),
		spec: run.spec,
	};
	const recorded = before?.events ?? [];
	const events: RunEvent[] = [];
	let instance: Parameters<typeof trialOf>[3] = null;
	try {
		const puzzle = recorded.find((event) => event.type === 'start');
		const parts = await assemble(run.spec, services, signal, { puzzle });
		instance = parts.instance;
		const chance = `${run.key} ${attempt}`;
		for await (const event of startRun(run.spec, { ...parts, chance }, signal, recorded))
			if (event.type !== 'delta' && event.type !== 'request') events.push(event);
	} catch (thrown) {
		if (signal.aborted) events.push(...recorded, { type: 'end', because: 'stopped' });
		else {
			const { code, message } = asFailure(thrown, 'run-not-started');
			events.push({ type: 'error', code, message }, { type: 'end', because: 'failed' });
		}
	}
	const record = { ...header, events };
	return { trial: trialOf(run, attempt, record, instance), record };
}
