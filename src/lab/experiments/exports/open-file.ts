import * as v from 'valibot';
import { explainIssue } from '../../../core/explain.ts';
import { asFailure, Failure, isAbort } from '../../../core/failure.ts';
import { createBreath } from '../../../ground/slices.ts';
import {
	linesOf,
	openZip,
	type ZipContents,
	type ZippedFile,
} from '../../../sharing/zip-reader.ts';
import { Experiment } from '../experiment.ts';
import type { TrialRecord } from '../library.ts';
import { needMethods } from '../needed-methods.ts';
import { isMissing, Trial } from '../trial.ts';
import type { FileFaults } from './faults.ts';
import { ExperimentFile, VERSION } from './file.ts';
import { jsonOf, readLine } from './line.ts';
import { publicExperiment, upgradedExperiment } from './public-experiment.ts';

/** An experiment's file, its traces not yet read. */
export interface OpenedFile {
	/** The build of the page that wrote it. */
	readonly build: string;
	readonly createdAt: string;
	readonly experiment: Experiment;
	/** How many tries it lists; null where its list is damaged. */
	readonly count: number | null;
	/**
	 * Its tries with their traces, one at a time. What cannot be taken is told to `faults`, and costs
	 * nothing else. A row says what its trace says, whatever the file claims.
	 * @throws AbortError (DOMException) when `signal` aborts
	 */
	tries(faults: FileFaults, signal: AbortSignal): AsyncGenerator<TrialRecord, void>;
}

/** Characters of a line: more than any run has that this page takes over from models. */
const LONGEST_LINE = 50_000_000;
const LONGEST_ABOUT = 20_000_000;
/** What a file may unpack to, in all: a small one can hold an enormous amount. */
const MOST_BYTES = 8_000_000_000;

/**
 * Opens a file with all traces, as `experimentFile` wrote it. Reads what experiment it is, and no trace.
 * @throws Failure `file-damaged`, `file-foreign`, `file-foreign-version`, `file-too-large`, `newer-version`, `unknown-method`, `unknown-method-revision`
 */
export async function openExperimentFile(file: Blob): Promise<OpenedFile> {
	const zip = await openZip(file).catch((cause: unknown) => {
		throw new Failure('file-damaged', `This file cannot be read as a .zip: ${reason(cause)}`, {
			cause,
		});
	});
	const allowance = { bytes: MOST_BYTES };
	const { build, createdAt, versions, experiment } = await aboutIn(zip, allowance);
	const rows = await rowsIn(zip, allowance);

	return {
		build,
		createdAt,
		experiment,
		count: rows === null ? null : rows.size,
		async *tries(faults, signal) {
			if (!zip.whole) faults.add('the file', 'Its end is missing: it was cut off on its way.');
			/** Runs that came, and whether more of them may come: one that was cut off went on. */
			const known = new Map<string, boolean>();
			const parts = zip.files.filter(({ path }) => /^runs\/\w+\.jsonl$/.test(path));
			const left = { bytes: MOST_BYTES };
			const breath = createBreath();
			for (const part of parts.sort((a, b) => (a.path < b.path ? -1 : 1)))
				try {
					for await (const { number, text } of linesOf(within(part, left), LONGEST_LINE)) {
						signal.throwIfAborted();
						await breath();
						const where = `${part.path}, line ${number}`;
						const read = readLine(text, versions, (run) => rows?.get(run));
						if (typeof read === 'string') faults.add(where, read);
						else if (known.get(read.record.id) === false) faults.add(where, 'It is there twice.');
						else {
							known.set(read.record.id, isMissing(read.trial.state));
							if (read.note !== null) faults.add(where, read.note);
							yield read;
						}
					}
				} catch (thrown) {
					if (isAbort(thrown)) throw thrown;
					faults.add(part.path, `The rest of it cannot be read: ${reason(thrown)}`);
				}
			for (const { run, name, task } of rows?.values() ?? [])
				if (!known.has(run))
					faults.add('trials.jsonl', `The trace of ${task}, ${name} (run ${run}) is not there.`);
		},
	};
}

async function aboutIn(zip: ZipContents, allowance: { bytes: number }) {
	const file = zip.files.find(({ path }) => path === 'experiment.json');
	if (!file) throw foreign('it has no experiment.json');
	let text = '';
	try {
		for await (const line of linesOf(within(file, allowance), LONGEST_ABOUT)) text += line.text;
	} catch (cause) {
		throw new Failure(
			'file-damaged',
			`This file's experiment.json cannot be read: ${reason(cause)}`,
			{
				cause,
			},
		);
	}
	return readAbout(text);
}

/**
 * What an experiment's `experiment.json` says.
 * @throws Failure `file-foreign`, `file-foreign-version`, `newer-version`, `unknown-method`, `unknown-method-revision`
 */
export function readAbout(text: string) {
	const about = v.safeParse(ExperimentFile, jsonOf(text));
	if (!about.success) throw foreign(explainIssue(about.issues));
	const { version, versions } = about.output;
	if (version !== VERSION)
		throw new Failure(
			'file-foreign-version',
			`This file has version ${version}, and this page reads versions up to ${VERSION}. Reload the page to get its newest version.`,
		);
	const upgraded = upgradedExperiment(about.output.experiment, versions);
	const experiment = v.safeParse(Experiment, upgraded, { abortEarly: true });
	if (!experiment.success) throw foreign(explainIssue(experiment.issues));
	needMethods(experiment.output);
	return { ...about.output, experiment: publicExperiment(experiment.output) };
}

/** The tries that the file lists, by their run; null where they cannot be read. */
async function rowsIn(
	zip: ZipContents,
	allowance: { bytes: number },
): Promise<Map<string, Trial> | null> {
	const file = zip.files.find(({ path }) => path === 'trials.jsonl');
	if (!file) return null;
	const rows = new Map<string, Trial>();
	const breath = createBreath();
	try {
		for await (const { text } of linesOf(within(file, allowance), LONGEST_LINE)) {
			await breath();
			const row = v.safeParse(Trial, jsonOf(text), { abortEarly: true });
			if (row.success) rows.set(row.output.run, row.output);
		}
	} catch {
		// What was read is of use all the same: each try stands beside its trace, too.
	}
	return rows;
}

/** A file's bytes, as long as the archive stays within its allowance. @throws RangeError */
async function* within(
	file: ZippedFile,
	left: { bytes: number },
): AsyncGenerator<Uint8Array, void> {
	for await (const piece of file.bytes()) {
		left.bytes -= piece.length;
		if (left.bytes < 0) throw new RangeError(`the file unpacks to more than ${MOST_BYTES} bytes`);
		yield piece;
	}
}

function reason(thrown: unknown): string {
	return asFailure(thrown, 'file-damaged').message;
}

function foreign(fault: string): Failure {
	return new Failure(
		'file-foreign',
		`This file does not hold an experiment saved by this page (${fault}). Choose a .zip file that was saved on an experiment's page.`,
	);
}
