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

/** Errors stand in errors, and JSON in JSON, to this depth. */
const DEEPEST = 9;
/** Of a list of errors no more are looked at. */
const MOST_IN_LIST = 10;

const Word = side(v.union([v.string(), v.number()]));
const Any = v.optional(v.unknown());
const Body = v.object({
	type: Word,
	code: Word,
	status: Word,
	reason: Word,
	retryDelay: side(v.string()),
	// FastAPI's: which field of the body it speaks of.
	loc: side(v.array(v.union([v.string(), v.number()]))),
	// OpenRouter's: what the provider behind it said, and when to come again.
	metadata: side(v.object({ raw: Any, headers: side(v.record(v.string(), v.unknown())) })),
	details: Any,
	// Where it is said what the error is, in words or in an error within this one.
	error_description: Any,
	error: Any,
	message: Any,
	msg: Any,
	detail: Any,
	errors: Any,
	error_msg: Any,
	fault: Any,
	faultstring: Any,
	base_resp: Any,
	status_msg: Any,
});

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

const NOTHING: ProviderError = { message: '', words: '', status: null, waitSeconds: null };

/** Reads an error body, given as text or as parsed JSON, in whatever shape. Never throws. */
export function readProviderError(given: unknown): ProviderError {
	return read(given, DEEPEST);
}

function read(given: unknown, depth: number): ProviderError {
	if (depth === 0) return NOTHING;
	if (typeof given === 'string') return ofText(given, depth);
	if (typeof given !== 'object' || given === null) return NOTHING;
	if (!Array.isArray(given)) return ofObject(given, depth - 1);
	const errors = given.slice(0, MOST_IN_LIST).map((item) => read(item, depth - 1));
	const messages = errors.map(({ message }) => message).filter((message) => message !== '');
	return { ...joined(errors), message: messages.join('; ').slice(0, LONGEST) };
}

function ofText(text: string, depth: number): ProviderError {
	const body = /^\s*[[{"]/.test(text) ? parsed(text) : undefined;
	if (body === undefined) return plain(text);
	const inner = read(body, depth - 1);
	return inner.message === '' && depth < DEEPEST
		? { ...inner, message: plain(text).message }
		: inner;
}

function ofObject(given: object, depth: number): ProviderError {
	const { type, code, status, reason, retryDelay, loc, metadata, details, ...said } = v.parse(
		Body,
		given,
	);
	const words = [type, code, status, reason].filter((word) => word !== undefined);
	const delay = /^(\d{1,9}(?:\.\d{1,12})?)s$/.exec(retryDelay ?? '')?.[1];
	const own: ProviderError = {
		message: '',
		words: words.join(' ').slice(0, LONGEST),
		status:
			httpStatus(code) ??
			httpStatus(status) ??
			words.map((word) => STATUS.get(word)).find((meant) => meant !== undefined) ??
			null,
		waitSeconds:
			delay === undefined
				? waitUntil(metadata?.headers?.['X-RateLimit-Reset'], Date.now())
				: Number(delay),
	};
	// The message in front of one behind it says nothing but that.
	const inner = [metadata?.raw, ...Object.values(said), details].map((each) => read(each, depth));
	const error = joined([own, ...inner]);
	return loc && error.message !== ''
		? { ...error, message: `${loc.join('.')}: ${error.message}`.slice(0, LONGEST) }
		: error;
}

/** What several say together: of what only one thing can be, what the first says that says it. */
function joined(errors: readonly ProviderError[]): ProviderError {
	return {
		message: errors.find(({ message }) => message !== '')?.message ?? '',
		words: errors
			.map(({ words }) => words)
			.filter((words) => words !== '')
			.join(' ')
			.slice(0, LONGEST),
		status: errors.find(({ status }) => status !== null)?.status ?? null,
		waitSeconds: errors.find(({ waitSeconds }) => waitSeconds !== null)?.waitSeconds ?? null,
	};
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
