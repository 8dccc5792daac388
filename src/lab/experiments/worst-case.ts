import type { ModelSpec } from '../../core/spec.ts';
import type { PlannedCall } from '../../models/call-gate.ts';
import { type Price, priceOf } from '../../models/cloud/prices.ts';
import { dearestCost } from '../../models/cloud/usage.ts';
import { isLocal, isScripted } from '../../models/registry.ts';

/** What a provider may put around each message, and around all, in tokens. */
const AROUND_MESSAGE = 20;
const AROUND_CALL = 100;

/**
 * A provider's code interpreter has the model read everything again after each program. No provider says
 * how often or how much at most, so this is room and no bound: Anthropic pauses after about ten turns.
 */
const INTERPRETER_TURNS = 10;
/** What programs may have printed by such a turn, in tokens. */
const INTERPRETER_OUTPUT = 4000;

/** What calls use. */
export interface Amounts {
	/** US dollars. */
	readonly dollars: number;
	readonly tokens: number;
	/** Requests that were sent, refused ones too. */
	readonly calls: number;
}

/** Whether nobody is paid for a model's calls, so that no budget holds them. */
export function isFree(model: ModelSpec): boolean {
	return isLocal(model) || isScripted(model);
}

/** Whether a model's dollars cannot be counted before a call, as no price of it is known. */
export function unpriced(model: ModelSpec, now: Date): boolean {
	return !isFree(model) && priceOf(model.provider, model.model, now) === null;
}

/**
 * The most that a call may use: a token for each byte of its messages, and an answer that comes to its
 * limit, to which the providers count what a model thinks. Dollars are 0 without a price; what a
 * provider takes for its code interpreter itself is not among them.
 */
export function worstCase({ messages, options }: PlannedCall, price: Price | null): Amounts {
	const asked = messages.reduce(
		(sum, { content }) => sum + utf8.encode(content).length + AROUND_MESSAGE,
		AROUND_CALL,
	);
	const output = options.sampling.answerTokens;
	const input = options.codeInterpreter
		? INTERPRETER_TURNS * (asked + output + INTERPRETER_OUTPUT)
		: asked;
	const dollars = price ? dearestCost(price, { input, output }) : 0;
	return { dollars, tokens: input + output, calls: 1 };
}

/** What a call is likely to use at most by a provider's reckoning: its prompt at four characters a token, and its limit. */
export function likelyTokens({ messages, options }: PlannedCall): number {
	const characters = messages.reduce((sum, { content }) => sum + content.length, 0);
	return Math.ceil(characters / 4) + options.sampling.answerTokens;
}

const utf8 = new TextEncoder();
