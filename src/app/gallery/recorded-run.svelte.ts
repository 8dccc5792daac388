import type { Instance } from '../../../tasks/task.ts';
import type { RunEvent } from '../../core/events/index.ts';
import { addEvent } from '../../core/fold-run.ts';
import { EMPTY_RUN, type RunRecord, type RunView } from '../../core/run.ts';
import type { RunSpec } from '../../core/spec.ts';
import { CLOCK, type Clock } from '../../lab/clock.ts';
import { type Recording, secondsOf } from '../../lab/recordings/recording.ts';
import { Replay } from '../../lab/recordings/replay.ts';
import type { Services } from '../../lab/services.ts';
import { OpenedRun } from '../opened/opened-run.svelte.ts';
import { progressOf } from '../run/progress.ts';
import type { RunSource } from '../run/run-source.ts';

/** What *Faster* makes of the true pace. */
const FASTER = 4;

/** What ran in a recording had been loaded before. */
const LOADED = { status: 'ready', packages: null };

/** One replay of a recorded run: it stands still until it is played. */
export class RecordedRun implements RunSource {
	readonly recording: Recording;
	/** The same run at its end, with its puzzle made again. */
	readonly opened: OpenedRun;
	/** How long it plays at its true pace. */
	readonly seconds: number;
	readonly #clock: Clock;
	#replay: Replay;
	#view: RunView = $state.raw(EMPTY_RUN);
	#last: RunEvent | null = $state.raw(null);
	#status: 'still' | 'playing' | 'paused' | 'ended' = $state('still');
	#fast = $state(false);

	constructor(
		recording: Recording,
		services: Pick<Services, 'published' | 'prompts'>,
		clock: Clock = CLOCK,
	) {
		this.recording = recording;
		this.opened = new OpenedRun(recording.record, {}, services);
		this.seconds = secondsOf(recording);
		this.#clock = clock;
		this.#replay = this.#begin();
	}

	get spec(): RunSpec {
		return this.recording.record.spec;
	}
	get record(): RunRecord {
		return this.recording.record;
	}
	get instance(): Instance | null {
		return this.opened.instance;
	}
	/** As far as it has been played. */
	get view(): RunView {
		return this.#status === 'ended' ? this.opened.view : this.#view;
	}
	/** `still` before it is first played. */
	get status() {
		return this.#status;
	}
	/** What is happening in it, in one line; empty while nothing is. */
	get progress(): string {
		if (this.#status === 'still' || this.#status === 'ended') return '';
		return progressOf(this.#last, null, LOADED);
	}
	get fast(): boolean {
		return this.#fast;
	}
	/** How far it has come, in seconds of the recording; read it on a timer. */
	get position(): number {
		return Math.min(this.seconds, this.#replay.position / 1000);
	}

	/** Goes on; from its beginning once it has ended. */
	play(): void {
		if (this.#status === 'ended') this.restart();
		this.#status = 'playing';
		this.#replay.play();
	}
	pause(): void {
		this.#replay.pause();
		if (this.#status === 'playing') this.#status = 'paused';
	}
	/** Four times its true pace, or back to that. */
	faster(): void {
		this.#fast = !this.#fast;
		this.#replay.setSpeed(this.#fast ? FASTER : 1);
	}
	toEnd(): void {
		this.#replay.toEnd();
		this.#status = 'ended';
	}
	/** Back to where nothing has happened. */
	restart(): void {
		this.#replay.pause();
		this.#view = EMPTY_RUN;
		this.#last = null;
		this.#status = 'still';
		this.#replay = this.#begin();
	}
	/**
	 * Plays by itself; for people who asked their system for less motion it stands still at its end
	 * instead, and can be played.
	 */
	autoplay(): void {
		if (globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches) this.toEnd();
		else this.play();
	}

	#begin(): Replay {
		const replay = new Replay(this.recording.moments, this.#clock);
		replay.setSpeed(this.#fast ? FASTER : 1);
		void this.#follow(replay);
		return replay;
	}

	async #follow(replay: Replay): Promise<void> {
		for await (const events of replay.events()) {
			if (this.#replay !== replay) return;
			this.#view = events.reduce(addEvent, this.#view);
			this.#last = events.at(-1) ?? null;
		}
		if (this.#replay === replay) this.#status = 'ended';
	}
}
