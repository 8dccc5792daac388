import type { EventOf, RunEvent } from './event.ts';
import type { RunSpec } from './spec.ts';

/** One round as a page shows it: whatever of it has happened so far. */
export interface Round {
	readonly number: number;
	readonly guidance?: EventOf<'guidance'>;
	/** The guidance or the answer as far as it has streamed. */
	readonly streaming?: { readonly role: EventOf<'delta'>['role']; readonly text: string };
	readonly answer?: EventOf<'answer'>;
	readonly execution?: EventOf<'execution'>;
	readonly symbolicCheck?: EventOf<'symbolic-check'>;
	readonly selfCheckPrograms: readonly EventOf<'self-check-program'>[];
	readonly selfCheckExecutions: readonly EventOf<'execution'>[];
	readonly selfCheck?: EventOf<'self-check'>;
	readonly requests: readonly EventOf<'request'>[];
	readonly usage: readonly EventOf<'usage'>[];
	readonly retry?: EventOf<'retry'>;
}

export type RunStatus = 'running' | 'finished' | 'stopped' | 'failed' | 'interrupted';

/** A run as folded from its events. */
export interface RunView {
	readonly start?: EventOf<'start'>;
	readonly rounds: readonly Round[];
	readonly verdict?: EventOf<'verdict'>;
	readonly error?: EventOf<'error'>;
	/** `running` until an `end` event came; who knows that nothing runs any more says `interrupted`. */
	readonly status: RunStatus;
}

/** A run as it is stored, exported and shared. */
export interface RunRecord {
	readonly id: string;
	readonly title: string;
	readonly createdAt: string;
	readonly spec: RunSpec;
	readonly events: readonly RunEvent[];
}

export const EMPTY_RUN: RunView = { rounds: [], status: 'running' };

/** Adds one event to a view; pure. */
export function addEvent(view: RunView, event: RunEvent): RunView {
	switch (event.type) {
		case 'start':
			return { ...view, start: event };
		case 'verdict':
			return { ...view, verdict: event };
		case 'error':
			return { ...view, error: event };
		case 'end':
			return { ...view, status: event.because };
		default:
			return {
				...view,
				rounds: inRound(view.rounds, event.round, (round) => addToRound(round, event)),
			};
	}
}

/** The view of a whole list of events. */
export function foldRun(events: Iterable<RunEvent>): RunView {
	let view = EMPTY_RUN;
	for (const event of events) view = addEvent(view, event);
	return view;
}

type RoundEvent = Extract<RunEvent, { round: number }>;

function inRound(rounds: readonly Round[], number: number, change: (round: Round) => Round) {
	const known = rounds.find((round) => round.number === number);
	const fresh: Round = {
		number,
		selfCheckPrograms: [],
		selfCheckExecutions: [],
		requests: [],
		usage: [],
	};
	const changed = change(known ?? fresh);
	return known
		? rounds.map((round) => (round === known ? changed : round))
		: [...rounds, changed].sort((a, b) => a.number - b.number);
}

function addToRound(round: Round, event: RoundEvent): Round {
	const { streaming, retry, ...settled } = round;
	switch (event.type) {
		case 'delta': {
			const before = streaming?.role === event.role ? streaming.text : '';
			return { ...settled, streaming: { role: event.role, text: before + event.text } };
		}
		case 'retry':
			return { ...settled, retry: event };
		case 'request':
			return { ...settled, requests: [...round.requests, event] };
		case 'guidance':
			return { ...settled, guidance: event };
		case 'answer':
			return { ...settled, answer: event };
		case 'execution':
			return event.purpose === 'answer'
				? { ...settled, execution: event }
				: { ...settled, selfCheckExecutions: [...round.selfCheckExecutions, event] };
		case 'symbolic-check':
			return { ...settled, symbolicCheck: event };
		case 'self-check-program':
			return { ...settled, selfCheckPrograms: [...round.selfCheckPrograms, event] };
		case 'self-check':
			return { ...settled, selfCheck: event };
		case 'usage':
			return { ...round, usage: [...round.usage, event] };
	}
}
