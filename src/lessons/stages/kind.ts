import type { PythonSandbox } from '../../python/sandbox.ts';
import type { SteeredRun, SteerStage } from './steered-run.ts';

/** What a stage needs to play a move: the page's own, or a test's. */
export interface StagePorts {
	/** @throws Failure `python-unavailable` */
	python(): Promise<PythonSandbox>;
	/** Plays a run in which a person gives this guidance, one after the other. */
	steer(stage: SteerStage, guidance: readonly string[], signal: AbortSignal): Promise<SteeredRun>;
}

/** Plays a move of a student on a stage; gives what happened. Pure but for the ports. */
export type Play<Stage, Move, Happened> = (
	stage: Stage,
	move: Move,
	ports: StagePorts,
	signal: AbortSignal,
) => Promise<Happened>;
