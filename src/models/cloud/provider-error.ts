import * as v from 'valibot';

/** A provider's error, from whichever of their shapes. */
export interface ProviderError {
	readonly message: string;
	/** Its type, code and status names, joined: what the kind of error is told from. */
	readonly words: string;
	/** The HTTP status that it stands for, where it says so itself. */
	readonly status: number | null;
	/** How long it asks to wait. */
	readonly waitSeconds: number | null;
}

const Word = v.optional(v.nullable(v.union([v.string(), v.number()])));
const Detail = v.object({
	reason: v.optional(v.string()),
	retryDelay: v.optional(v.string()),
	msg: v.optional(v.string()),
});
const Body = v.object({
	message: v.optional(v.nullable(v.string())),
	detail: v.optional(v.union([v.string(), v.array(Detail)])),
	type: Word,
	code: Word,
	status: Word,
	details: v.optional(v.array(Detail)),
});
const Wrapped = v.union([
	v.object({ error: v.string() }),
	v.object({ error: Body }),
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
const STATUS: Readonly<Record<string, number>> = {
	invalid_request_error: 400,
	authentication_error: 401,
	billing_error: 402,
	permission_error: 403,
	not_found_error: 404,
	request_too_large: 413,
	rate_limit_error: 429,
	rate_limit_exceeded: 429,
	api_error: 500,
	server_error: 500,
	timeout_error: 504,
	overloaded_error: 529,
};

/** Reads an error body, given as text or as parsed JSON. Never throws. */
export function readProviderError(given: unknown): ProviderError {
	const body = typeof given === 'string' ? parsed(given) : given;
	const read = v.safeParse(Wrapped, body);
	if (!read.success) return plain(typeof given === 'string' ? given : '');
	const { error } = read.output;
	if (typeof error === 'string') return plain(error);
	const details = [...(error.details ?? []), ...(Array.isArray(error.detail) ? error.detail : [])];
	const words = [error.type, error.code, error.status, ...details.map((each) => each.reason)];
	const named = words.map((word) => STATUS[String(word)]).find((status) => status !== undefined);
	const delay = details.map((each) => each.retryDelay?.match(/^([\d.]+)s$/)?.[1]).find(Boolean);
	const message =
		error.message ??
		(typeof error.detail === 'string' ? error.detail : details.map((each) => each.msg).join('; '));
	return {
		message,
		words: words.filter((word) => word !== null && word !== undefined).join(' '),
		status: httpStatus(error.code) ?? httpStatus(error.status) ?? named ?? null,
		waitSeconds: delay === undefined ? null : Number(delay),
	};
}

function plain(text: string): ProviderError {
	// A page of HTML tells nobody anything.
	const message = text.trimStart().startsWith('<') ? '' : text;
	return { message, words: '', status: null, waitSeconds: null };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function httpStatus(word: string | number | null | undefined): number | null {
	return typeof word === 'number' && word >= 400 && word <= 599 ? word : null;
}
