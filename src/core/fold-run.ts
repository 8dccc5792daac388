import { type EventFolding, folds, type RunEvent } from './events/index.ts';
import { EMPTY_RUN, type Round, type RoundEvent, type RunView } from './run.ts';

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
