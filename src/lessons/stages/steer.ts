import { lastOf, type RunView } from '../../core/run.ts';
import type { GeneratedSpec } from '../../core/spec.ts';
import type { Play } from './kind.ts';

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

/** The guidance of each round. */
export type SteerMove = readonly string[];

export interface SteeredRun {
	readonly correct: boolean;
	readonly rounds: number;
	readonly guidance: readonly string[];
}

export const playSteer: Play<SteerStage, SteerMove, SteeredRun> = (stage, move, ports, signal) =>
	ports.steer(stage, move, signal);

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
