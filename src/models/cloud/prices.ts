/**
 * What models cost, by provider and name: US dollars for a million tokens. `cacheRead` is input that
 * the provider had in a cache, `cacheWrite` is input that it put into one; without these columns, the
 * price of such a call is not known. Left out are models whose price depends on the hour (DeepSeek's) or that
 * say with each reply what it cost (OpenRouter's).
 *
 * Source: the table of LiteLLM 1.106.4, held against the providers' own pages; gpt-6.1-terra from
 * OpenAI's page alone.
 */
export const PRICES_AS_OF = '2026-11';

export interface Price {
	readonly input: number;
	readonly output: number;
	readonly cacheRead?: number;
	readonly cacheWrite?: number;
	/** The last day on which it holds, such as "2026-12-31". */
	readonly until?: string;
}

/** A row; what goes into a cache costs as much as other input where nothing else is said. */
function price(input: number, output: number, cacheRead?: number, cacheWrite = input): Price {
	return { input, output, ...(cacheRead !== undefined && { cacheRead, cacheWrite }) };
}

const PRICES: Readonly<Record<string, ReadonlyMap<string, Price>>> = {
	openai: new Map([
		['gpt-6.1-sol', price(2, 10, 0.1, 2.5)],
		['gpt-6.1-terra', price(1, 5)],
		['gpt-6-luna', price(0.1, 0.5, 0.01, 0.125)],
		['gpt-4.1', price(2, 8, 0.5)],
		['gpt-4.1-mini', price(0.4, 1.6, 0.1)],
		['gpt-4o', price(2.5, 10, 1.25)],
		['gpt-4o-mini', price(0.15, 0.6, 0.075)],
	]),
	anthropic: new Map([
		['claude-opus-5-5', price(4, 20, 0.2, 5)],
		['claude-sonnet-5-5', price(2, 10, 0.1, 2.5)],
		['claude-haiku-5-5', price(0.1, 0.5, 0.01, 0.125)],
		['claude-haiku-4-5', price(1, 5, 0.1, 1.25)],
	]),
	google: new Map([
		['gemini-4-argon', price(2, 10, 0.1)],
		['gemini-3.1-pro-preview', price(2, 12, 0.2)],
		// A promotion.
		['gemini-3.8-flash', { ...price(0.75, 3.75, 0.075), until: '2026-12-31' }],
		['gemini-3.5-flash', price(1.5, 9, 0.15)],
		['gemini-3.5-flash-lite', price(0.3, 2.5, 0.03)],
	]),
	mistral: new Map([
		['mistral-large-latest', price(0.5, 1.5, 0.05)],
		['mistral-medium-3-5', price(1.5, 7.5, 0.15)],
		['mistral-small-latest', price(0.15, 0.6, 0.015)],
	]),
};

/** The price of a model on a day; null where it is not known. */
export function priceOf(provider: string, model: string, now: Date): Price | null {
	const found = Object.hasOwn(PRICES, provider) ? PRICES[provider]?.get(model) : undefined;
	if (!found) return null;
	return found.until !== undefined && now.toISOString().slice(0, 10) > found.until ? null : found;
}
