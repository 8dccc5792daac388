import { createParser } from 'eventsource-parser';
import { Failure } from '../../core/failure.ts';
import { onAbort } from '../../ground/abort.ts';
import { type Destination, modelFailure, PassingFailure } from '../failures.ts';
import { classify } from './classify.ts';
import type { Patience } from './patience.ts';
import { type ProviderError, readProviderError } from './provider-error.ts';
import { askedWait } from './retry.ts';

/** One event of a reply may be this long, in characters. */
const LONGEST_EVENT = 2_000_000;

export interface Request {
	readonly url: URL;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: unknown;
	readonly key: string | null;
	readonly destination: Destination;
	/** Whether this address has answered before: then being out of reach is a passing fault. */
	readonly answeredBefore: boolean;
	/** Called when the provider answers, whatever it says. */
	readonly onAnswer: () => void;
	/** Called with a refusal; what it returns is thrown instead of the failure that it would be. */
	readonly onRefusal: (error: ProviderError, status: number) => Failure | undefined;
}

/**
 * Sends one request and yields the data of its reply's server-sent events.
 * @throws Failure or PassingFailure; AbortError when `signal` aborts
 */
export async function* sendRequest(
	request: Request,
	patience: Patience,
	signal: AbortSignal,
): AsyncGenerator<string> {
	signal.throwIfAborted();
	const { destination } = request;
	const watch = new Watch(signal, patience.start);
	let response: Response | undefined;
	try {
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
		request.onAnswer();
		watch.allow(patience.silence);
		if (!response.ok) throw refusal(request, response, await response.text());
		yield* eventsOf(request, response, () => watch.allow(patience.silence));
	} catch (thrown) {
		signal.throwIfAborted();
		if (thrown instanceof Failure) throw thrown;
		if (watch.expired) throw modelFailure('time-out', destination);
		if (!response && !request.answeredBefore) throw outOfReach(request);
		throw new PassingFailure('connection-cut', destination, {
			reason: `the connection to ${destination.host} was cut`,
		});
	} finally {
		watch.end();
	}
}

async function* eventsOf(
	request: Request,
	response: Response,
	onBytes: () => void,
): AsyncGenerator<string> {
	const kind = response.headers.get('content-type') ?? '';
	if (/json|html/.test(kind) || !response.body) {
		// Not a stream: an error under status 200, or not the API at all.
		const error = readProviderError(await response.text());
		if (/json/.test(kind) && error.message !== '') throw refusal(request, response, '', error);
		throw modelFailure('reply-unreadable', request.destination);
	}
	const reader = response.body.getReader();
	const decoder = new TextDecoder();
	const events: string[] = [];
	let tooLong = false;
	const parser = createParser({
		maxBufferSize: LONGEST_EVENT,
		onEvent: (event) => events.push(event.data),
		onError: (error) => {
			tooLong ||= error.type === 'max-buffer-size-exceeded';
		},
	});
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return;
		onBytes();
		parser.feed(decoder.decode(value, { stream: true }));
		if (tooLong) throw modelFailure('reply-unreadable', request.destination);
		yield* events.splice(0);
	}
}

function refusal(
	request: Request,
	response: Response,
	text: string,
	error = readProviderError(text),
): Failure {
	const asked = askedWait(response.headers, Date.now());
	return (
		request.onRefusal(error, response.status) ??
		classify(error, response.status, asked, request.destination, request.key)
	);
}

/** A browser does not tell why a call failed before any reply; these are the causes that can be told. */
function outOfReach({ url, destination }: Request): Failure {
	const local = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
	if (globalThis.navigator?.onLine === false && !local) return modelFailure('offline', destination);
	if (globalThis.location?.protocol === 'https:' && url.protocol === 'http:' && !local)
		return modelFailure('mixed-content', destination);
	return modelFailure('blocked-cross-origin', destination);
}

/** Aborts when the caller does, or when nothing came for too long. */
class Watch {
	expired = false;
	readonly #controller = new AbortController();
	readonly #forget: () => void;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(outer: AbortSignal, seconds: number) {
		this.#forget = onAbort(outer, () => this.#controller.abort());
		this.allow(seconds);
	}

	get signal(): AbortSignal {
		return this.#controller.signal;
	}

	allow(seconds: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			this.expired = true;
			this.#controller.abort();
		}, seconds * 1000);
	}

	/** Closes the connection, if it is still open. */
	end(): void {
		clearTimeout(this.#timer);
		this.#forget();
		this.#controller.abort();
	}
}
