import * as v from 'valibot';
import { dataHash, runKey } from '../../../core/identity.ts';
import { migrations, type Versions } from '../../../core/migrations/index.ts';
import type { RunRecord } from '../../../core/run.ts';
import { canonicalJson } from '../../../ground/canonical.ts';
import { plainRun, readPlainRun } from '../../../sharing/file.ts';
import { contenderHash, instanceHash } from '../experiment.ts';
import type { TrialRecord } from '../library.ts';
import { Trial } from '../trial.ts';
import { trialOf } from '../trial-of.ts';

/**
 * A try with its run as a line of JSON, and its row, as others may see them: an address without its
 * secret is another contender's, and another key. Without its trace it has no line.
 */
export function lineOf(
	trial: Trial,
	record: RunRecord | null,
): { readonly row: Trial; readonly line: string | null } {
	const given = v.parse(Trial, trial);
	if (!record) return { row: given, line: null };
	const run = plainRun(record);
	const { instance: _, ...contender } = run.spec;
	const row = {
		...given,
		key: runKey(run.spec, trial.repeat),
		contender: contenderHash(contender),
	};
	return { row, line: JSON.stringify({ trial: row, ...run }) };
}

/**
 * A line again; why it cannot be taken, in words, where it cannot. A row says what its trace says,
 * whatever the line claims; `note` says where they differ.
 * @param rowFor what else is known of a run's try, where the line's own row is damaged
 */
export function readLine(
	text: string,
	versions: Versions,
	rowFor: (run: string) => Trial | undefined,
): (TrialRecord & { readonly note: string | null }) | string {
	const line = jsonOf(text);
	if (typeof line !== 'object' || line === null) return 'It is no JSON of a run.';
	const { trial, ...entry } = { trial: undefined, ...line };
	const { run: record, why } = readPlainRun(entry, versions);
	if (!record) return `Its run cannot be read: ${why}`;
	const written = v.safeParse(Trial, trial, { abortEarly: true });
	const row = written.success ? written.output : rowFor(record.id);
	if (!row) return 'What it says of its try cannot be read.';
	const { identities } = { identities: undefined, ...entry };
	const sameVersions = canonicalJson(versions) === canonicalJson(migrations.versions);
	if (sameVersions && !says(identities, 'data', dataHash(record.spec, record.events)))
		return 'It was changed after it was written: its events are not those that it names.';
	return taken(row, record);
}

/** A try as its trace tells it; of the row only what no trace says. */
function taken(row: Trial, record: RunRecord): TrialRecord & { readonly note: string | null } {
	const { instance, ...contender } = record.spec;
	const planned = {
		key: runKey(record.spec, row.repeat),
		spec: record.spec,
		repeat: row.repeat,
		contender: contenderHash(contender),
		instance: instanceHash(instance),
		level: row.level,
	};
	const told = trialOf(planned, row.attempt, record, null);
	const rounds = told.rounds.map((round, index) => ({
		...round,
		correct: row.rounds[index]?.correct ?? null,
	}));
	const note =
		told.state === row.state
			? null
			: `Its row says ${row.state}, its trace says ${told.state}; the trace counts.`;
	return { trial: { ...told, rounds }, record, note };
}

function says(identities: unknown, name: string, value: string): boolean {
	return v.is(v.object({ [name]: v.literal(value) }), identities);
}

/** Undefined for what is no JSON. */
export function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
