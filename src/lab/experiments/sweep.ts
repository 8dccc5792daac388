import { asFailure, Failure } from '../../core/failure.ts';
import type { Versions } from '../../core/migrations/index.ts';
import { newRunId } from '../../core/run-id.ts';
import type { ModelSpec } from '../../core/spec.ts';
import type { PageDatabase } from '../../storage/page-database.ts';
import type { BudgetLimit, BudgetSpent } from './budget.ts';
import type { Engine } from './engine/engine.ts';
import type { EngineEnd } from './engine/messages.ts';
import { secretsOf } from './engine/secrets.ts';
import { contendersOf, type Experiment } from './experiment.ts';
import { lineOf, readLine } from './exports/line.ts';
import type { Library } from './library.ts';
import type { Trial } from './trial.ts';

/** What of an experiment a shell wants played. Plain data: it comes from another process. */
export interface SweepRequest {
	readonly experiment: Experiment;
	/** The runs that are due. */
	readonly keys: readonly string[];
	readonly which: 'missing' | 'errored';
	/** The last tries of due runs, as lines of files, to go on from. */
	readonly lines: readonly string[];
	/** The versions that the lines were written in. */
	readonly versions: Versions;
	readonly limit: BudgetLimit;
	/** What was spent before, which counts towards the limit. */
	readonly spent: BudgetSpent;
	readonly inFlight: number;
}

/** What has come since the last news. */
export interface SweepNews {
	/** Runs that ended, as lines of an experiment's file. */
	readonly lines: readonly string[];
	/** All that was spent. */
	readonly spent: BudgetSpent;
}

/** What a page lends to it. */
export interface SweepPorts {
	readonly database: PageDatabase;
	openLibrary(database: PageDatabase): Promise<Library>;
	createEngine(): Pick<Engine, 'run'>;
	keyFor(model: ModelSpec): string | null;
	/** The sandbox's version. */
	python(): Promise<string>;
}

/** How a sweep ended; `failed`: it could not go on. */
export type SweepEnd =
	| EngineEnd
	| { readonly because: 'failed'; readonly code: string; readonly message: string };

/**
 * Plays what is due on this page, by its engine, in an experiment of its own in the browser's library,
 * and passes on each run as it ends. Those under way when the signal aborts are passed on as they were cut
 * off. Never throws.
 */
export async function sweep(
	request: SweepRequest,
	{ database, openLibrary, createEngine, keyFor, python }: SweepPorts,
	hear: (news: SweepNews) => Promise<void>,
	signal: AbortSignal,
): Promise<SweepEnd> {
	const { experiment, keys, which, lines, versions, limit, spent, inFlight } = request;
	const id = newRunId();
	/** Where nobody hears of results any more, none is worth its price. */
	const deaf = new AbortController();
	try {
		const library = await openLibrary(database);
		await library.put({
			id,
			createdAt: new Date().toISOString(),
			experiment,
			limit,
			spent,
			inFlight,
		});
		await library.add(
			id,
			lines.map((line) => {
				const read = readLine(line, versions, () => undefined);
				if (typeof read === 'string') throw new Failure('run-damaged', read);
				return read;
			}),
		);
		/** One at a time: what was told first is written first. */
		let telling = Promise.resolve();
		const tell = async (ended: readonly Trial[], spent: BudgetSpent) => {
			const lines = await Promise.all(ended.map((trial) => lineIn(library, id, trial)));
			await hear({ lines, spent });
		};
		let told = spent;
		const end = await createEngine().run(
			{
				id,
				which,
				keys: [...keys],
				secrets: secretsOf(contendersOf(experiment).values(), keyFor),
				python: await python(),
			},
			({ ended, spent }) => {
				if (ended.length === 0 && spent.calls === told.calls) return;
				told = spent;
				telling = telling.then(() => tell(ended, spent));
				telling.catch(() => deaf.abort());
			},
			AbortSignal.any([signal, deaf.signal]),
		);
		await telling;
		return end;
	} catch (thrown) {
		if (signal.aborted) return { because: 'stopped' };
		const { code, message } = asFailure(thrown, 'unexpected');
		return { because: 'failed', code, message };
	}
}

async function lineIn(library: Library, id: string, trial: Trial): Promise<string> {
	const { line } = lineOf(trial, await library.record(id, trial));
	if (line === null)
		throw new Failure('storage-failed', 'The browser lost the trace of a run that had ended.');
	return line;
}
