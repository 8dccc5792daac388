import type { Play } from './kind.ts';
import type { SteeredRun, SteerStage } from './steered-run.ts';

/** The guidance of each round. */
export type SteerMove = readonly string[];

export const playSteer: Play<SteerStage, SteerMove, SteeredRun> = (stage, move, ports, signal) =>
	ports.steer(stage, move, signal);
