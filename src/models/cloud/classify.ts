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

const NO_CREDIT =
	/insufficient_quota|billing_(hard_limit|not_active|error)|credit balance is too low|insufficient (balance|credits|funds)|api usage limits/i;
const CONTEXT =
	/context_length_exceeded|exceed_context_size|request_too_large|context (length|window|size)|prompt is too long|input is too long|token count.*exceeds|too many tokens/i;
const FILTERED =
	/content_filter|content_policy|content management policy|moderation|\bflagged\b|prohibited content/i;
const BLOCKED = /CORS requests are not allowed|dangerous-direct-browser-access/i;
const BAD_KEY = /api_key_invalid|invalid_api_key|invalid api key|api key not valid|unauthorized/i;
const NO_MODEL =
	/model_not_found|invalid_model|not a valid model|invalid model|model.*(not found|not exist|does not exist)/i;
const NO_TEMPERATURE =
	/temperature.*(unsupported|not support|not allowed|not permitted|deprecat|only the default|removed|no longer)|(unsupported|not support|deprecat|does not support).*temperature/is;

/** Whether the error says that the model takes no temperature. */
export function refusesTemperature(error: ProviderError, status: number): boolean {
	return (status === 400 || status === 422) && NO_TEMPERATURE.test(error.message);
}

/** The failure that a provider's error is. `status` as HTTP gave it; 0 for an error in mid-stream. */
export function classify(
	error: ProviderError,
	status: number,
	askedSeconds: number | null,
	destination: Destination,
	key: string | null,
): Failure {
	const meant = status >= 400 ? status : (error.status ?? 500);
	const said = redact(error.message.trim(), key).slice(0, QUOTED);
	const reason = passingReason(meant, destination);
	const code = codeOf(`${error.words} ${error.message}`, meant);
	const passing = code === 'rate-limited' || code === 'overloaded' || code === 'time-out';
	if (!passing) return modelFailure(code, destination, said);
	return new PassingFailure(code, destination, {
		reason,
		said,
		askedSeconds: askedSeconds ?? error.waitSeconds,
	});
}

function codeOf(text: string, status: number): ModelFailureCode {
	if (status === 402 || NO_CREDIT.test(text)) return 'no-credit';
	if (BLOCKED.test(text)) return 'blocked-cross-origin';
	if (status === 429) return 'rate-limited';
	if (status === 413 || CONTEXT.test(text)) return 'context-too-long';
	if (FILTERED.test(text) && status < 500) return 'content-filtered';
	if (status === 401 || (status < 500 && BAD_KEY.test(text))) return 'bad-key';
	if (status === 404 || (status < 500 && NO_MODEL.test(text))) return 'no-such-model';
	if (status === 403) return 'bad-key';
	if (status === 408) return 'time-out';
	if (status === 409 || status >= 500) return 'overloaded';
	return 'bad-request';
}

function passingReason(status: number, { provider }: Destination): string {
	if (status === 429) return `${provider} limits how often your key may call`;
	if (status === 408) return `${provider} took too long`;
	return `${provider} is overloaded or has a fault (${status})`;
}
