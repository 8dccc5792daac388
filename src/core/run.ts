import { splitReasoning } from '../ground/reasoning.ts';
import type { EventFolding, EventOf, EventType, Role, RunEvent } from './events/index.ts';
import type { RunSpec } from './spec.ts';

/** What joins a round's list. */
export type RoundEvent = EventFolding<'round' | 'beside'>;

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
export function streamingOf({ passing }: Round, role: Role): Streaming | null {
	if (passing?.type !== 'delta' || passing.role !== role) return null;
	const { reasoning, answer } = splitReasoning(passing.text);
	return { text: answer, reasoning: (passing.reasoning ?? '') + reasoning };
}

/** A reply as far as it has come. */
interface Streaming {
	readonly text: string;
	readonly reasoning: string;
}
