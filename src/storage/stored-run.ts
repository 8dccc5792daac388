import * as v from 'valibot';
import { isEventType, isKept, RunEvent } from '../core/events/index.ts';
import { explainIssue } from '../core/explain.ts';
import { asFailure, Failure } from '../core/failure.ts';
import { FORMAT_1, migrations, Versions } from '../core/migrations/index.ts';
import { RunHeader, upgradedRecord } from '../core/record.ts';
import type { RunRecord } from '../core/run.ts';
import { createPacker, createUnpacker } from './packed-event.ts';

/** A run without its events; `ended` and `correct` repeat what the events say, so that a list need not read them. */
const RunRowSchema = v.object({
	...RunHeader.entries,
	/** The last event's `because` if it is an `end`, else null. */
	ended: v.nullable(v.picklist(['finished', 'stopped', 'failed'])),
	/** The verdict so far. */
	correct: v.nullable(v.boolean()),
	/** The versions that its spec and events were written in. */
	versions: Versions,
});
export type RunRow = v.InferOutput<typeof RunRowSchema>;

/** What the row of an event holds of it. */
export type StoredEvent = ReturnType<ReturnType<typeof createPacker>>;
const Row = v.object({ event: v.unknown() });

/**
 * Turns the events of one run, each in its turn, into what is stored: as their schema has them, plain
 * and without foreign fields, and without texts that stand in them already.
 */
export function createStored(): (event: RunEvent) => StoredEvent {
	const pack = createPacker();
	return (event) => pack(v.parse(RunEvent, event));
}

/** Rows that were written before there were versions name none. */
const Versioned = v.object({ versions: v.optional(Versions, FORMAT_1) });

/** A run's row as any build may have written it, or `why` it cannot be read. */
export function readRunRow(
	row: unknown,
): { readonly row: RunRow } | { readonly row: null; readonly why: string } {
	const written = v.safeParse(Versioned, row);
	if (!written.success) return { row: null, why: explainIssue(written.issues) };
	const { versions } = written.output;
	try {
		const upgraded = {
			...Object(upgradedRecord({ ...Object(row), events: [] }, versions)),
			versions,
		};
		const parsed = v.safeParse(RunRowSchema, upgraded);
		if (parsed.success) return { row: parsed.output };
		return { row: null, why: explainIssue(parsed.issues) };
	} catch (error) {
		return { row: null, why: asFailure(error, 'run-damaged').message };
	}
}

/**
 * A run as any build may have written it. An event that cannot be read is left out, and `damage`
 * says so in words.
 * @throws Failure `run-damaged` where not even its row can be read; `newer-version`
 */
export function readStoredRun(
	runRow: unknown,
	eventRows: readonly unknown[],
): {
	readonly record: RunRecord;
	readonly ended: RunRow['ended'];
	readonly damage: readonly string[];
} {
	const read = readRunRow(runRow);
	if (!read.row)
		throw new Failure(
			'run-damaged',
			`This run's entry in the browser's storage cannot be read (${read.why}). It can only be deleted.`,
		);
	const { ended, correct: _, versions, ...header } = read.row;
	const unpack = createUnpacker();
	const events: RunEvent[] = [];
	const damage: string[] = [];
	for (const [index, eventRow] of eventRows.entries()) {
		const written = v.safeParse(Row, eventRow);
		const event = upgraded(unpack(written.success ? written.output.event : null), versions);
		const parsed = v.safeParse(RunEvent, event);
		// What the first version also stored, requests, is derived.
		if (parsed.success) events.push(...[parsed.output].filter(isKept));
		else damage.push(`Event ${index + 1} is left out: ${explainIssue(parsed.issues)}`);
	}
	return { record: { ...header, events }, ended, damage };
}

/** A kind of event that not even its run's row knows is no newer page's, but damaged. */
function upgraded(event: unknown, versions: Versions): unknown {
	const { type } = Object(event);
	if (typeof type === 'string' && !isEventType(type) && !Object.hasOwn(versions, type))
		return event;
	return migrations.upgrade({ spec: null, events: [event] }, versions).events[0];
}

/** The runs of a batch of rows, those that can be read. */
export function* readStoredRuns({
	runs,
	events,
}: {
	readonly runs: readonly unknown[];
	readonly events: readonly unknown[];
}): Generator<RunRecord, void> {
	const theirs = new Map<unknown, unknown[]>();
	for (const row of events) {
		const { run } = Object(row);
		theirs.set(run, theirs.get(run) ?? []);
		theirs.get(run)?.push(row);
	}
	for (const row of runs)
		try {
			yield readStoredRun(row, theirs.get(Object(row).id) ?? []).record;
		} catch (thrown) {
			const { code } = asFailure(thrown, 'unexpected');
			if (code !== 'run-damaged' && code !== 'newer-version') throw thrown;
		}
}
