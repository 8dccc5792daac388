import { asFailure, Failure, isAbort } from '../../core/failure.ts';
import type { Finding } from '../../lessons/finding.ts';
import type { StepOf } from '../../lessons/lesson.ts';
import { type Kind, play, type Stages } from '../../lessons/stages/index.ts';
import type { StagePorts } from '../../lessons/stages/kind.ts';

/** What a stage is given beside its step. */
export interface StageDesk {
	readonly python: StagePorts['python'];
	/** Whether the step's solution is to be shown. */
	readonly showing: boolean;
	readonly tell: (finding: Finding) => void;
}

/** What a student does on one stage: plays moves, and has what happened checked. */
export class StageWork<Of extends Kind> {
	readonly #step: StepOf<Of>;
	readonly #desk: StageDesk;
	readonly #ports: StagePorts;
	/** The move that stands on the stage at first; null for an untouched one. */
	readonly start: Stages[Of]['move'] | null;
	#happened: Stages[Of]['happened'] | null = $state.raw(null);
	#underWay: AbortController | null = $state.raw(null);
	#fault: string | null = $state(null);

	/** @param steer plays a run with guidance that is given beforehand; only where runs are steered */
	constructor(step: StepOf<Of>, desk: StageDesk, steer: StagePorts['steer'] = nobodySteers) {
		this.#step = step;
		this.#desk = desk;
		this.#ports = { python: desk.python, steer };
		this.start = desk.showing ? step.solution : null;
		if (desk.showing) void this.play(step.solution);
	}

	/** What came of the last move; null before the first. */
	get happened(): Stages[Of]['happened'] | null {
		return this.#happened;
	}
	get busy(): boolean {
		return this.#underWay !== null;
	}
	/** Why a move could not be played; null where it could. */
	get fault(): string | null {
		return this.#fault;
	}

	/** Plays a move in place of one that is under way. Never rejects. */
	async play(move: Stages[Of]['move']): Promise<void> {
		this.stop();
		const abort = new AbortController();
		this.#underWay = abort;
		this.#fault = null;
		try {
			const happened = await play(this.#step, move, this.#ports, abort.signal);
			if (!abort.signal.aborted) this.tell(happened);
		} catch (thrown) {
			if (!abort.signal.aborted && !isAbort(thrown))
				this.#fault = asFailure(thrown, 'unexpected').message;
		} finally {
			if (this.#underWay === abort) this.#underWay = null;
		}
	}

	/** Takes what happened on the stage. */
	tell(happened: Stages[Of]['happened']): void {
		this.#happened = happened;
		this.#desk.tell(this.#step.check(happened));
	}

	/** Gives up what is under way, in silence. */
	stop(): void {
		this.#underWay?.abort();
	}
}

async function nobodySteers(): Promise<never> {
	throw new Failure('no-person', 'This stage steers no run.');
}
