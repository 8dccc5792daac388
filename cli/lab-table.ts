import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { asFailure, Failure } from '../src/core/failure.ts';
import { resultsOf } from '../src/lab/experiments/analysis/results.ts';
import { type Experiment, merged, plannedRuns } from '../src/lab/experiments/experiment.ts';
import { FileFaults } from '../src/lab/experiments/exports/faults.ts';
import { csvWideFormat } from '../src/lab/experiments/exports/formats/csv-wide.ts';
import { jsonLinesFormat } from '../src/lab/experiments/exports/formats/json-lines.ts';
import { latexFormat } from '../src/lab/experiments/exports/formats/latex.ts';
import { markdownFormat } from '../src/lab/experiments/exports/formats/markdown.ts';
import { openExperimentFile } from '../src/lab/experiments/exports/open-file.ts';
import type { TableFormat } from '../src/lab/experiments/exports/result-format.ts';
import type { Trial } from '../src/lab/experiments/trial.ts';
import { triesTogether } from '../src/lab/experiments/tries-together.ts';
import { readFolderAbout, triesIn } from './results-folder.ts';

const FORMATS: Readonly<Record<string, TableFormat>> = {
	markdown: markdownFormat,
	csv: csvWideFormat,
	latex: latexFormat,
	json: jsonLinesFormat,
};

/** Prints the table of the folders and files that the words name; the exit code. */
export async function tableVerb(words: string[]): Promise<number> {
	const { sources, format } = readWords(words);
	let experiment: Experiment | null = null;
	const tries: Trial[] = [];
	for (const source of sources) {
		const given = await readSource(source, (trial) => tries.push(trial));
		experiment = experiment ? merged(experiment, given) : given;
	}
	if (!experiment) return 2;
	const { counting } = triesTogether(tries);
	const results = resultsOf(experiment, plannedRuns(experiment), counting);
	for (const piece of format.write({ results })) process.stdout.write(piece);
	return results.runs.every(({ trial }) => trial?.state === 'right' || trial?.state === 'wrong')
		? 0
		: 1;
}

function readWords(words: string[]) {
	const options = { format: { type: 'string', default: 'markdown' } } as const;
	try {
		const { positionals, values } = parseArgs({ args: words, options, allowPositionals: true });
		const format = FORMATS[values.format];
		if (!format)
			throw new Failure('bad-option', `--format must be ${Object.keys(FORMATS).join(', ')}.`);
		if (positionals.length === 0)
			throw new Failure('bad-option', 'Name the folder of a sweep; --help tells more.');
		return { sources: positionals, format };
	} catch (thrown) {
		throw asFailure(thrown, 'bad-option');
	}
}

/** The experiment of a folder or a file; its tries are told on the way. What cannot be read is said. */
async function readSource(source: string, take: (trial: Trial) => void): Promise<Experiment> {
	const found = await stat(source).catch(() => null);
	if (found?.isFile()) return readFile(source, take);
	const about = await readFolderAbout(source);
	if (!about)
		throw new Failure('bad-option', `${source} is neither the folder of a sweep nor a file.`);
	for await (const { trial } of triesIn(source, passedOver)) take(trial);
	return about.experiment;
}

async function readFile(path: string, take: (trial: Trial) => void): Promise<Experiment> {
	const file = await openExperimentFile(await openAsBlob(path));
	const faults = new FileFaults();
	const { signal } = new AbortController();
	for await (const { trial } of file.tries(faults, signal)) take(trial);
	for (const { where, why } of faults.named) passedOver(`${path}, ${where}: ${why}`);
	if (faults.more > 0) passedOver(`${path}: ${faults.more} more`);
	return file.experiment;
}

function passedOver(what: string): void {
	process.stderr.write(`Passed over: ${what}\n`);
}
