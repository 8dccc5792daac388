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

/** Hears how far a longer work has come. */
export type Progress = (done: number, of: number) => void;
