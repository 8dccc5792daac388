import { createParser } from 'eventsource-parser';
import { type Destination, modelFailure } from '../failures.ts';
import { readProviderError } from './provider-error.ts';
import type { Piece, Wire } from './wire.ts';

/** One event of a reply may be this long, in characters. */
const LONGEST_EVENT = 2_000_000;
/** A reply may be this long in all, in bytes, with what keeps its connection alive. */
const LONGEST_REPLY = 50_000_000;

/** Of lines in a stream that are of no event no more is looked at, in characters. */
const LONGEST_STRAY = 10_000;

/** Reads a reply's bytes as they come. */
export class ReplyReader {
	readonly #wire: Wire;
	readonly #destination: Destination;
	readonly #decoder = new TextDecoder();
	readonly #events: { readonly data: string; readonly event?: string | undefined }[] = [];
	/** Lines that are of no event: some write an error there. */
	#stray = '';
	readonly #parser = createParser({
		maxBufferSize: LONGEST_EVENT,
		onEvent: (event) => this.#events.push(event),
		onError: (error) => {
			if (this.#stray.length < LONGEST_STRAY) this.#stray += error.line ?? '';
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
		if (!this.#understood && !isOfEvents(this.#start))
			return [this.whole(this.#start.replace(/^:.*$/gm, ''))];
		this.#parser.feed('\n\n');
		return [...pieces, ...this.#read(true), ...errorsIn(this.#stray.replace(/^error:/, ''))];
	}

	/** Reads a reply that came whole. @throws Failure `reply-unreadable` */
	whole(text: string): Piece {
		const body = parsed(text);
		const piece = this.#wire.readWhole(body);
		if (piece) return { ...piece, done: true };
		const [error] = errorsIn(text);
		if (error) return error;
		throw this.#unreadable();
	}

	#feed(text: string): Piece[] {
		if (!this.#understood && this.#start.length < LONGEST_EVENT) this.#start += text;
		this.#parser.feed(text);
		if (this.#tooLong || this.#bytes > LONGEST_REPLY) throw this.#unreadable();
		return this.#read();
	}

	#read(cut = false): Piece[] {
		const pieces = this.#events.splice(0).flatMap(({ data, event }) => {
			// Some write the field's name twice.
			const text = data.trim().replace(/^(?:data:\s*){1,9}/, '');
			if (event === 'error') return [{ error: readProviderError(text) }];
			return text.startsWith('[{') ? errorsIn(text) : this.#piece(text, cut);
		});
		if (pieces.length > 0) {
			this.#understood = true;
			this.#start = '';
		}
		return pieces;
	}

	/** What is no object keeps the connection alive, or should. */
	#piece(data: string, cut: boolean): Piece[] {
		if (/^"?\[DONE\]"?$/i.test(data)) return [{ done: true }];
		if (!data.startsWith('{')) return [];
		const value = parsed(data);
		// Without blank lines between them, events come as one.
		if (value === undefined && /\}\s*\n/.test(data))
			return data.split('\n').flatMap((line) => this.#piece(line.trim(), cut));
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

/** The error that a text is, in JSON; none where it is anything else. */
function errorsIn(text: string): Piece[] {
	const body = parsed(text);
	return isError(body) ? [{ error: readProviderError(body) }] : [];
}

/** Whether a body with a good status is an error all the same. */
function isError(body: unknown): boolean {
	const [one] = Array.isArray(body) ? body : [body];
	if (typeof one !== 'object' || one === null) return false;
	const { error, object, type, ...more }: Record<string, unknown> = { ...one };
	return (
		Boolean(error) ||
		object === 'error' ||
		type === 'error' ||
		['message', 'detail', 'msg'].some((name) => typeof more[name] === 'string') ||
		['errors', 'base_resp'].some((name) => typeof more[name] === 'object')
	);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
