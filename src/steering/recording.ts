import { type EventOf, isFact, type Role, type RunEvent } from '../core/events/index.ts';
import { Failure } from '../core/failure.ts';

/** Events that carry what came of an effect; all others follow from them. */
export type ResultType =
	| 'guidance'
	| 'answer'
	| 'self-check-program'
	| 'execution'
	| 'symbolic-check'
	| 'self-check';

/** Whose call a result comes of; a program that runs has no usage. */
const ROLES: Readonly<Partial<Record<ResultType, Role>>> = {
	guidance: 'guidance',
	answer: 'answer',
	'self-check-program': 'self-check',
};

/** What comes of a call before its result. */
type Meanwhile = EventOf<'usage'> | EventOf<'execution'>;

/** An effect that is answered from the record. */
export interface Recorded<Type extends ResultType> {
	/** Of each try; none where nobody counted, or no model was asked. With what a provider ran meanwhile. */
	readonly usages: readonly Meanwhile[];
	readonly result: EventOf<Type>;
}

/** Something recorded that is read otherwise today; both as they are compared. */
export interface Reading {
	readonly round: number;
	readonly type: ResultType;
	readonly was: string;
	readonly now: string;
}

/**
 * The part of a trace that a run can be played from, and how far playing has come. An effect asks it
 * first (`next`); what the run yields moves it on (`pass`).
 */
export class Recording {
	/** What today's readers make otherwise of what was recorded. */
	readonly readings: Reading[] = [];
	readonly #events: readonly RunEvent[];
	#at = 0;

	constructor(trace: readonly RunEvent[]) {
		this.#events = trace.filter(isFact);
	}

	/** The start as recorded, or null for an empty record. @throws Failure `replay-differs` */
	start(): EventOf<'start'> | null {
		const first = this.#events[0];
		if (first && first.type !== 'start') throw differs('it does not begin with a start');
		return first ?? null;
	}

	/**
	 * The recorded result of the effect that comes now, held against what the method asks for; null at
	 * the record's end. `interpreted`: a provider's interpreter may have run programs for it. @throws Failure `replay-differs`
	 */
	next<Type extends ResultType>(
		type: Type,
		asked: Partial<EventOf<Type>>,
		interpreted = false,
	): Recorded<Type> | null {
		const usages = this.spent();
		if (!interpreted && usages.some((event) => event.type === 'execution'))
			throw differs('a provider ran a program that no provider was asked to run');
		const result = this.#events[this.#at + usages.length];
		if (!result) return null;
		if (!isResult(result, type)) throw differs(`"${type}" comes where it has "${result.type}"`);
		if (!agree(result, asked)) throw differs(`"${type}" is of another step`);
		const { round }: EventOf<ResultType> = result;
		const of = { usage: { round, role: ROLES[type] }, execution: { round } };
		if (!usages.every((event) => agree(event, of[event.type])))
			throw differs(`"usage" is of another call than the "${type}" after it`);
		return { usages, result };
	}

	/**
	 * The usage that comes now, and what a provider ran. It is recorded before its call's result: at the
	 * end of the record it is of a call that failed, was stopped, or whose reply is lost.
	 */
	spent(): readonly Meanwhile[] {
		const spent: Meanwhile[] = [];
		for (let at = this.#at; ; at++) {
			const event = this.#events[at];
			const ran = event?.type === 'execution' && event.by === 'provider';
			if (event?.type !== 'usage' && !ran) return spent;
			spent.push(event);
		}
	}

	/** Notes where `read`, what today's reader makes of a recorded result, is not what was recorded. */
	compare(result: EventOf<ResultType>, read: object): void {
		if (agree(result, read)) return;
		const was = Object.entries(result).filter(([name]) => Object.hasOwn(read, name));
		this.readings.push({
			round: result.round,
			type: result.type,
			was: JSON.stringify(Object.fromEntries(was)),
			now: JSON.stringify(read),
		});
	}

	/** The verdict as recorded, where the run has come to it. */
	verdict(): EventOf<'verdict'> | null {
		const event = this.#events[this.#at];
		if (event && event.type !== 'verdict') throw differs(`it goes on with "${event.type}"`);
		return event ?? null;
	}

	/** Notes that the run is over. @throws Failure `replay-differs` where the record goes on */
	close(): void {
		const event = this.#events[this.#at];
		if (event) throw differs(`it goes on with "${event.type}"`);
	}

	/** Passes an event that is about to be yielded. */
	pass(event: RunEvent): void {
		if (this.#at < this.#events.length && isFact(event)) this.#at++;
	}
}

/** Whether an event has the fields that are given, as they are given. */
export function agree(event: object, fields: object): boolean {
	const own = new Map(Object.entries(event));
	return Object.entries(fields).every(([name, value]) => own.get(name) === value);
}

function isResult<Type extends ResultType>(event: RunEvent, type: Type): event is EventOf<Type> {
	return event.type === type;
}

export function differs(what: string): Failure {
	return new Failure(
		'replay-differs',
		`The recorded run takes other steps than its method does here: ${what}. It can be read as it was recorded, but not played on; start a new run with the same settings instead.`,
	);
}
