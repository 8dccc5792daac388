import { type EventFolding, type EventOf, folds, type RunEvent } from './events/index.ts';
import { EMPTY_RUN, type Round, type RoundEvent, type RunView } from './run.ts';

/** A round that is still being made. */
interface Growing {
	readonly number: number;
	readonly events: RoundEvent[];
	passing?: NonNullable<Round['passing']>;
}

/** Adds one event to a view; pure. */
export function addEvent(view: RunView, event: RunEvent): RunView {
	if (folds(event, 'run')) return standing(view, event);
	const known = view.rounds.find(({ number }) => number === event.round);
	const changed = known
		? { ...known, events: [...known.events] }
		: { number: event.round, events: [] };
	grow(changed, event);
	const rounds = known
		? view.rounds.map((round) => (round === known ? changed : round))
		: inOrder([...view.rounds, changed]);
	return { ...view, rounds };
}

/** The view of a whole list of events, in time linear in its length: a stranger's link may hold many. */
export function foldRun(events: Iterable<RunEvent>): RunView {
	let view = EMPTY_RUN;
	const rounds = new Map<number, Growing>();
	for (const event of events) {
		if (folds(event, 'run')) {
			view = standing(view, event);
			continue;
		}
		const round: Growing = rounds.get(event.round) ?? { number: event.round, events: [] };
		rounds.set(event.round, round);
		grow(round, event);
	}
	return { ...view, rounds: inOrder([...rounds.values()]) };
}

function standing(view: RunView, event: EventFolding<'run'>): RunView {
	return {
		...view,
		[event.type]: event,
		status: event.type === 'end' ? event.because : view.status,
	};
}

const inOrder = (rounds: readonly Round[]) => rounds.toSorted((a, b) => a.number - b.number);

function grow(round: Growing, event: RoundEvent | EventFolding<'passing'>): void {
	if (folds(event, 'passing')) {
		const { passing } = round;
		const goesOn =
			event.type === 'delta' && passing?.type === 'delta' && passing.role === event.role;
		round.passing = goesOn ? joined(passing, event) : event;
		return;
	}
	round.events.push(event);
	if (folds(event, 'round')) delete round.passing;
}

function joined(before: EventOf<'delta'>, event: EventOf<'delta'>): EventOf<'delta'> {
	const whole = { ...event, text: before.text + event.text };
	const reasoning = (before.reasoning ?? '') + (event.reasoning ?? '');
	return reasoning === '' ? whole : { ...whole, reasoning };
}
