import type { Instance } from '../../../tasks/task.ts';
import type { RunRecord, RunView } from '../../core/run.ts';
import type { RunSpec } from '../../core/spec.ts';

/** A run that can be shown: one that goes on in this tab, or one that is looked at. */
export interface RunSource {
	readonly spec: RunSpec;
	readonly view: RunView;
	/** The puzzle; null while it is being made, and where it cannot be. */
	readonly instance: Instance | null;
	/** The run so far, as it is stored, exported and shared. */
	readonly record: RunRecord;
}
