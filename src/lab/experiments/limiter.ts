import { onAbort } from '../../ground/abort.ts';
import type { RateLimit, Refusal } from '../../models/call-gate.ts';
import { CLOCK, type Clock } from '../clock.ts';

// The constants are Inspect's (shared facts, section 6).
const START = 4;
const MOST = 100;
const GROWTH = 1.05;
const SHRINKING = 0.8;
/** Only a limit that is in use by so much of it shows that more would be taken. */
const SATURATED = 0.8;
/** Refusals come in swarms: so long, in milliseconds, a swarm is one. */
const COOL_DOWN = 15_000;
/** A longer wait, in milliseconds, is that of a day's quota: calls go on, and hear so themselves. */
const LONGEST_HOLD = 120_000;
/** A limit that is whole again later than that, in milliseconds, has room again long before. */
const LONGEST_RESET = 60_000;

interface Waiting {
	readonly tokens: number;
	readonly admit: () => void;
}

/**
 * How many calls may be in flight at a time, first come, first served. It starts small and doubles with
 * each round without refusal in which the limit was in use, until a provider first refuses a call for
 * its rate; from then on it grows by 5 % a round, and shrinks by a fifth with such a refusal. A round is
 * as many calls as the limit.
 */
export class Limiter {
	readonly #most: number;
	readonly #clock: Clock;
	readonly #waiting: Waiting[] = [];
	/** What is left of the provider's own limits, until when. */
	readonly #left = new Map<RateLimit['of'], { remaining: number; until: number }>();
	#limit: number;
	#doubling = true;
	#inFlight = 0;
	/** Of this round: calls that were not refused, and the most at a time. */
	#clean = 0;
	#peak = 0;
	#shrinksFrom = Number.NEGATIVE_INFINITY;
	#heldUntil = Number.NEGATIVE_INFINITY;
	#forgetWake = () => {};

	/** @param most calls at a time, as the user allows */
	constructor(most: number, clock: Clock = CLOCK) {
		this.#most = Math.max(1, Math.min(most, MOST));
		this.#limit = Math.min(START, this.#most);
		this.#clock = clock;
	}

	/** Calls that may be in flight now. */
	get limit(): number {
		return Math.floor(this.#limit);
	}
	get inFlight(): number {
		return this.#inFlight;
	}
	get waiting(): number {
		return this.#waiting.length;
	}

	/**
	 * Waits for a call's turn; it lasts until the returned function is called, which is told whether the
	 * call was made and not refused.
	 * @param tokens that the call may use by the provider's reckoning
	 * @throws the signal's reason as soon as it is aborted
	 */
	async enter(signal: AbortSignal, tokens = 0): Promise<(clean: boolean) => void> {
		signal.throwIfAborted();
		await new Promise<void>((resolve, reject) => {
			const forget = onAbort(signal, () => {
				this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
				reject(signal.reason);
				this.#admit();
			});
			const admit = () => {
				forget();
				resolve();
			};
			const waiting = { tokens, admit };
			this.#waiting.push(waiting);
			this.#admit();
		});
		let left = false;
		return (clean) => {
			if (left) return;
			left = true;
			this.#inFlight--;
			if (clean) this.#count();
			this.#admit();
		};
	}

	/** Takes that a call was refused: for its rate, or because the provider is overloaded, which pauses growth. */
	refused({ kind, waitMilliseconds }: Refusal): void {
		this.#startRound();
		if (kind !== 'rate-limit') return;
		const now = this.#clock.now();
		this.#doubling = false;
		if (now >= this.#shrinksFrom) {
			this.#limit = Math.max(1, this.#limit * SHRINKING);
			this.#shrinksFrom = now + COOL_DOWN;
		}
		if (waitMilliseconds !== null && waitMilliseconds <= LONGEST_HOLD)
			this.#heldUntil = Math.max(this.#heldUntil, now + waitMilliseconds);
	}

	/** Takes what the provider says is left of its limits: what goes beyond waits until they are whole again. */
	told(limits: readonly RateLimit[]): void {
		for (const { of, remaining, resetMilliseconds } of limits) {
			const until = this.#clock.now() + Math.min(resetMilliseconds, LONGEST_RESET);
			this.#left.set(of, { remaining, until });
		}
	}

	#count(): void {
		if (++this.#clean < this.limit) return;
		if (this.#peak >= SATURATED * this.limit)
			this.#limit = Math.min(this.#limit * (this.#doubling ? 2 : GROWTH), this.#most);
		this.#startRound();
	}

	#startRound(): void {
		this.#clean = 0;
		this.#peak = this.#inFlight;
	}

	#admit(): void {
		for (let [next] = this.#waiting; next; [next] = this.#waiting) {
			if (this.#inFlight >= this.limit) return;
			const wait = this.#opensAt(next) - this.#clock.now();
			if (wait > 0) {
				this.#forgetWake();
				this.#forgetWake = this.#clock.after(wait, () => this.#admit());
				return;
			}
			this.#waiting.shift();
			this.#take('requests', 1);
			this.#take('tokens', next.tokens);
			this.#inFlight++;
			this.#peak = Math.max(this.#peak, this.#inFlight);
			next.admit();
		}
	}

	/** When the next call may be made, for all that the provider said. */
	#opensAt({ tokens }: Waiting): number {
		const needs = [
			['requests', 1],
			['tokens', tokens],
		] as const;
		return needs.reduce((at, [of, need]) => {
			const left = this.#left.get(of);
			return left && left.remaining < need ? Math.max(at, left.until) : at;
		}, this.#heldUntil);
	}

	#take(of: RateLimit['of'], amount: number): void {
		const left = this.#left.get(of);
		if (!left) return;
		if (left.until <= this.#clock.now()) this.#left.delete(of);
		else left.remaining -= amount;
	}
}
