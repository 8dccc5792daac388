import type { ChatMessage, Usage } from '../../core/messages.ts';
import type { Provider } from './provider.ts';

/** Above this many input tokens several providers charge more, so the cost is not known. */
const PLAIN_PRICE_TOKENS = 100_000;
/** A rule of thumb for English and code. */
const CHARACTERS_PER_TOKEN = 4;

/** What a provider counted, as far as it did. */
export interface Counted {
	readonly input?: number;
	readonly output?: number;
	readonly cost?: number;
}

/** Tokens as counted or else estimated from the characters, and the cost where the price is known. */
export function usageOf(
	provider: Provider,
	model: string,
	counted: Counted,
	messages: readonly ChatMessage[],
	answerLength: number,
): Usage {
	const asked = messages.reduce((sum, { content }) => sum + content.length, 0);
	const input = counted.input ?? Math.ceil(asked / CHARACTERS_PER_TOKEN);
	const output = counted.output ?? Math.ceil(answerLength / CHARACTERS_PER_TOKEN);
	const estimated = counted.input === undefined || counted.output === undefined;
	const cost = counted.cost ?? costOf(provider, model, input, output);
	return { input, output, estimated, ...(cost !== undefined && { cost }) };
}

function costOf(
	provider: Provider,
	model: string,
	input: number,
	output: number,
): number | undefined {
	const price = provider.models.find((each) => each.id === model)?.price;
	if (!price || input > PLAIN_PRICE_TOKENS) return undefined;
	return (input * price[0] + output * price[1]) / 1_000_000;
}
