import { Failure } from '../../../core/failure.ts';
import type { RunRecord } from '../../../core/run.ts';
import type { Experiment } from '../experiment.ts';
import type { Trial } from '../trial.ts';

/** An experiment with what came of it, as exports read it: traces one at a time. */
export interface ExperimentSource {
	/** ISO 8601, UTC. */
	readonly createdAt: string;
	readonly experiment: Experiment;
	/** Every try, replaced ones too. */
	readonly trials: readonly Trial[];
	/** What happened in a try; null where it is not kept. @throws Failure where it cannot be read */
	recordOf(trial: Trial): Promise<RunRecord | null>;
}

/**
 * A try's trace; null where it is not kept or cannot be read: it costs no more than itself.
 * @throws Failure of the storage: without it all traces would seem lost
 */
export async function readableRecord(
	{ recordOf }: Pick<ExperimentSource, 'recordOf'>,
	trial: Trial,
): Promise<RunRecord | null> {
	try {
		return await recordOf(trial);
	} catch (thrown) {
		if (thrown instanceof Failure && thrown.code.startsWith('storage-')) throw thrown;
		return null;
	}
}

/** Hears how far a longer work has come. */
export type Progress = (done: number, of: number) => void;
