import type { ModelSpec } from '../../core/spec.ts';
import { hashOfText } from '../../ground/hash.ts';
import { type CallGate, type CallPass, NOTHING_USED } from '../../models/call-gate.ts';
import { addressOf } from '../../models/cloud/address.ts';
import { isLocal, isScripted } from '../../models/registry.ts';
import type { Clock } from '../clock.ts';
import type { Budget } from './budget.ts';
import { Limiter } from './limiter.ts';
import { likelyTokens } from './worst-case.ts';

interface GateParts {
	readonly limiters: Limiters;
	/** Absent where nothing is limited. */
	readonly budget?: Budget;
}

/**
 * What every call of an experiment passes: the limiter of whoever answers it, then the budget. A call
 * that waits for the budget keeps its turn; those that it waits for need none any more.
 */
export function createCallGate({ limiters, budget }: GateParts): CallGate {
	/** Addresses that took a call, by their limiters. */
	const answering = new Set<Limiter>();
	return {
		async enter(call, signal): Promise<CallPass> {
			const limiter = limiters.of(call.model);
			const leave = await limiter?.enter(signal, likelyTokens(call));
			const settle = await budget?.reserve(call, signal).catch((thrown: unknown) => {
				leave?.(false);
				throw thrown;
			});
			let clean = true;
			return {
				answeredBefore: limiter !== null && answering.has(limiter),
				told(limits) {
					if (limiter) answering.add(limiter);
					limiter?.told(limits);
				},
				refused(refusal) {
					clean = false;
					limiter?.refused(refusal);
				},
				settle(usage) {
					settle?.(usage);
					leave?.(clean && usage !== NOTHING_USED);
				},
			};
		},
	};
}

/** One limiter for each provider and key, and one for all models on this computer, which share its GPU. */
export class Limiters {
	readonly #inFlight: number;
	readonly #keyFor: (spec: ModelSpec) => string | null;
	readonly #clock: Clock | undefined;
	readonly #made = new Map<string, Limiter>();

	/**
	 * @param inFlight calls of one key at a time, as the user allows
	 * @param keyFor the key for calls of a model; of it only a digest is kept
	 */
	constructor(inFlight: number, keyFor: (spec: ModelSpec) => string | null, clock?: Clock) {
		this.#inFlight = inFlight;
		this.#keyFor = keyFor;
		this.#clock = clock;
	}

	/** Null where nothing is held: the scripted model. @throws Failure `bad-provider-address` */
	of(spec: ModelSpec): Limiter | null {
		if (isScripted(spec)) return null;
		if (isLocal(spec)) return this.#named('GPU', 1);
		const key = hashOfText(this.#keyFor(spec) ?? '');
		return this.#named(`${spec.provider} ${addressOf(spec).origin} ${key}`, this.#inFlight);
	}

	#named(name: string, most: number): Limiter {
		const limiter = this.#made.get(name) ?? new Limiter(most, this.#clock);
		this.#made.set(name, limiter);
		return limiter;
	}
}
