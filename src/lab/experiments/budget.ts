import * as v from 'valibot';
import { Failure } from '../../core/failure.ts';
import type { Usage } from '../../core/messages.ts';
import { Finite } from '../../core/plain.ts';
import type { ModelSpec } from '../../core/spec.ts';
import { onAbort, untilAborted } from '../../ground/abort.ts';
import type { PlannedCall } from '../../models/call-gate.ts';
import { type Price, priceOf } from '../../models/cloud/prices.ts';
import { dearestCost } from '../../models/cloud/usage.ts';
import { modelInWords } from '../../models/registry.ts';
import { type Amounts, isFree, worstCase } from './worst-case.ts';

const Dollars = v.pipe(Finite, v.minValue(0));
const Whole = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What an experiment may use; what is absent has no limit. */
export const BudgetLimit = v.object({
	dollars: v.exactOptional(Dollars),
	tokens: v.exactOptional(Whole),
	calls: v.exactOptional(Whole),
});
export type BudgetLimit = v.InferOutput<typeof BudgetLimit>;

/** What an experiment used so far, as it is kept. */
export const BudgetSpent = v.object({ dollars: Dollars, tokens: Whole, calls: Whole });
export type BudgetSpent = v.InferOutput<typeof BudgetSpent>;

const NOTHING: BudgetSpent = { dollars: 0, tokens: 0, calls: 0 };

interface BudgetOptions {
	/** What earlier sittings used. */
	readonly spent?: BudgetSpent;
	/**
	 * Keeps what is spent, with what calls in flight may come to: no call is made before that is kept, so
	 * a killed tab has spent no more. Whoever ends a sitting keeps `spent` itself. @throws Failure of the storage, which the call then ends with
	 */
	readonly save?: (spent: BudgetSpent) => Promise<void>;
	readonly now?: () => Date;
}

interface Waiting {
	readonly need: Amounts;
	readonly admit: () => void;
	readonly refuse: (failure: Failure) => void;
	readonly model: ModelSpec;
}

/**
 * A hard limit on what calls use together: each reserves the most that it may use before it is made, and
 * gives back what it did not. Calls that nobody is paid for pass.
 */
export class Budget {
	readonly #limit: BudgetLimit;
	readonly #save: BudgetOptions['save'];
	readonly #now: () => Date;
	readonly #reserved = new Set<Amounts>();
	readonly #waiting: Waiting[] = [];
	/** The dearest call so far of each model without a price, where its provider says what it cost. */
	readonly #dearest = new Map<string, number>();
	#spent: BudgetSpent;
	#saving: Promise<void> = Promise.resolve();
	#nextSave: Promise<void> | null = null;

	constructor(
		limit: BudgetLimit,
		{ spent = NOTHING, save, now = () => new Date() }: BudgetOptions = {},
	) {
		this.#limit = limit;
		this.#spent = spent;
		this.#save = save;
		this.#now = now;
	}

	/** What calls that came to their end used. */
	get spent(): BudgetSpent {
		return this.#spent;
	}
	/** What calls in flight may come to. */
	get reserved(): BudgetSpent {
		return [...this.#reserved].reduce(sum, NOTHING);
	}

	/**
	 * Waits until there is room for a call, first come, first served. It is held until the returned
	 * function is called with what the provider counted; with null, all of it stands as spent.
	 * @throws Failure `over-budget` where no call in flight can give back enough; the signal's reason
	 */
	async reserve(call: PlannedCall, signal: AbortSignal): Promise<(usage: Usage | null) => void> {
		signal.throwIfAborted();
		const { model } = call;
		if (isFree(model)) return () => {};
		const price = priceOf(model.provider, model.model, this.#now());
		const worst = worstCase(call, price);
		const need = price ? worst : { ...worst, dollars: this.#dearest.get(nameOf(model)) ?? 0 };
		await this.#turn(need, model, signal);
		try {
			await untilAborted(this.#saved(), signal);
		} catch (thrown) {
			this.#release(need, NOTHING);
			throw thrown;
		}
		return (usage) => this.#release(need, usage ? this.#used(usage, price, model) : need);
	}

	/** Resolves once the need is reserved. */
	#turn(need: Amounts, model: ModelSpec, signal: AbortSignal): Promise<void> {
		return new Promise((resolve, reject) => {
			const forget = onAbort(signal, () => {
				this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
				reject(signal.reason);
				this.#admit();
			});
			const admit = () => {
				forget();
				resolve();
			};
			const refuse = (failure: Failure) => {
				forget();
				reject(failure);
			};
			const waiting = { need, admit, refuse, model };
			this.#waiting.push(waiting);
			this.#admit();
		});
	}

	#admit(): void {
		for (let [next] = this.#waiting; next; [next] = this.#waiting) {
			const atLeast = sum(this.#spent, next.need);
			const over = exceeded(this.#limit, atLeast);
			// Others may yet give back what they reserved.
			if (over === null && exceeded(this.#limit, sum(atLeast, this.reserved)) !== null) return;
			this.#waiting.shift();
			if (over !== null) next.refuse(this.#failure(over, next));
			else {
				this.#reserved.add(next.need);
				next.admit();
			}
		}
	}

	#release(need: Amounts, used: Amounts): void {
		if (!this.#reserved.delete(need)) return;
		this.#spent = sum(this.#spent, used);
		this.#admit();
	}

	#used({ input, output, cost }: Usage, price: Price | null, model: ModelSpec): Amounts {
		const dollars = cost ?? (price ? dearestCost(price, { input, output }) : 0);
		if (!price) {
			const name = nameOf(model);
			this.#dearest.set(name, Math.max(this.#dearest.get(name) ?? 0, dollars));
		}
		return { dollars, tokens: input + output, calls: 1 };
	}

	/** Resolves when a save that began after this moment is done; whoever waits meanwhile shares one. */
	#saved(): Promise<void> {
		const save = this.#save;
		if (!save) return Promise.resolve();
		this.#nextSave ??= this.#saving
			.catch(() => {})
			.then(() => {
				this.#nextSave = null;
				this.#saving = save(sum(this.#spent, this.reserved));
				return this.#saving;
			});
		return this.#nextSave;
	}

	#failure(over: keyof Amounts, { need, model }: Waiting): Failure {
		const words = (amount: number) => inWords(over, amount);
		return new Failure(
			'over-budget',
			`The experiment's budget is ${words(this.#limit[over] ?? 0)}. ${words(this.#spent[over])} ${over === 'dollars' ? 'is' : 'are'} spent, and the next call to ${modelInWords(model)} may take up to ${words(need[over])}, so it was not made. Raise the budget and run what is missing, or choose a cheaper model or fewer answer tokens.`,
		);
	}
}

function sum(one: Amounts, other: Amounts): BudgetSpent {
	return {
		dollars: one.dollars + other.dollars,
		tokens: one.tokens + other.tokens,
		calls: one.calls + other.calls,
	};
}

/** Of what there would be more than the limit; null where of nothing. */
function exceeded(limit: BudgetLimit, amounts: Amounts): keyof Amounts | null {
	const kinds = ['dollars', 'tokens', 'calls'] as const;
	return kinds.find((kind) => amounts[kind] > (limit[kind] ?? Number.POSITIVE_INFINITY)) ?? null;
}

function inWords(kind: keyof Amounts, amount: number): string {
	return kind === 'dollars' ? `$${amount.toFixed(4)}` : `${amount} ${kind}`;
}

const nameOf = ({ provider, model, baseUrl = '' }: ModelSpec) => `${provider} ${model} ${baseUrl}`;
