import { lastOf, type RunView } from '../../core/run.ts';
import type { GeneratedSpec } from '../../core/spec.ts';

/** A run that the student steers by hand. */
export interface SteerStage {
	readonly instance: GeneratedSpec;
	/** Rounds at most, the first answer included. */
	readonly rounds: number;
	/** Errors per step of the stand-in that is steered. */
	readonly stepErrors: number;
	/** What the built-in rules made of the same puzzle, recorded. */
	readonly rules: SteeredRun;
}

/** What came of a run that was steered. */
export interface SteeredRun {
	readonly correct: boolean;
	readonly rounds: number;
	readonly guidance: readonly string[];
}

/** What came of a steered run. */
export function steeredRun({ rounds, verdict }: Pick<RunView, 'rounds' | 'verdict'>): SteeredRun {
	const guidance = rounds.flatMap((round) => lastOf(round, 'guidance') ?? []);
	return {
		correct: verdict?.correct ?? false,
		// A round that only ends the run is none that the model answered.
		rounds: rounds.filter((round) => lastOf(round, 'answer')).length,
		guidance: guidance.map(({ text }) => text),
	};
}
