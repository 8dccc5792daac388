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
	const plain = runs.map((run) => {
		const events = v.parse(RunRecordSchema.entries.events, run.events.filter(isKept));
		const spec = publicSpec(run.spec);
		const identities = { key: runKey(spec), data: dataHash(spec, events) };
		return { ...v.parse(RunHeader, run), spec, identities, events };
	});
	const { versions } = migrations;
	const file = { format: FORMAT, version: VERSION, build: BUILD, versions, runs: plain };
	return `${JSON.stringify(file, null, '\t')}\n`;
}

/**
 * Reads an exported file. Runs whose id is `taken`, or comes twice, get a new one.
 * @throws Failure `file-damaged`, `file-foreign` or `file-foreign-version` where nothing can be read
 */
export function importRuns(
	text: string,
	taken: ReadonlySet<string>,
): { readonly runs: readonly RunRecord[]; readonly bad: readonly BadEntry[] } {
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
	const runs: RunRecord[] = [];
	const bad: BadEntry[] = [];
	for (const [index, entry] of file.output.runs.entries()) {
		const { run, why } = readRun(entry, file.output.versions);
		if (run) {
			const id = ids.has(run.id) ? newRunId() : run.id;
			ids.add(id);
			const events = run.events.filter(isKept);
			runs.push({ ...run, id, spec: publicSpec(run.spec), events });
		} else bad.push({ entry: index + 1, title: titleOf(entry), why });
	}
	return { runs, bad };
}

function readRun(entry: unknown, versions: Versions): { run: RunRecord | null; why: string } {
	try {
		const read = v.safeParse(RunRecordSchema, upgradedRecord(entry, versions));
		if (read.success) return { run: read.output, why: '' };
		return { run: null, why: explainIssue(read.issues) };
	} catch (thrown) {
		// Of a newer version.
		return { run: null, why: asFailure(thrown, 'run-damaged').message };
	}
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
