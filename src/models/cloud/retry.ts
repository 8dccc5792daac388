import { Failure } from '../../core/failure.ts';
import { pause } from '../../ground/abort.ts';
import type { ChatPart } from '../chat-model.ts';
import { PassingFailure } from '../failures.ts';
import type { Patience } from './patience.ts';

/** Out of reach is mostly for good, and a browser does not tell when it is not. */
const TRIES_OUT_OF_REACH = 2;

/** Tries a call until it succeeds or fails for good. Each wait is yielded first. */
export async function* withRetries(
	attempt: () => AsyncIterable<ChatPart>,
	patience: Patience,
	signal: AbortSignal,
): AsyncGenerator<ChatPart> {
	const past = new Past(patience);
	for (;;) {
		let content = false;
		try {
			for await (const part of attempt()) {
				content ||= part.type === 'text' || part.type === 'reasoning';
				yield part;
			}
			return;
		} catch (thrown) {
			if (!(thrown instanceof PassingFailure)) throw thrown;
			const waitSeconds = past.waitAfter(thrown, content);
			yield { type: 'retry', reason: thrown.reason, waitSeconds };
			await pause(waitSeconds * 1000, signal);
		}
	}
}

/** What has been tried, and whether to try again. */
class Past {
	readonly #patience: Patience;
	#tries = 0;
	#faults = 0;
	#lostAnswers = 0;
	#limits = 0;
	#waitedForLimits = 0;

	constructor(patience: Patience) {
		this.#patience = patience;
	}

	/** The wait in seconds before the next try. @throws Failure where there is none */
	waitAfter(failure: PassingFailure, content: boolean): number {
		// Asked for in another form the call is another call; there are few forms.
		if (failure.code === 'bad-request') return 0;
		this.#tries++;
		const wait = this.#waitFor(failure);
		if (wait > this.#patience.longestAsked)
			throw new Failure(
				failure.code,
				`${failure.message} It asks to wait ${Math.ceil(wait)} seconds.`,
			);
		if (this.#isOver(failure, content)) throw this.#last(failure);
		if (failure.code === 'rate-limited') this.#waitedForLimits += wait;
		return wait;
	}

	#waitFor({ code, askedSeconds }: PassingFailure): number {
		if (code !== 'rate-limited') return askedSeconds ?? backOff(this.#tries, this.#patience);
		const own = backOff(++this.#limits, this.#patience);
		// A wait that did not help is not believed twice.
		return this.#limits === 1 ? (askedSeconds ?? own) : Math.max(askedSeconds ?? 0, own);
	}

	#isOver({ code }: PassingFailure, content: boolean): boolean {
		const { tries, answers, limited } = this.#patience;
		if (content || code === 'no-text' || code === 'answer-broken-off')
			return ++this.#lostAnswers >= answers;
		if (code === 'rate-limited') return this.#waitedForLimits >= limited;
		return ++this.#faults >= (code === 'blocked-cross-origin' ? TRIES_OUT_OF_REACH : tries);
	}

	#last(failure: PassingFailure): Failure {
		if (this.#tries === 1) return failure;
		return new Failure(failure.code, `${failure.message} It was tried ${this.#tries} times.`);
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
