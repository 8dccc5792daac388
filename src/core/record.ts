import * as v from 'valibot';
import { RunEvent } from './events/index.ts';
import { migrations, type Versions } from './migrations/index.ts';
import { RunSpec } from './spec.ts';

/** What is known of a run besides its events, as it is stored and exported. */
export const RunHeader = v.object({
	/** Fit for an address. */
	id: v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/)),
	title: v.pipe(v.string(), v.maxLength(300)),
	/** ISO 8601, UTC. */
	createdAt: v.pipe(v.string(), v.isoTimestamp()),
	spec: RunSpec,
});
export type RunHeader = v.InferOutput<typeof RunHeader>;

/** A run from outside (an import, a restored deletion), to be parsed. */
export const RunRecordSchema = v.object({ ...RunHeader.entries, events: v.array(RunEvent) });

/**
 * A record that any version of this page wrote, as this one would have written it, for
 * `RunRecordSchema` to judge. @throws Failure `newer-version`
 */
export function upgradedRecord(written: unknown, versions: Versions): unknown {
	if (typeof written !== 'object' || written === null) return written;
	const { spec, events, ...others } = { spec: undefined, events: undefined, ...written };
	if (!Array.isArray(events))
		return { ...others, ...migrations.upgrade({ spec, events: [] }, versions), events };
	return { ...others, ...migrations.upgrade({ spec, events }, versions) };
}
