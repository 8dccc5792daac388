import type { ChatMessage } from '../../core/messages.ts';
import type { ChatPart } from '../chat-model.ts';
import type { Quirks } from './provider.ts';
import type { ProviderError } from './provider-error.ts';

export type Finish = Extract<ChatPart, { type: 'end' }>['finish'];

/** What a wire format turns into a request. */
interface Call {
	readonly model: string;
	readonly messages: readonly ChatMessage[];
	/** How to sample, in the provider's own fields. */
	readonly sampling: Readonly<Record<string, unknown>>;
	readonly key: string | null;
	readonly quirks: Quirks;
}

interface WireRequest {
	/** Appended to the base address. */
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: unknown;
}

/** What one event of a reply adds. */
export interface Piece {
	readonly text?: string;
	readonly finish?: Finish;
	readonly input?: number;
	readonly output?: number;
	/** US dollars, where the provider itself says. */
	readonly cost?: number;
	readonly model?: string;
	/** Nothing more comes. */
	readonly done?: boolean;
	readonly error?: ProviderError;
}

/** A provider's format of requests and streamed replies. One file of `wire/` each. */
export interface Wire {
	request(call: Call): WireRequest;
	/** Reads one event's data. @throws v.ValiError where it is not of this format */
	read(data: unknown): Piece;
}
