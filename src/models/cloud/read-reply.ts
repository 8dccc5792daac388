import { createParser } from 'eventsource-parser';
import { type Destination, modelFailure } from '../failures.ts';
import { readProviderError } from './provider-error.ts';
import type { Piece, Wire } from './wire.ts';

/** One event of a reply may be this long, in characters. */
const LONGEST_EVENT = 2_000_000;
/** A reply may be this long in all, in bytes, with what keeps its connection alive. */
const LONGEST_REPLY = 50_000_000;

/** Reads a reply's bytes as they come. */
export class ReplyReader {
	readonly #wire: Wire;
	readonly #destination: Destination;
	readonly #decoder = new TextDecoder();
	readonly #events: string[] = [];
	readonly #parser = createParser({
		maxBufferSize: LONGEST_EVENT,
		onEvent: (event) => this.#events.push(event.data),
		onError: (error) => {
			this.#tooLong ||= error.type === 'max-buffer-size-exceeded';
		},
	});
	#tooLong = false;
	#bytes = 0;
	#understood = false;
	/** What came before any event: it may be no stream at all. */
	#start = '';

	constructor(wire: Wire, destination: Destination) {
		this.#wire = wire;
		this.#destination = destination;
	}

	/** The pieces that are complete with these bytes. @throws Failure `reply-unreadable` */
	take(bytes: Uint8Array): Piece[] {
		this.#bytes += bytes.length;
		return this.#feed(this.#decoder.decode(bytes, { stream: true }));
	}

	/** What is left when no more bytes come: the last event may lack the blank line behind it, or be cut. */
	end(): Piece[] {
		const pieces = this.#feed(this.#decoder.decode());
		if (!this.#understood && !isOfEvents(this.#start)) return [this.whole(this.#start)];
		this.#parser.feed('\n\n');
		return [...pieces, ...this.#read(true)];
	}

	/** Reads a reply that came whole. @throws Failure `reply-unreadable` */
	whole(text: string): Piece {
		const body = parsed(text);
		const piece = this.#wire.readWhole(body);
		if (piece) return { ...piece, done: true };
		if (isError(body)) return { error: readProviderError(body) };
		throw this.#unreadable();
	}

	#feed(text: string): Piece[] {
		if (!this.#understood && this.#start.length < LONGEST_EVENT) this.#start += text;
		this.#parser.feed(text);
		if (this.#tooLong || this.#bytes > LONGEST_REPLY) throw this.#unreadable();
		return this.#read();
	}

	#read(cut = false): Piece[] {
		const pieces = this.#events.splice(0).flatMap((data) => this.#piece(data.trim(), cut));
		if (pieces.length > 0) {
			this.#understood = true;
			this.#start = '';
		}
		return pieces;
	}

	/** What is no object keeps the connection alive, or should. */
	#piece(data: string, cut: boolean): Piece[] {
		if (data === '[DONE]') return [{ done: true }];
		if (!data.startsWith('{')) return [];
		const value = parsed(data);
		if (value === undefined && cut) return [];
		try {
			if (typeof value === 'object' && value !== null) return [this.#wire.read(value)];
		} catch {
			// Told below.
		}
		throw this.#unreadable();
	}

	#unreadable() {
		return modelFailure('reply-unreadable', this.#destination);
	}
}

/** Whether a text is what an event stream may hold that says nothing. */
function isOfEvents(text: string): boolean {
	return text.split(/[\r\n]+/).every((line) => /^\s*$|^(data|event|id|retry)?:/.test(line));
}

/** Whether a body with a good status is an error all the same. */
function isError(body: unknown): boolean {
	if (Array.isArray(body)) return body.length > 0 && body.every(isError);
	if (typeof body !== 'object' || body === null) return false;
	const { error, object, type, message, detail }: Record<string, unknown> = { ...body };
	return (
		Boolean(error) ||
		object === 'error' ||
		type === 'error' ||
		typeof message === 'string' ||
		typeof detail === 'string'
	);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
