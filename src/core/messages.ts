import * as v from 'valibot';
import { Finite } from './plain.ts';

export const ChatMessage = v.object({
	role: v.picklist(['system', 'user', 'assistant']),
	content: v.string(),
});
/** One message of a conversation with a model. */
export type ChatMessage = v.InferOutput<typeof ChatMessage>;

/** Tokens of one call; `estimated` where the provider reported none and characters / 4 stands in. */
export const Usage = v.object({
	input: Finite,
	output: Finite,
	estimated: v.boolean(),
	/** US dollars; absent where the price is not known. */
	cost: v.optional(Finite),
});
export type Usage = v.InferOutput<typeof Usage>;
