import type { ChatMessage, Usage } from '../core/messages.ts';
import type { Sampling } from '../core/settings.ts';

export interface ChatOptions {
	readonly sampling: Sampling;
	/** A grammar (GBNF) that the reply must follow; only models on this computer can. */
	readonly grammar?: string;
}

/** A piece of a model's reply. A stream yields any number of `text` and `retry`, then one `end`. */
export type ChatPart =
	| { readonly type: 'text'; readonly text: string }
	/** The provider asked to wait, or a fault that may pass: the call is tried again. Only before any text. */
	| { readonly type: 'retry'; readonly reason: string; readonly waitSeconds: number }
	| {
			readonly type: 'end';
			readonly finish: 'stop' | 'length' | 'filter' | 'other';
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
	 * is sent; AbortError (DOMException) when `signal` aborts.
	 */
	stream(
		messages: readonly ChatMessage[],
		options: ChatOptions,
		signal: AbortSignal,
	): AsyncIterable<ChatPart>;
}
