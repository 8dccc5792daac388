import type { ChatMessage, Usage } from '../core/messages.ts';
import type { ModelSpec } from '../core/spec.ts';
import type { ChatModel, ChatOptions } from './chat-model.ts';

/** What every call passes before it is made, where many are made at once. */
export interface CallGate {
	/**
	 * Waits until a call may be made. What it waits is none of the call's own time.
	 * @throws Failure `over-budget`; AbortError (or the signal's reason) at once when `signal` aborts
	 */
	enter(call: PlannedCall, signal: AbortSignal): Promise<CallPass>;
}

/** A call that is about to be made: one request to a provider, or one reply of a model on this computer. */
export interface PlannedCall {
	readonly model: ModelSpec;
	readonly messages: readonly ChatMessage[];
	readonly options: ChatOptions;
}

/** Leave for one call. It lasts until it is settled. */
export interface CallPass {
	/** Whether a call to the same address was answered before: then being out of reach is a passing fault. */
	readonly answeredBefore: boolean;
	/** Takes what the headers of a reply say of the provider's limits; called with each reply, also where they say nothing. */
	told(limits: readonly RateLimit[]): void;
	/** Takes that the provider refused the call, for the time being. */
	refused(refusal: Refusal): void;
	/**
	 * Ends it; again is nothing.
	 * @param usage what the provider counted; null where nothing is known of what the call cost
	 */
	settle(usage: Usage | null): void;
}

/** What is left of a limit on calls, and the time until it is whole again. */
export interface RateLimit {
	readonly of: 'requests' | 'tokens';
	readonly remaining: number;
	readonly resetMilliseconds: number;
}

export interface Refusal {
	readonly kind: 'rate-limit' | 'overloaded';
	/** How long the provider asks to wait; null where it does not say. */
	readonly waitMilliseconds: number | null;
}

/** What a call that was never taken used. */
export const NOTHING_USED: Usage = { input: 0, output: 0, estimated: false, cost: 0 };

/** A model whose calls pass a gate, once each. */
export function gated(model: ChatModel, spec: ModelSpec, gate: CallGate): ChatModel {
	return {
		label: model.label,
		async *stream(messages, options, signal) {
			const pass = await gate.enter({ model: spec, messages, options }, signal);
			const started = performance.now();
			try {
				for await (const part of model.stream(messages, options, signal)) {
					const counts = part.type === 'end' || part.type === 'spent';
					if (part.type === 'end') pass.settle(part.usage);
					yield counts ? { ...part, seconds: secondsSince(started) } : part;
				}
			} finally {
				pass.settle(null);
			}
		},
	};
}

/** Seconds since a moment of `performance.now()`. */
export function secondsSince(started: number): number {
	return Math.round(performance.now() - started) / 1000;
}
