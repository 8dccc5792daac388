/** The wait that a reply's headers ask for, in seconds; null where they ask for none. A page sees them of few providers. */
export function waitInHeaders(headers: Headers, now: number): number | null {
	const milliseconds = headers.get('retry-after-ms');
	if (milliseconds !== null && isCount(milliseconds)) return Number.parseFloat(milliseconds) / 1000;
	const after = headers.get('retry-after');
	if (after === null) return null;
	if (isCount(after)) return Number.parseFloat(after);
	// Only the form that HTTP prescribes: `Date.parse` takes almost anything for a date.
	const until = after.endsWith('GMT') ? Date.parse(after) : Number.NaN;
	return Number.isNaN(until) ? null : Math.max(0, (until - now) / 1000);
}

function isCount(text: string): boolean {
	return /^\s*\d+(\.\d+)?\s*s?\s*$/.test(text);
}

const AMOUNT =
	'\\d{1,7}(?:\\.\\d{1,12})?\\s?(?:ms|msecs?|milliseconds?|d|days?|h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?)(?![a-z])';
/** "Please try again in 1m30.5s", "retry after 20 seconds", "Retry-After: 20"; every repetition is bounded. */
const ASKED = new RegExp(
	`\\b(?:again|retry|retrying|wait|resets?|available|retry[-_ ]?(?:after|delay))[\\s:=*"'\`]{1,4}(?:(?:in|after|for|about|at least|another|until|(?:your|the|this) request)[\\s:*"'\`]{1,4}){0,3}((?:${AMOUNT}\\s?(?:and\\s)?){1,4})`,
	'i',
);
/** Named as the header is, it is in seconds without a word. */
const BARE =
	/\bretry[-_ ]?after(?:_?seconds)?[\s:="']{1,4}(\d{1,7}(?:\.\d{1,12})?)(?![\d.]|\s?[a-z%])/i;

const SECONDS = new Map([
	['ms', 0.001],
	['d', 86_400],
	['h', 3600],
	['m', 60],
	['s', 1],
]);

/** The wait in seconds that a provider's message asks for; null where it asks for none. */
export function waitInWords(message: string): number | null {
	const asked = ASKED.exec(message)?.[1];
	if (asked === undefined) return bareCount(message);
	let seconds = 0;
	for (const [, amount, unit = ''] of asked.matchAll(/([\d.]+)\s?([a-z]+)/gi))
		seconds += Number(amount) * (SECONDS.get(unitOf(unit.toLowerCase())) ?? 0);
	return seconds;
}

function bareCount(message: string): number | null {
	const seconds = BARE.exec(message)?.[1];
	return seconds === undefined ? null : Number(seconds);
}

function unitOf(word: string): string {
	return /^(ms|milli)/.test(word) ? 'ms' : word.slice(0, 1);
}

/** The wait until a moment in milliseconds since 1970, as OpenRouter tells it; null where it is no moment to come. */
export function waitUntil(moment: unknown, now: number): number | null {
	const time =
		typeof moment === 'number' || typeof moment === 'string' ? Number(moment) : Number.NaN;
	return time > now && time < now + 1e12 ? (time - now) / 1000 : null;
}
