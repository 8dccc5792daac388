import * as v from 'valibot';
import { waitInWords, waitUntil } from './asked-wait.ts';
import { side } from './tolerant.ts';

/** A provider's error, from whichever of their shapes. */
export interface ProviderError {
	readonly message: string;
	/** Its type, code and status names, joined: what the kind of error is told from. */
	readonly words: string;
	/** The HTTP status that it stands for, where it says so itself. */
	readonly status: number | null;
	/** How long it asks to wait, in seconds. */
	readonly waitSeconds: number | null;
}

/** Of an error's text no more is looked at, in characters. */
const LONGEST = 4000;

const Text = side(v.string());
const Word = side(v.union([v.string(), v.number()]));
const Detail = v.object({
	reason: Text,
	retryDelay: Text,
	msg: Text,
	// FastAPI's: which field of the body it speaks of.
	loc: side(v.array(v.union([v.string(), v.number()]))),
});
const Details = side(v.array(v.fallback(Detail, {})));
const Body = v.object({
	message: Text,
	detail: side(v.union([v.string(), v.array(v.fallback(Detail, {}))])),
	type: Word,
	code: Word,
	status: Word,
	details: Details,
	// OpenRouter's: what the provider behind it said.
	metadata: side(
		v.object({ raw: side(v.unknown()), headers: side(v.record(v.string(), v.unknown())) }),
	),
});
const Wrapped = v.union([
	v.object({ error: v.union([v.string(), Body]) }),
	v.pipe(
		v.array(v.object({ error: Body })),
		v.minLength(1),
		v.transform((items) => ({ error: items[0]?.error ?? {} })),
	),
	v.pipe(
		Body,
		v.transform((error) => ({ error })),
	),
]);

/** The status that the named kinds stand for, for errors in mid-stream. */
const STATUS: ReadonlyMap<unknown, number> = new Map([
	['invalid_request_error', 400],
	['authentication_error', 401],
	['billing_error', 402],
	['permission_error', 403],
	['not_found_error', 404],
	['request_too_large', 413],
	['rate_limit_error', 429],
	['rate_limit_exceeded', 429],
	['api_error', 500],
	['server_error', 500],
	['timeout_error', 504],
	['overloaded_error', 529],
]);

/** Reads an error body, given as text or as parsed JSON. Never throws. */
export function readProviderError(given: unknown): ProviderError {
	return read(given, 1);
}

function read(given: unknown, depth: number): ProviderError {
	const body = typeof given === 'string' ? parsed(given) : given;
	const wrapped = v.safeParse(Wrapped, body);
	if (!wrapped.success) return plain(typeof given === 'string' ? given : '');
	const { error } = wrapped.output;
	if (typeof error === 'string') return plain(error);
	const own = ownOf(error);
	const behind = error.metadata?.raw;
	if (behind === undefined || depth === 0) return own;
	const inner = read(behind, depth - 1);
	return {
		// The message in front says nothing but that there is one behind it.
		message: inner.message || own.message,
		words: `${own.words} ${inner.words}`.trim(),
		status: own.status ?? inner.status,
		waitSeconds: own.waitSeconds ?? inner.waitSeconds,
	};
}

function ownOf(error: v.InferOutput<typeof Body>): ProviderError {
	const details = [...(error.details ?? []), ...(Array.isArray(error.detail) ? error.detail : [])];
	const words = [error.type, error.code, error.status, ...details.map((each) => each.reason)];
	const named = words.map((word) => STATUS.get(word)).find((status) => status !== undefined);
	const delay = details
		.map((each) => /^(\d{1,9}(?:\.\d{1,12})?)s$/.exec(each.retryDelay ?? '')?.[1])
		.find((seconds) => seconds !== undefined);
	const message =
		error.message ??
		(typeof error.detail === 'string' ? error.detail : details.flatMap(inWords).join('; '));
	const said = plain(message);
	return {
		...said,
		words: words
			.filter((word) => word !== undefined)
			.join(' ')
			.slice(0, LONGEST),
		status: httpStatus(error.code) ?? httpStatus(error.status) ?? named ?? null,
		waitSeconds:
			(delay === undefined ? null : Number(delay)) ??
			said.waitSeconds ??
			waitUntil(error.metadata?.headers?.['X-RateLimit-Reset'], Date.now()),
	};
}

function inWords({ msg, loc }: v.InferOutput<typeof Detail>): string[] {
	if (msg === undefined) return [];
	return [loc ? `${loc.join('.')}: ${msg}` : msg];
}

function plain(text: string): ProviderError {
	const short = text.slice(0, LONGEST);
	// A page of HTML tells nobody anything.
	const message = short.trimStart().startsWith('<') ? '' : short;
	return { message, words: '', status: null, waitSeconds: waitInWords(message) };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function httpStatus(word: string | number | undefined): number | null {
	const status = Number(word);
	return status >= 400 && status <= 599 ? status : null;
}
