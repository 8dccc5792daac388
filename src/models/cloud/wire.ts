import type { ChatMessage } from '../../core/messages.ts';
import type { ProviderRun } from '../chat-model.ts';
import type { Finish } from './finish.ts';
import type { Quirks } from './provider.ts';
import type { ProviderError } from './provider-error.ts';

/** What a wire format turns into a request. */
interface Call {
	readonly model: string;
	readonly messages: readonly ChatMessage[];
	/** How to sample, in the provider's own fields. */
	readonly sampling: Readonly<Record<string, unknown>>;
	readonly key: string | null;
	readonly quirks: Quirks;
	/** Whether the reply is to come in pieces. */
	readonly stream: boolean;
	/** Of a reply that was paused: what the wire needs to go on with it. */
	readonly resumed?: unknown;
}

interface WireRequest {
	/** Appended to the base address. */
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: unknown;
}

/** What a provider counted, as far as it did; tokens are whole and not negative. */
export interface Counted {
	/** Input that was in no cache and went into none. */
	readonly fresh?: number | undefined;
	/** Input that came out of a cache. */
	readonly cacheRead?: number | undefined;
	/** Input that was put into a cache. */
	readonly cacheWrite?: number | undefined;
	/** Output, with what the model thought. */
	readonly output?: number | undefined;
	/** The part of the output that it thought. */
	readonly thinking?: number | undefined;
	/** US dollars, where the provider itself says. */
	readonly cost?: number | undefined;
}

/** What one event of a reply adds. */
export interface Piece {
	readonly text?: string | undefined;
	/** The text of the whole reply, said at its end: all of it where it did not come in pieces before. */
	readonly whole?: string | undefined;
	/** What the model thinks before it answers. */
	readonly reasoning?: string | undefined;
	/** Programs that the provider ran, each once it ended. */
	readonly ran?: readonly ProviderRun[] | undefined;
	readonly finish?: Finish | undefined;
	/** Of a reply that is paused: what `Call.resumed` is to be. */
	readonly resume?: unknown;
	readonly counted?: Counted | undefined;
	readonly model?: string | undefined;
	/** Nothing more comes. */
	readonly done?: boolean;
	readonly error?: ProviderError;
}

/** A model as a provider lists it. */
export interface ListedModel {
	readonly id: string;
	/** The day on which it is shut down, such as "2027-01-14"; null where none is told. */
	readonly ends: string | null;
}

/** A provider's format of requests and replies. One file of `wire/` each; for one reply where it remembers. */
export interface Wire {
	request(call: Call): WireRequest;
	/** Reads one event's data. @throws v.ValiError where it is not of this format */
	read(data: object): Piece;
	/** Reads a reply that came whole; null where it is none of this format. */
	readWhole(body: unknown): Piece | null;
	/** What its models are listed by. */
	list(key: string | null): Pick<WireRequest, 'path' | 'headers'>;
	/** Reads such a list. @throws v.ValiError where it is none */
	readList(body: unknown): ListedModel[];
}
