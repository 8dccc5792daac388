import { Failure } from '../src/core/failure.ts';
import { migrations } from '../src/core/migrations/index.ts';
import type { BudgetSpent } from '../src/lab/experiments/budget.ts';
import { type PlannedRun, partOf, plannedRuns } from '../src/lab/experiments/experiment.ts';
import { dueRuns } from '../src/lab/experiments/runner.ts';
import type { SweepNews } from '../src/lab/experiments/sweep.ts';
import { untilInterrupted } from './interrupt.ts';
import { keysIn } from './lab-keys.ts';
import { openLabPage } from './lab-page.ts';
import { prepareFolder, RunsFile, readSpent, trialIn, writeSpent } from './results-folder.ts';
import { statusLine } from './status-line.ts';
import { type Done, hasResult, readDone } from './sweep-done.ts';
import { readSweepOptions, type SweepOptions } from './sweep-options.ts';
import { nameOf, takePart } from './sweep-part.ts';
import { endWords, progressWords } from './sweep-words.ts';

/** Sweeps as the words say; the exit code. */
export async function sweepVerb(words: string[]): Promise<number> {
	const options = await readSweepOptions(words);
	return untilInterrupted(async (signal) => ((await sweep(options, signal)) ? 0 : 1));
}

/** A browser that ends so often without one more result will not do better. */
const MOST_STARTS = 3;

/**
 * Runs what is due of an experiment, or of a part of it, and adds each run to the folder as it ends; says
 * whether every run has a result then. When the signal aborts, what is under way is kept as it was cut off.
 * @throws Failure for a folder or a page that cannot be used
 */
async function sweep(options: SweepOptions, signal: AbortSignal): Promise<boolean> {
	const { experiment, out, shard } = options;
	await prepareFolder(out, experiment);
	const part = nameOf(shard);
	const unlock = await takePart(out, shard);
	const file = new RunsFile(out, part);
	const line = statusLine(process.stderr);
	try {
		const all = plannedRuns(experiment);
		const runs = [...(shard ? partOf(all, shard.index, shard.of) : all)];
		const done = await readDone(out, runs, (where) =>
			line.say(`${where} cannot be read, and is passed over.`),
		);
		const known = await readSpent(out, part);
		const spent = { ...known, dollars: Math.max(known.dollars, done.dollars) };
		await playDue({ options, part, runs, done, file, line, signal, spent });
		return runs.every(({ key }) => hasResult(done.trials.get(key)));
	} finally {
		line.end();
		await file.close();
		await unlock();
	}
}

interface Sweep {
	readonly options: SweepOptions;
	/** What of the experiment is run, for names of files. */
	readonly part: string;
	readonly runs: readonly PlannedRun[];
	readonly done: Done;
	readonly file: RunsFile;
	readonly line: ReturnType<typeof statusLine>;
	readonly signal: AbortSignal;
	spent: BudgetSpent;
}

/** Plays all that is due, in one browser, or in another where that ends by itself. */
async function playDue(sweep: Sweep): Promise<void> {
	const { options, runs, done, line, signal } = sweep;
	const words = progressWords(runs, done.trials);
	const retry = new Set(
		options.retryErrors ? dueRuns(runs, done.trials, 'errored').map(({ run }) => run.key) : [],
	);
	const due = () => ({
		missing: dueRuns(runs, done.trials, 'missing').map(({ run }) => run.key),
		errored: [...retry],
	});
	let ended = 0;

	async function hear({ lines, spent }: SweepNews): Promise<void> {
		if (lines.length > 0) await sweep.file.add(lines);
		sweep.spent = spent;
		await writeSpent(options.out, sweep.part, spent);
		for (const text of lines) {
			const trial = trialIn(text);
			if (!trial) continue;
			done.add(trial, text);
			retry.delete(trial.key);
			ended++;
		}
		line.show(words, false);
	}

	line.show(words, true);
	let starts = 0;
	while (!signal.aborted && Object.values(due()).some((keys) => keys.length > 0)) {
		const before = ended;
		try {
			await playOnPage(sweep, due, hear);
			break;
		} catch (thrown) {
			starts = ended > before ? 1 : starts + 1;
			const again = thrown instanceof Failure && thrown.code === 'no-page' && starts < MOST_STARTS;
			if (!again || signal.aborted) throw thrown;
			line.say('The browser ended by itself; it is started again.');
		}
	}
	if (ended > 0) line.show(words, true);
	if (signal.aborted) line.say('Stopped. The same command goes on from here.');
}

async function playOnPage(
	sweep: Sweep,
	due: () => Record<'missing' | 'errored', readonly string[]>,
	hear: (news: SweepNews) => Promise<void>,
): Promise<void> {
	const { options, done, line, signal } = sweep;
	const { experiment, limit, inFlight, site } = options;
	const page = await openLabPage(site, keysIn(process.env));
	// A browser that is gone runs nothing.
	const stop = () => page.stop().catch(() => {});
	signal.addEventListener('abort', stop);
	try {
		for (const which of ['missing', 'errored'] as const) {
			const keys = due()[which];
			if (keys.length === 0 || signal.aborted) continue;
			const request = {
				experiment,
				keys,
				which,
				lines: keys.flatMap((key) => done.lines.get(key) ?? []),
				versions: migrations.versions,
				limit,
				spent: sweep.spent,
				inFlight,
			};
			const words = endWords(await page.sweep(request, hear));
			if (words !== null) line.say(words);
		}
	} finally {
		signal.removeEventListener('abort', stop);
		await page.close();
	}
}
