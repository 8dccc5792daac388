import { runKey } from '../../../core/identity.ts';
import type { RunRecord } from '../../../core/run.ts';
import { newRunId } from '../../../core/run-id.ts';
import { canonicalJson } from '../../../ground/canonical.ts';
import { createRandom } from '../../../ground/random.ts';
import { rebuildInstance } from '../../../sharing/rebuild.ts';
import { type Mark, type Means, reverify } from '../../../sharing/reverify.ts';
import type { Services } from '../../services.ts';
import { contenderHash, instanceHash } from '../experiment.ts';
import type { Trial } from '../trial.ts';
import { trialOf } from '../trial-of.ts';
import { type ExperimentSource, readableRecord } from './source.ts';

/** A try that did not come out equal, and the first thing that did not. */
export interface Unequal {
	readonly trial: Trial;
	/** "Program of round 2", "Verdict", …. */
	readonly what: string;
	/** A sentence for people. */
	readonly detail: string;
}

/** What came of verifying tries. */
export interface Verified {
	/** Tries of which everything came out equal. */
	readonly equal: number;
	/** Tries of which something came out otherwise. */
	readonly differs: readonly Unequal[];
	/** Tries of which nothing came out otherwise, but something could not be compared here. */
	readonly open: readonly Unequal[];
}

export interface VerifyOptions {
	/** So many of them, drawn by chance; null for all. */
	readonly sample: number | null;
	/** What the drawing follows from. Default: chance, so that nobody can know it before. */
	readonly seed?: string;
	/** So many are verified at once, at most. */
	readonly inFlight?: number;
}

/**
 * Makes tries anew: instance, steps, what programs print, checks, verdict, and the row that tables read.
 * No model is asked; no key is needed.
 * @throws AbortError (DOMException) when `signal` aborts
 */
export async function verifyExperiment(
	trials: readonly Trial[],
	recordOf: ExperimentSource['recordOf'],
	services: Pick<Services, 'published' | 'prompts' | 'python'>,
	{ sample, seed = newRunId(), inFlight = 4 }: VerifyOptions,
	onProgress: (done: number, of: number, sofar: Verified) => void,
	signal: AbortSignal,
): Promise<Verified> {
	const chosen =
		sample === null || sample >= trials.length
			? trials
			: createRandom(`verify ${seed}`).sample(trials, sample);
	const differs: Unequal[] = [];
	const open: Unequal[] = [];
	let equal = 0;
	let done = 0;
	const queue = chosen.values();

	async function work(): Promise<void> {
		for (const trial of queue) {
			signal.throwIfAborted();
			const { first, isOpen } = await verifyTrial(trial, recordOf, services, signal);
			if (first === null) equal++;
			else (isOpen ? open : differs).push({ trial, what: first.what, detail: first.detail });
			onProgress(++done, chosen.length, { equal, differs, open });
		}
	}

	await Promise.all(Array.from({ length: inFlight }, work));
	return { equal, differs, open };
}

async function verifyTrial(
	trial: Trial,
	recordOf: ExperimentSource['recordOf'],
	{ published, prompts, python }: Pick<Services, 'published' | 'prompts' | 'python'>,
	signal: AbortSignal,
): Promise<{ readonly first: Pick<Mark, 'what' | 'detail'> | null; readonly isOpen: boolean }> {
	const record = await readableRecord({ recordOf }, trial);
	if (!record) return { first: { what: 'Trace', detail: 'Its trace is not here.' }, isOpen: true };
	const { spec, events } = record;
	const puzzle = events.find((event) => event.type === 'start') ?? {};
	const instance = await rebuildInstance(spec, puzzle, published.find);
	const means = {
		instance,
		prompts: await prompts.find(spec.prompts),
		python: await python.sandbox(),
	};
	let unsure: Mark | null = null;
	for await (const mark of reverify({ spec, puzzle, events }, means, signal)) {
		if (mark.equal === false) return { first: mark, isOpen: false };
		if (mark.equal === null) unsure ??= mark;
	}
	const row = rowFault(trial, record, instance);
	if (row !== null) return { first: { what: 'Row', detail: row }, isOpen: false };
	return { first: unsure, isOpen: unsure !== null };
}

/** What is wrong with the row that tables read; null where nothing is. */
function rowFault(trial: Trial, record: RunRecord, { thing }: Means['instance']): string | null {
	const { instance, ...contender } = record.spec;
	const planned = {
		key: runKey(record.spec, trial.repeat),
		spec: record.spec,
		repeat: trial.repeat,
		contender: contenderHash(contender),
		instance: instanceHash(instance),
		level: trial.level,
	};
	const told = trialOf(planned, trial.attempt, record, thing);
	const wrong = Object.entries(told).filter(
		([name, value]) =>
			(thing !== null || name !== 'rounds') &&
			canonicalJson(value) !== canonicalJson(fieldOf(trial, name)),
	);
	if (wrong.length === 0) return null;
	return `Tables read of it what its trace does not say (${wrong.map(([name]) => name).join(', ')}).`;
}

const fieldOf = (trial: Trial, name: string): unknown =>
	Object.entries(trial).find(([one]) => one === name)?.[1];
