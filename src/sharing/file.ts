import * as v from 'valibot';
import { isKept } from '../core/events/index.ts';
import { explainIssue } from '../core/explain.ts';
import { asFailure, Failure } from '../core/failure.ts';
import { dataHash, runKey } from '../core/identity.ts';
import { FORMAT_1, migrations, Versions } from '../core/migrations/index.ts';
import { RunHeader, RunRecordSchema, upgradedRecord } from '../core/record.ts';
import type { RunRecord } from '../core/run.ts';
import { newRunId } from '../core/run-id.ts';
import { BUILD } from '../core/version.ts';
import { inSlices } from '../ground/slices.ts';
import { publicSpec } from './public-spec.ts';

const FORMAT = 'codesteer-playground-runs';
const VERSION = 2;

/** The file's frame; its runs are judged one by one, so that one bad run does not cost the others. */
const RunsFile = v.object({
	format: v.literal(FORMAT),
	version: v.number(),
	/** Absent in version 1. */
	versions: v.optional(Versions, FORMAT_1),
	runs: v.array(v.unknown()),
});

/** A run of a file that could not be taken. */
export interface BadEntry {
	/** Counted from 1, as the file lists them. */
	readonly entry: number;
	readonly title: string | null;
	readonly why: string;
}

/** Runs as the text of a .json file; nothing but the schema's fields, and no credentials of addresses. */
export function exportRuns(runs: readonly RunRecord[]): string {
	return textOfFile(runs.map(textOfRun)).join('');
}

/** A run as it stands in a file. */
export function textOfRun(run: RunRecord): string {
	return JSON.stringify(plainRun(run), null, '\t').replaceAll('\n', '\n\t\t');
}

/** What a file tells of a run: the schema's fields, and the two identities. */
export function plainRun(run: RunRecord) {
	const events = v.parse(RunRecordSchema.entries.events, run.events.filter(isKept));
	const spec = publicSpec(run.spec);
	const identities = { key: runKey(spec), data: dataHash(spec, events) };
	return { ...v.parse(RunHeader, run), spec, identities, events };
}

/** Half of what is read: a character may be several bytes. */
const LONGEST_TEXT = 100_000_000;

/** Runs, as `textOfRun` gives them, by the files that they are written into: none is too large to be read. */
export function* filesOf(
	runs: Iterable<string>,
	longest = LONGEST_TEXT,
): Generator<string[], void> {
	let file: string[] = [];
	let length = 0;
	for (const run of runs) {
		if (file.length > 0 && length + run.length > longest) {
			yield textOfFile(file);
			[file, length] = [[], 0];
		}
		file.push(run);
		length += run.length;
	}
	yield textOfFile(file);
}

/** The parts of a file that holds these runs. */
function textOfFile(runs: readonly string[]): string[] {
	const { versions } = migrations;
	const frame = { format: FORMAT, version: VERSION, build: BUILD, versions, runs: [] };
	const [before = '', after = ''] = JSON.stringify(frame, null, '\t').split('[]');
	if (runs.length === 0) return [before, '[]', after, '\n'];
	const list = runs.flatMap((run, index) => [index === 0 ? '[\n\t\t' : ',\n\t\t', run]);
	return [before, ...list, '\n\t]', after, '\n'];
}

/** What a file held: runs, and what could not be taken of it. */
export interface Imported {
	readonly runs: RunRecord[];
	/** The first of the bad entries. */
	readonly bad: BadEntry[];
	/** How many more there are. */
	moreBad: number;
}

/** So many are named: the rest is most often bad for the same reason. */
const NAMED_BAD = 20;

/**
 * Reads an exported file whole. Runs whose id is `taken`, or comes twice, get a new one.
 * @throws Failure `file-damaged`, `file-foreign` or `file-foreign-version` where nothing can be read
 */
export function importRuns(text: string, taken: ReadonlySet<string>): Imported {
	const imported: Imported = { runs: [], bad: [], moreBad: 0 };
	for (const entry of entriesOf(text, taken)) take(imported, entry);
	return imported;
}

/** Longer files no browser can read as one text. */
const LONGEST_FILE = 400_000_000;

/** Reads a file as `importRuns` does, while the page stays alive. @throws also Failure `file-too-large` */
export async function importFile(file: Blob, taken: ReadonlySet<string>): Promise<Imported> {
	if (file.size > LONGEST_FILE)
		throw new Failure(
			'file-too-large',
			`This file has ${file.size} bytes, and this page reads files of up to ${LONGEST_FILE}. Export the runs again where they are: larger histories come in several files.`,
		);
	const imported: Imported = { runs: [], bad: [], moreBad: 0 };
	for await (const entry of inSlices(entriesOf(await file.text(), taken))) take(imported, entry);
	return imported;
}

function take(imported: Imported, entry: RunRecord | BadEntry): void {
	if ('spec' in entry) imported.runs.push(entry);
	else if (imported.bad.length < NAMED_BAD) imported.bad.push(entry);
	else imported.moreBad++;
}

function* entriesOf(
	text: string,
	taken: ReadonlySet<string>,
): Generator<RunRecord | BadEntry, void> {
	const file = v.safeParse(RunsFile, jsonOf(text));
	if (!file.success)
		throw new Failure(
			'file-foreign',
			`This file does not hold runs exported by this page (${explainIssue(file.issues)}). Choose a .json file that was exported on the History page.`,
		);
	if (![1, VERSION].includes(file.output.version))
		throw new Failure(
			'file-foreign-version',
			`This file has version ${file.output.version}, and this page reads versions up to ${VERSION}. Reload the page to get its newest version.`,
		);
	const ids = new Set(taken);
	for (const [index, entry] of file.output.runs.entries()) {
		const { run, why } = readPlainRun(entry, file.output.versions);
		if (run) {
			const id = ids.has(run.id) ? newRunId() : run.id;
			ids.add(id);
			yield { ...run, id };
		} else yield { entry: index + 1, title: titleOf(entry), why };
	}
}

/** A run as `plainRun` gave it, of any version; null, and why, where it cannot be taken. */
export function readPlainRun(
	entry: unknown,
	versions: Versions,
): { readonly run: RunRecord | null; readonly why: string } {
	try {
		const read = v.safeParse(RunRecordSchema, upgradedRecord(entry, versions), {
			abortEarly: true,
		});
		if (read.success) return { run: asShared(read.output), why: '' };
		return { run: null, why: explainIssue(read.issues) };
	} catch (thrown) {
		// Of a newer version.
		return { run: null, why: asFailure(thrown, 'run-damaged').message };
	}
}

/** A run with no more than a file tells of it, whoever wrote the file. */
function asShared(run: RunRecord): RunRecord {
	return { ...run, spec: publicSpec(run.spec), events: run.events.filter(isKept) };
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new Failure(
			'file-damaged',
			'This file is not readable JSON: it is damaged, incomplete or of another kind. Export the runs again where they are.',
			{ cause },
		);
	}
}

function titleOf(entry: unknown): string | null {
	const titled = v.safeParse(v.object({ title: v.string() }), entry);
	return titled.success ? titled.output.title.slice(0, 100) : null;
}
