import type { Usage } from '../../core/messages.ts';
import { type Price, priceOf } from './prices.ts';
import type { Counted } from './wire.ts';

/** Above this many input tokens several providers charge more, so the cost is not known. */
const PLAIN_PRICE_TOKENS = 100_000;
/** A rule of thumb for English and code. */
const CHARACTERS_PER_TOKEN = 4;

/** What is put into a cache costs a quarter more than other input at most, where no price is known of it. */
const DEAREST_WRITE = 1.25;
/** What longer calls cost of the plain price at most. */
const DEAREST_LONG = 2;

/** Characters of a call, from which tokens that nobody counted are estimated. */
export interface Written {
	/** Of all messages that were sent. */
	readonly asked: number;
	/** Of the reply as far as it came, with what the model thought. */
	readonly replied: number;
}

/**
 * Adds what a later event counts: a later count of the same thing stands for the earlier one, but for a
 * nought, which some say of all that they say elsewhere.
 */
export function addCounted(known: Counted, later: Counted = {}): Counted {
	const last = (of: keyof Counted) => later[of] || (known[of] ?? later[of]);
	return {
		fresh: last('fresh'),
		cacheRead: last('cacheRead'),
		cacheWrite: last('cacheWrite'),
		output: last('output'),
		thinking: last('thinking'),
		cost: last('cost'),
	};
}

/** Tokens as counted or else estimated from the characters, and the cost where the price is known. */
export function usageOf(
	provider: string,
	model: string,
	counted: Counted,
	written: Written,
	now = new Date(),
): Usage {
	const { cacheRead = 0, cacheWrite = 0, thinking } = counted;
	const estimate = (characters: number) => Math.ceil(characters / CHARACTERS_PER_TOKEN);
	// Nought where there was something is no count, but the lack of one.
	const fresh = cacheRead + cacheWrite > 0 ? counted.fresh : counted.fresh || undefined;
	const said = counted.output === 0 && written.replied > 0 ? undefined : counted.output;
	const input =
		fresh === undefined
			? Math.max(estimate(written.asked), cacheRead + cacheWrite)
			: fresh + cacheRead + cacheWrite;
	const output = said ?? estimate(written.replied);
	const estimated = fresh === undefined || said === undefined;
	const usage = { input, output, cacheRead, cacheWrite };
	const cost = counted.cost ?? costOf(priceOf(provider, model, now), usage);
	return {
		input,
		output,
		estimated,
		...(cacheRead > 0 && { cacheRead }),
		...(cacheWrite > 0 && { cacheWrite }),
		...(thinking !== undefined && thinking > 0 && { thinking }),
		...(cost !== null && { cost }),
	};
}

/** What so many tokens cost at most, in US dollars, whatever a cache takes of them and however long the call is. */
export function dearestCost(
	price: Price,
	{ input, output }: Pick<Usage, 'input' | 'output'>,
): number {
	const dearestInput = Math.max(price.input, price.cacheWrite ?? price.input * DEAREST_WRITE);
	const plain = (input * dearestInput + output * price.output) / 1_000_000;
	return input > PLAIN_PRICE_TOKENS ? plain * DEAREST_LONG : plain;
}

function costOf(
	price: Price | null,
	usage: { input: number; output: number; cacheRead: number; cacheWrite: number },
): number | null {
	const { input, output, cacheRead, cacheWrite } = usage;
	if (!price || input > PLAIN_PRICE_TOKENS) return null;
	const caches = cacheRead + cacheWrite;
	if (caches > 0 && price.cacheRead === undefined) return null;
	const read = cacheRead * (price.cacheRead ?? 0);
	const written = cacheWrite * (price.cacheWrite ?? 0);
	const plain = (input - caches) * price.input + output * price.output;
	return (plain + read + written) / 1_000_000;
}
