import * as v from 'valibot';
import { checksumOfText } from '../../ground/checksum.ts';
import type { ChatMessage } from '../messages.ts';
import { Finite, LongText } from '../plain.ts';

/**
 * What is kept of an event. `fact`: what the world answered; a run is played again from its facts.
 * `ending`: kept, but not of the past when the run goes on. `derived`: follows from the facts, so it
 * is made anew and never kept. `shown`: seen while it happens, and gone.
 */
export type Keep = 'fact' | 'ending' | 'derived' | 'shown';

/**
 * How an event enters the view of its run. `run`: the last of its kind stands for the run. `round`:
 * it joins its round's list. `passing`: it stands in its round until the next of `round` comes.
 * `beside`: it joins the list, and what is passing stays.
 */
export type Fold = 'run' | 'round' | 'beside' | 'passing';

/** A kind of event, one file each: the schema of its events, and what becomes of them. */
export type EventKind<
	Type extends string,
	How extends { readonly keep: Keep; readonly fold: Fold },
	Entries extends v.ObjectEntries,
> = v.ObjectSchema<{ readonly type: v.LiteralSchema<Type, undefined> } & Entries, undefined> & How;

/** Defines a kind; events that fold into a round have a `round` among their entries. */
export function defineEvent<
	const Type extends string,
	const How extends { readonly keep: Keep; readonly fold: Fold },
	const Entries extends v.ObjectEntries,
>(type: Type, how: How, entries: Entries): EventKind<Type, How, Entries> {
	return Object.assign(v.object({ type: v.literal(type), ...entries }), how);
}

/** A round's number as events count it, from 0. */
export const RoundNumber = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));

export const Seconds = v.pipe(Finite, v.minValue(0));

/** Whose call: the steerer's guidance, the TaskLLM's answer, or its self-answer checking program. */
export const Role = v.picklist(['guidance', 'answer', 'self-check']);
export type Role = v.InferOutput<typeof Role>;

/**
 * The digest of the messages that a model was sent for a reply (`createDigests`): what proves later that
 * messages derived anew are those. Absent where no model was asked, or nobody recorded it (format 1).
 */
export const Sent = v.optional(v.pipe(v.string(), v.maxLength(64)));

/**
 * What the model thought before its reply, written into it or sent apart: shown to people, and never
 * judged, run or sent on. Absent where there was none.
 */
export const Reasoning = v.optional(LongText);

/**
 * Makes digests of calls' messages: who spoke, and what, in order. A checksum is enough: whoever writes
 * a record could write any digest; it tells whether today's page derives the messages that were sent.
 * A role's conversation grows by a message or two a call, so what it began with is not summed up again.
 */
export function createDigests(): (role: Role, messages: readonly ChatMessage[]) => string {
	const last = new Map<
		Role,
		{ readonly messages: readonly ChatMessage[]; readonly sums: string[] }
	>();
	return (role, messages) => {
		const before = last.get(role) ?? { messages: [], sums: [] };
		const parting = messages.findIndex((message, i) => !isSame(message, before.messages[i]));
		const known = parting < 0 ? messages.length : parting;
		const sums = before.sums.slice(0, known);
		for (const { role: speaker, content } of messages.slice(known))
			sums.push(checksumOfText(`${sums.at(-1) ?? ''}${speaker}\n${content}`));
		last.set(role, { messages, sums });
		return sums.at(-1) ?? '';
	};
}

function isSame(message: ChatMessage, other: ChatMessage | undefined): boolean {
	return message.content === other?.content && message.role === other.role;
}
