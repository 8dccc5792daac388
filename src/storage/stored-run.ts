import * as v from 'valibot';
import { RunEvent } from '../core/events/index.ts';
import { explainIssue } from '../core/explain.ts';
import { Failure } from '../core/failure.ts';
import { RunHeader } from '../core/record.ts';
import type { RunRecord } from '../core/run.ts';

/** A run without its events; `ended` and `correct` repeat what the events say, so that a list need not read them. */
const RunRowSchema = v.object({
	...RunHeader.entries,
	/** The last event's `because` if it is an `end`, else null. */
	ended: v.nullable(v.picklist(['finished', 'stopped', 'failed'])),
	/** The verdict so far. */
	correct: v.nullable(v.boolean()),
});
export type RunRow = v.InferOutput<typeof RunRowSchema>;

/** What the row of an event holds of it. */
export type StoredEvent = RunEvent;
const EventRowSchema = v.object({ event: RunEvent });

/** An event as it is stored: as its schema has it, plain and without foreign fields. */
export function toStored(event: RunEvent): StoredEvent {
	return v.parse(RunEvent, event);
}

/** A run's row as any build may have written it, or `why` it cannot be read. */
export function readRunRow(
	row: unknown,
): { readonly row: RunRow } | { readonly row: null; readonly why: string } {
	const parsed = v.safeParse(RunRowSchema, row);
	return parsed.success ? { row: parsed.output } : { row: null, why: explainIssue(parsed.issues) };
}

/**
 * A run as any build may have written it. An event that cannot be read is left out, and `damage`
 * says so in words.
 * @throws Failure `run-damaged` where not even its row can be read
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
	const { ended, correct: _, ...header } = read.row;
	const events: RunEvent[] = [];
	const damage: string[] = [];
	for (const [index, eventRow] of eventRows.entries()) {
		const parsed = v.safeParse(EventRowSchema, eventRow);
		if (parsed.success) events.push(parsed.output.event);
		else damage.push(`Event ${index + 1} is left out: ${explainIssue(parsed.issues)}`);
	}
	return { record: { ...header, events }, ended, damage };
}
