import type { Failure } from '../../core/failure.ts';
import {
	type Destination,
	type ModelFailureCode,
	modelFailure,
	PassingFailure,
} from '../failures.ts';
import type { ProviderError } from './provider-error.ts';
import { redact } from './redact.ts';

/** A provider's text is quoted up to this many characters. */
const QUOTED = 300;

// Lists of words and nothing that repeats: a stranger's text of any length is read in linear time.
const NO_CREDIT =
	/insufficient_quota|billing_(hard_limit|not_active|error)|credit balance is too low|insufficient (balance|credits|funds)|api usage limits|(spend|spending|credit) limit|key limit exceeded|all available credits|out of credits|credits? (is|are|has been|have been) (exhausted|used up)|budget has been exceeded/i;
const CONTEXT =
	/context_length_exceeded|exceed_context_size|request_too_large|context (length|window|size)|prompt is too long|input is too long|too many tokens|(input|prompt|sequence) length|max_model_len|reduce the length|inputs?`? tokens \+|tokens? limit exceeded/i;
const TOKEN_COUNT = /token count/i;
const EXCEEDS = /exceeds/i;
const FILTERED =
	/content_filter|content_policy|content management policy|moderation|\bflagged\b|prohibited content/i;
const BLOCKED = /CORS requests are not allowed|dangerous-direct-browser-access/i;
const BAD_KEY = /api_key_invalid|invalid_api_key|invalid api key|api key not valid|unauthorized/i;
const NOT_FOR_CHAT = /v1\/responses|responses api|not a chat model|v1\/completions/i;
const NO_MODEL =
	/model_not_found|model_deprecated|model_decommissioned|invalid_model|not a valid model|invalid model|model.{0,100} (has been|was|is) (deprecated|decommissioned|retired|discontinued|shut ?down)/i;
const BUSY = /overloaded|too busy|at capacity|capacity exceeded|temporarily unavailable/i;
const MODEL = /model/i;
const NOT_FOUND = /not found|not exist/i;

/** Refusals for which the caller is not at fault: a conflict, a part of theirs that failed, too early, no capacity. */
const PASSING: ReadonlySet<number> = new Set([409, 424, 425, 498]);

/** The failure that a provider's error is. `status` as HTTP gave it; 0 for an error in mid-stream. */
export function classify(
	error: ProviderError,
	status: number,
	askedSeconds: number | null,
	destination: Destination,
	key: string | null,
): Failure {
	const meant = status >= 400 ? status : (error.status ?? 500);
	const said = quoted(error.message, key);
	const code = codeOf(`${error.words} ${error.message}`, meant);
	const passing = code === 'rate-limited' || code === 'overloaded' || code === 'time-out';
	if (!passing) return modelFailure(code, destination, said);
	return new PassingFailure(code, destination, {
		reason: passingReason(meant, destination),
		said,
		askedSeconds: askedSeconds ?? error.waitSeconds,
	});
}

/** A provider's own words, short and without the key, as they may be shown. */
export function quoted(text: string, key: string | null): string {
	return redact(text.trim(), key).slice(0, QUOTED);
}

function codeOf(text: string, status: number): ModelFailureCode {
	if (status === 402 || NO_CREDIT.test(text)) return 'no-credit';
	if (BLOCKED.test(text)) return 'blocked-cross-origin';
	if (status === 429) return 'rate-limited';
	if (status === 413 || CONTEXT.test(text) || (TOKEN_COUNT.test(text) && EXCEEDS.test(text)))
		return 'context-too-long';
	if (FILTERED.test(text) && status < 500) return 'content-filtered';
	if (status === 401 || (status < 500 && BAD_KEY.test(text))) return 'bad-key';
	if (status < 500 && NOT_FOR_CHAT.test(text)) return 'model-not-for-chat';
	if (status === 404 || status === 405 || status === 410 || (status < 500 && isNoModel(text)))
		return 'no-such-model';
	if (status === 403) return 'bad-key';
	if (status === 408) return 'time-out';
	if (PASSING.has(status) || status >= 500 || BUSY.test(text)) return 'overloaded';
	return 'bad-request';
}

function isNoModel(text: string): boolean {
	return NO_MODEL.test(text) || (MODEL.test(text) && NOT_FOUND.test(text));
}

function passingReason(status: number, { provider }: Destination): string {
	if (status === 429) return `${provider} limits how often your key may call`;
	if (status === 408) return `${provider} took too long`;
	return `${provider} is overloaded or has a fault (${status})`;
}
