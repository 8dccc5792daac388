import { isFact, isKept, type RunEvent } from '../../core/events/index.ts';
import { addEvent, foldRun } from '../../core/fold-run.ts';
import { EMPTY_RUN, type RunView } from '../../core/run.ts';

/**
 * What a run shows while it plays. A resumed run yields its past anew: until it has come to where it
 * was, and where it cannot come there, what is recorded stays.
 */
export class Playback {
	readonly #past: readonly RunEvent[];
	#played: RunView = EMPTY_RUN;
	#trace: readonly RunEvent[] = [];
	#last: RunEvent | null = null;
	/** Whether the past is not yet played. */
	#behind: boolean;

	/** @param recorded the trace of a run that is resumed; else empty */
	constructor(recorded: readonly RunEvent[]) {
		const past = recorded.filter(isFact);
		// Usage comes before its call's result: at the end, it is of a call that happens anew.
		while (past.at(-1)?.type === 'usage') past.pop();
		this.#past = past;
		this.#behind = past.length > 0;
	}

	add(batch: readonly RunEvent[]): void {
		for (const event of batch) this.#played = addEvent(this.#played, event);
		this.#trace = this.#trace.concat(batch.filter(isKept));
		this.#last = batch.at(-1) ?? this.#last;
		this.#behind &&= this.#trace.filter(isFact).length < this.#past.length;
	}

	/** What is kept of the run so far. */
	get kept(): readonly RunEvent[] {
		if (!this.#behind) return this.#trace;
		return [...this.#past, ...this.#trace.filter((event) => !isFact(event))];
	}

	get view(): RunView {
		return this.#behind ? foldRun(this.kept) : this.#played;
	}

	/** The last event of what is new; null while nothing is. */
	get last(): RunEvent | null {
		return this.#behind ? null : this.#last;
	}
}
