import { Failure } from '../../core/failure.ts';
import { untilAborted } from '../../ground/abort.ts';
import { type Destination, modelFailure, PassingFailure } from '../failures.ts';
import { waitInHeaders } from './asked-wait.ts';
import { bodyText } from './body-text.ts';
import type { Patience } from './patience.ts';
import { type ProviderError, readProviderError } from './provider-error.ts';
import { ReplyReader } from './read-reply.ts';
import { Watch } from './watch.ts';
import type { Piece, Wire } from './wire.ts';

/** Of a refusal's body no more is read, in bytes. */
const LONGEST_REFUSAL = 65_536;
/** How long a connection may take to end by itself once all has come, in seconds. */
const LETTING_END = 1;

/** How far a call has come; what was refused is not paid for. */
export type CallState = 'unsent' | 'asked' | 'refused' | 'answered';

export interface Request {
	readonly url: URL;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: unknown;
	readonly wire: Wire;
	readonly destination: Destination;
	/** Whether this address has answered before: then being out of reach is a passing fault. */
	readonly answeredBefore: boolean;
	/** Called with each state that the call comes to. */
	readonly onState: (state: CallState) => void;
	/** Called with the headers of whatever reply. */
	readonly onHeaders: (headers: Headers) => void;
	/** What a refusal is. `asked`: the wait in seconds that its headers ask for. */
	readonly failureOf: (error: ProviderError, status: number, asked: number | null) => Failure;
}

/**
 * Sends one request and yields what comes of its reply, as much as comes at once.
 * @throws Failure or PassingFailure; AbortError when `signal` aborts
 */
export async function* sendRequest(
	request: Request,
	patience: Patience,
	signal: AbortSignal,
): AsyncGenerator<readonly Piece[]> {
	signal.throwIfAborted();
	const { destination, failureOf, onState, onHeaders } = request;
	const watch = new Watch(signal, patience.start);
	let response: Response | undefined;
	let ending = false;
	try {
		onState('asked');
		response = await fetch(request.url, {
			method: 'POST',
			headers: { 'content-type': 'application/json', ...request.headers },
			body: JSON.stringify(request.body),
			signal: watch.signal,
			credentials: 'omit',
			referrerPolicy: 'no-referrer',
			// A redirect would carry the key to an address that nobody chose.
			redirect: 'error',
		});
		onState(response.ok ? 'answered' : 'refused');
		onHeaders(response.headers);
		watch.allow(patience.silence);
		if (!response.ok) {
			const body = await untilAborted(bodyText(response, LONGEST_REFUSAL), watch.signal);
			const error = readProviderError(body);
			throw failureOf(error, response.status, waitInHeaders(response.headers, Date.now()));
		}
		for await (const pieces of piecesOf(response, request, watch)) {
			// Some say that a piece is the last, and it is not.
			for (const { finish, text } of pieces) ending = finish !== undefined || (ending && !text);
			watch.allow(ending ? patience.ending : patience.silence);
			if (pieces.length > 0) yield pieces;
		}
	} catch (thrown) {
		signal.throwIfAborted();
		if (thrown instanceof Failure) throw thrown;
		if (watch.expired && ending) return;
		if (watch.expired) throw modelFailure('time-out', destination);
		if (!response && !request.answeredBefore) throw outOfReach(request);
		throw new PassingFailure('connection-cut', destination, {
			reason: `the connection to ${destination.host} was cut`,
		});
	} finally {
		watch.end();
	}
}

/** Yields for all that comes, also where it is nothing but a sign of life. */
async function* piecesOf(
	response: Response,
	{ wire, destination }: Request,
	watch: Watch,
): AsyncGenerator<readonly Piece[]> {
	// Of other types some servers say one and mean the other.
	if (/html/.test(response.headers.get('content-type') ?? ''))
		throw modelFailure('reply-unreadable', destination);
	if (!response.body) return;
	const reply = new ReplyReader(wire, destination);
	const reader = response.body.getReader();
	for (;;) {
		const { done, value } = await readUntilAborted(reader, watch.signal);
		const pieces = done ? reply.end() : reply.take(value);
		const last = pieces.findIndex((piece) => piece.done);
		if (last >= 0 && !done) void watch.letEnd(reader, LETTING_END);
		yield last < 0 ? pieces : pieces.slice(0, last + 1);
		if (done || last >= 0) return;
	}
}

/** Node may forget the request of a reply that still comes, and then an abort does not end the reply. */
async function readUntilAborted(
	reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
	signal: AbortSignal,
) {
	try {
		return await untilAborted(reader.read(), signal);
	} catch (thrown) {
		void reader.cancel().catch(() => {});
		throw thrown;
	}
}

/** A browser does not tell why a call failed before any reply; these are the causes that can be told. */
function outOfReach({ url, destination }: Request): Failure {
	const local = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
	if (globalThis.navigator?.onLine === false && !local) return modelFailure('offline', destination);
	if (globalThis.location?.protocol === 'https:' && url.protocol === 'http:' && !local)
		return modelFailure('mixed-content', destination);
	return new PassingFailure('blocked-cross-origin', destination, {
		reason: `${destination.host} could not be reached`,
	});
}
