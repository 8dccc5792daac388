import {
	type EventFolding,
	type EventOf,
	type EventType,
	folds,
	type Role,
	type RunEvent,
} from './events/index.ts';
import type { RunSpec } from './spec.ts';

type RoundEvent = EventFolding<'round' | 'beside'>;

/** One round as a page shows it: whatever of it has happened so far. */
export interface Round {
	readonly number: number;
	/** In the order in which they came. */
	readonly events: readonly RoundEvent[];
	/** What is under way: a reply as far as it has streamed, or a wait. */
	readonly passing?: EventFolding<'passing'>;
}

export type RunStatus = 'running' | 'finished' | 'stopped' | 'failed' | 'interrupted';

/** A run as folded from its events: the last of each kind that stands for the run, and its rounds. */
export type RunView = {
	readonly [Type in EventFolding<'run'>['type']]?: EventOf<Type>;
} & {
	readonly rounds: readonly Round[];
	/** `running` until an `end` event came; who knows that nothing runs any more says `interrupted`. */
	readonly status: RunStatus;
};

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
	if (folds(event, 'run'))
		return {
			...view,
			[event.type]: event,
			status: event.type === 'end' ? event.because : view.status,
		};
	return { ...view, rounds: inRound(view.rounds, event) };
}

/** The view of a whole list of events. */
export function foldRun(events: Iterable<RunEvent>): RunView {
	let view = EMPTY_RUN;
	for (const event of events) view = addEvent(view, event);
	return view;
}

/** A round's events of a kind, in the order in which they came. */
export function allOf<Type extends EventType>(round: Round, type: Type): readonly EventOf<Type>[] {
	return round.events.filter((event): event is EventOf<Type> & typeof event => event.type === type);
}

/** A round's last event of a kind. */
export function lastOf<Type extends EventType>(
	round: Round,
	type: Type,
): EventOf<Type> | undefined {
	return allOf(round, type).at(-1);
}

/** What has streamed of a reply that is not whole yet; null where none of this role streams. */
export function streamingOf({ passing }: Round, role: Role): string | null {
	return passing?.type === 'delta' && passing.role === role ? passing.text : null;
}

function inRound(
	rounds: readonly Round[],
	event: RoundEvent | EventFolding<'passing'>,
): readonly Round[] {
	const known = rounds.find(({ number }) => number === event.round);
	const changed = addToRound(known ?? { number: event.round, events: [] }, event);
	return known
		? rounds.map((round) => (round === known ? changed : round))
		: [...rounds, changed].sort((a, b) => a.number - b.number);
}

function addToRound(
	{ number, events, passing }: Round,
	event: RoundEvent | EventFolding<'passing'>,
): Round {
	if (folds(event, 'round')) return { number, events: [...events, event] };
	if (folds(event, 'beside'))
		return { number, events: [...events, event], ...(passing && { passing }) };
	const goesOn = event.type === 'delta' && passing?.type === 'delta' && passing.role === event.role;
	return {
		number,
		events,
		passing: goesOn ? { ...event, text: passing.text + event.text } : event,
	};
}
