import type { ChatMessage, Usage } from '../core/messages.ts';
import type { Sampling } from '../core/settings.ts';

export interface ChatOptions {
	readonly sampling: Sampling;
	/** A grammar (GBNF) that the reply must follow; only models on this computer can. */
	readonly grammar?: string;
}

/** A piece of a model's reply. A stream yields any number of others, then one `end`. */
export type ChatPart =
	| { readonly type: 'text'; readonly text: string }
	/** What the model thinks before it answers: shown, but no part of its reply. */
	| { readonly type: 'reasoning'; readonly text: string }
	/** A try came to nothing and is made again after a wait; what came of it so far is void. */
	| { readonly type: 'retry'; readonly reason: string; readonly waitSeconds: number }
	/** What such a try used, before its `retry`; or what the call used, before the stream throws. */
	| { readonly type: 'spent'; readonly usage: Usage }
	| {
			readonly type: 'end';
			readonly finish: 'stop' | 'length' | 'filter' | 'other';
			/** Of the try that gave the reply. */
			readonly usage: Usage;
			/** The exact model that answered, where the provider says so. */
			readonly model?: string;
	  };

/** Anything that answers a conversation: a provider's API, a local model, the scripted TaskLLM. */
export interface ChatModel {
	/** What people see, such as "gpt-4o (OpenAI)". */
	readonly label: string;
	/**
	 * Streams the reply to `messages`, sent exactly as they are.
	 * @throws Failure with a code of `src/models/failures.ts`, or `setting-not-honoured` before anything
	 * is sent; AbortError (DOMException) when `signal` aborts: soon, and after the `spent` of the call.
	 */
	stream(
		messages: readonly ChatMessage[],
		options: ChatOptions,
		signal: AbortSignal,
	): AsyncIterable<ChatPart>;
}
