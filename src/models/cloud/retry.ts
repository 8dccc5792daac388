import { Failure } from '../../core/failure.ts';
import { pause } from '../../ground/abort.ts';
import type { ChatPart } from '../chat-model.ts';
import { PassingFailure } from '../failures.ts';
import type { Patience } from './patience.ts';

/** Tries a call until it succeeds, fails for good, or has yielded text. Each wait is yielded first. */
export async function* withRetries(
	attempt: () => AsyncIterable<ChatPart>,
	patience: Patience,
	signal: AbortSignal,
): AsyncGenerator<ChatPart> {
	for (let tried = 1; ; tried++) {
		let text = false;
		try {
			for await (const part of attempt()) {
				text ||= part.type === 'text';
				yield part;
			}
			return;
		} catch (thrown) {
			if (!(thrown instanceof PassingFailure) || text) throw thrown;
			const waitSeconds = thrown.askedSeconds ?? backOff(tried, patience);
			if (waitSeconds > patience.longestAsked)
				throw new Failure(
					thrown.code,
					`${thrown.message} It asks to wait ${Math.ceil(waitSeconds)} seconds.`,
				);
			if (tried >= patience.tries)
				throw new Failure(thrown.code, `${thrown.message} It was tried ${tried} times.`);
			yield { type: 'retry', reason: thrown.reason, waitSeconds };
			await pause(waitSeconds * 1000, signal);
		}
	}
}

/** The wait in seconds after so many tries: doubles with each; by chance up to half shorter, so that many callers do not come back at once. */
export function backOff(
	tried: number,
	{ firstWait, longestWait }: Pick<Patience, 'firstWait' | 'longestWait'>,
): number {
	const full = Math.min(firstWait * 2 ** (tried - 1), longestWait);
	return full * (0.5 + Math.random() / 2);
}

/** The wait that a reply's headers ask for, in seconds; null where they ask for none. */
export function askedWait(headers: Headers, now: number): number | null {
	const milliseconds = headers.get('retry-after-ms');
	if (milliseconds !== null && isCount(milliseconds)) return Number(milliseconds) / 1000;
	const after = headers.get('retry-after');
	if (after === null) return null;
	if (isCount(after)) return Number(after);
	// Only the form that HTTP prescribes: `Date.parse` takes almost anything for a date.
	const until = after.endsWith('GMT') ? Date.parse(after) : Number.NaN;
	return Number.isNaN(until) ? null : Math.max(0, (until - now) / 1000);
}

function isCount(text: string): boolean {
	return /^\s*\d+(\.\d+)?\s*$/.test(text);
}
