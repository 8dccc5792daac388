import * as v from 'valibot';
import { answer } from './answer.ts';
import { delta } from './delta.ts';
import { end } from './end.ts';
import { error } from './error.ts';
import { execution } from './execution.ts';
import { guidance } from './guidance.ts';
import type { Fold, Keep } from './kind.ts';
import { request } from './request.ts';
import { retry } from './retry.ts';
import { selfCheck } from './self-check.ts';
import { selfCheckProgram } from './self-check-program.ts';
import { start } from './start.ts';
import { symbolicCheck } from './symbolic-check.ts';
import { usage } from './usage.ts';
import { verdict } from './verdict.ts';

export { Ending, Variable } from './execution.ts';
export { Decision } from './guidance.ts';
export { createDigests, Role } from './kind.ts';
export { SymbolicCheck } from './symbolic-check.ts';

/** Every kind of event, one row each. */
const KINDS = [
	start,
	request,
	delta,
	retry,
	guidance,
	answer,
	execution,
	symbolicCheck,
	selfCheckProgram,
	selfCheck,
	usage,
	verdict,
	error,
	end,
] as const;

type Kind = (typeof KINDS)[number];
type OfKind<Of> = Of extends Kind ? v.InferOutput<Of> : never;

/** A run is the list of these events; everything shown, stored or shared is folded from it. */
export const RunEvent = v.variant('type', KINDS);
export type RunEvent = v.InferOutput<typeof RunEvent>;
export type EventType = RunEvent['type'];
export type EventOf<Type extends EventType> = Extract<RunEvent, { type: Type }>;

/** The events that fold so, or are kept so. */
export type EventFolding<How extends Fold> = OfKind<Extract<Kind, { readonly fold: How }>>;
export type EventKept<As extends Keep> = OfKind<Extract<Kind, { readonly keep: As }>>;

const byType = new Map<EventType, Kind>(KINDS.map((kind) => [kind.entries.type.literal, kind]));

/** Whether this page knows events of that name. */
export function isEventType(name: string): name is EventType {
	return (byType as ReadonlyMap<string, Kind>).has(name);
}

/** Whether an event folds so into its run's view. */
export function folds<How extends Fold>(event: RunEvent, how: How): event is EventFolding<How> {
	return byType.get(event.type)?.fold === how;
}

/** Whether a run is played again from this event. */
export function isFact(event: RunEvent): event is EventKept<'fact'> {
	return byType.get(event.type)?.keep === 'fact';
}

/** Whether an event is kept: in storage, files and links. */
export function isKept(event: RunEvent): event is EventKept<'fact' | 'ending'> {
	return isFact(event) || byType.get(event.type)?.keep === 'ending';
}
