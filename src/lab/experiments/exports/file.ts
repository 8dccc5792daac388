import * as v from 'valibot';
import { migrations, Versions } from '../../../core/migrations/index.ts';
import { Label } from '../../../core/plain.ts';
import { BUILD } from '../../../core/version.ts';
import { createBreath } from '../../../ground/slices.ts';
import { type ZipEntry, zipOf } from '../../../sharing/zip-writer.ts';
import type { Experiment } from '../experiment.ts';
import type { Trial } from '../trial.ts';
import { lineOf } from './line.ts';
import { publicExperiment } from './public-experiment.ts';
import { type ExperimentSource, type Progress, readableRecord } from './source.ts';

export const FORMAT = 'codesteer-playground-experiment';
export const VERSION = 1;

/** experiment.json of a file with all traces. The experiment is judged apart, after its migrations. */
export const ExperimentFile = v.object({
	format: v.literal(FORMAT),
	version: v.number(),
	build: v.pipe(v.string(), v.maxLength(100)),
	versions: v.optional(Versions, {}),
	createdAt: Label,
	experiment: v.unknown(),
});

/** Runs in a part of a file: what is damaged costs no more than its part. */
const RUNS_IN_PART = 100;

/**
 * An experiment with all its traces as a .zip, in pieces as they come; however many runs, few lie in
 * memory. `experiment.json`, `runs/*.jsonl` with a try and its run a line, and `trials.jsonl` with the
 * tries alone, for other programs. No keys, no credentials of addresses.
 * @throws AbortError (DOMException) when `signal` aborts; Failure of the storage
 */
export async function* experimentFile(
	source: ExperimentSource,
	onProgress: Progress,
	signal: AbortSignal,
): AsyncGenerator<Uint8Array, void> {
	yield* zipOf(entriesOf(source, onProgress, signal));
}

async function* entriesOf(
	source: ExperimentSource,
	onProgress: Progress,
	signal: AbortSignal,
): AsyncGenerator<ZipEntry, void> {
	const { createdAt, experiment, trials } = source;
	yield { path: 'experiment.json', parts: [aboutText(createdAt, experiment)] };
	/** As others may see them. */
	const rows: Trial[] = [];
	const breath = createBreath();
	for (let from = 0; from < trials.length; from += RUNS_IN_PART)
		yield { path: `runs/${pathOf(from / RUNS_IN_PART)}.jsonl`, parts: linesFrom(from) };
	yield { path: 'trials.jsonl', parts: rows.map((row) => `${JSON.stringify(row)}\n`) };

	async function* linesFrom(from: number): AsyncGenerator<string, void> {
		for (const [index, trial] of trials.slice(from, from + RUNS_IN_PART).entries()) {
			signal.throwIfAborted();
			await breath();
			const record = await readableRecord(source, trial);
			const { row, line } = lineOf(trial, record);
			rows.push(row);
			if (line !== null) yield `${line}\n`;
			onProgress(from + index + 1, trials.length);
		}
	}
}

const pathOf = (part: number) => String(part + 1).padStart(4, '0');

/** What `experiment.json` says of an experiment. */
export function aboutText(createdAt: string, experiment: Experiment): string {
	const { versions } = migrations;
	const about = { format: FORMAT, version: VERSION, build: BUILD, versions, createdAt };
	return `${JSON.stringify({ ...about, experiment: publicExperiment(experiment) }, null, '\t')}\n`;
}
