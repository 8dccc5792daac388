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
	/** All that was read, from a cache too. */
	input: Finite,
	/** All that was written, with what the model thought. */
	output: Finite,
	/** The parts of the input that the provider had in a cache, and that it put into one. */
	cacheRead: v.optional(Finite),
	cacheWrite: v.optional(Finite),
	/** The part of the output that the model thought. */
	thinking: v.optional(Finite),
	estimated: v.boolean(),
	/** US dollars; absent where the price is not known. */
	cost: v.optional(Finite),
});
export type Usage = v.InferOutput<typeof Usage>;
