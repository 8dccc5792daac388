import type { PlannedRun } from '../src/lab/experiments/experiment.ts';
import type { Trial } from '../src/lab/experiments/trial.ts';
import { triesTogether } from '../src/lab/experiments/tries-together.ts';
import { triesIn } from './results-folder.ts';

/** What a folder has of some runs, as more comes. */
export interface Done {
	/** The try of each key that counts. */
	readonly trials: ReadonlyMap<string, Trial>;
	/** By key, the line of each of these that has no result: runs go on from it. */
	readonly lines: ReadonlyMap<string, string>;
	/** What all tries in it cost, replaced ones too, as far as that is known. */
	readonly dollars: number;
	/** Adds a try that has just been written. */
	add(trial: Trial, line: string): void;
}

export const hasResult = (trial: Trial | undefined) =>
	trial?.state === 'right' || trial?.state === 'wrong';

/** Reads what a folder has of these runs. */
export async function readDone(
	folder: string,
	runs: readonly PlannedRun[],
	onFault: (where: string) => void,
): Promise<Done> {
	const keys = new Set(runs.map(({ key }) => key));
	const tries: Trial[] = [];
	const linesOfRuns = new Map<string, string>();
	for await (const { trial, line } of triesIn(folder, onFault)) {
		if (!keys.has(trial.key)) continue;
		tries.push(trial);
		// Lines with traces are long, and most are of no use any more.
		if (!hasResult(trial)) linesOfRuns.set(trial.run, line);
	}
	const together = triesTogether(tries);
	const trials = new Map(together.counting);
	const lines = new Map<string, string>();
	for (const [key, trial] of trials) {
		const line = hasResult(trial) ? undefined : linesOfRuns.get(trial.run);
		if (line !== undefined) lines.set(key, line);
	}
	return {
		trials,
		lines,
		dollars: [...together.runs.values()].reduce((sum, { cost }) => sum + (cost ?? 0), 0),
		add(trial, line) {
			trials.set(trial.key, trial);
			if (hasResult(trial)) lines.delete(trial.key);
			else lines.set(trial.key, line);
		},
	};
}
