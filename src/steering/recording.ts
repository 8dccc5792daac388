import { type EventOf, isFact, type RunEvent } from '../core/events/index.ts';
import { Failure } from '../core/failure.ts';
import { canonicalJson } from '../ground/canonical.ts';

/** Events that carry what the world answered; all others follow from them. */
export type ResultType =
	| 'guidance'
	| 'answer'
	| 'self-check-program'
	| 'execution'
	| 'symbolic-check';

/** An effect that is answered from the record. */
export interface Recorded<Type extends ResultType> {
	readonly usage: EventOf<'usage'> | null;
	readonly result: EventOf<Type>;
}

/**
 * The part of a trace that a run can be played from, and how far playing has come. An effect asks
 * it first (`next`); whatever the run yields is held against it (`confirm`).
 */
export class Recording {
	readonly #events: readonly RunEvent[];
	#at = 0;

	constructor(trace: readonly RunEvent[]) {
		const events = trace.filter(isFact);
		// Usage comes before its call's result: at the end of the record, it is of an unfinished call.
		while (events.at(-1)?.type === 'usage') events.pop();
		this.#events = events;
	}

	/** The start as recorded, or null for an empty record. @throws Failure `replay-differs` */
	start(): EventOf<'start'> | null {
		const first = this.#events[0];
		if (first && first.type !== 'start') throw differs('it does not begin with a start');
		return first ?? null;
	}

	/** The recorded result of the effect that comes now; null at the record's end. @throws Failure `replay-differs` */
	next<Type extends ResultType>(type: Type): Recorded<Type> | null {
		const first = this.#events[this.#at];
		const usage = first?.type === 'usage' ? first : null;
		const result = usage ? this.#events[this.#at + 1] : first;
		if (!result) return null;
		if (!isResult(result, type)) throw differs(`"${type}" comes where it has "${result.type}"`);
		return { usage, result };
	}

	/** Passes an event that is about to be yielded. @throws Failure `replay-differs` */
	confirm(event: RunEvent): void {
		const recorded = this.#events[this.#at];
		if (!recorded || !isFact(event)) return;
		if (canonicalJson(recorded) !== canonicalJson(event))
			throw differs(
				recorded.type === event.type
					? `"${event.type}" comes out otherwise`
					: `"${event.type}" comes where it has "${recorded.type}"`,
			);
		this.#at++;
	}
}

function isResult<Type extends ResultType>(event: RunEvent, type: Type): event is EventOf<Type> {
	return event.type === type;
}

export function differs(what: string): Failure {
	return new Failure(
		'replay-differs',
		`The recorded run does not fit this version of the page: ${what}. It can be read as it was recorded, but not played on; start a new run with the same settings instead.`,
	);
}
