import type { ChatMessage, Usage } from '../core/messages.ts';
import type { Sampling, SamplingKey } from '../core/settings.ts';

export interface ChatOptions {
	readonly sampling: Sampling;
	/** A grammar (GBNF) that the reply must follow; only models on this computer can. */
	readonly grammar?: string;
	/** Whether the provider's own interpreter may run programs while the model writes; few have one. */
	readonly codeInterpreter?: boolean;
}

/** A program that a provider's interpreter ran, not this page, and what it did. */
export interface ProviderRun {
	readonly code: string;
	readonly output: string;
	/** What it wrote to standard error and ended well all the same. */
	readonly stderr: string;
	/** The traceback or the reason of the end; empty when all went well. */
	readonly error: string;
	readonly ending: 'ok' | 'error' | 'time';
}

/** What a try of a call used, and what the model was not told. */
export interface Spent {
	readonly usage: Usage;
	/** How long the try took, without what was waited before it; absent: since it was asked for. */
	readonly seconds?: number;
	/** Settings of the sampling that the model takes none of. */
	readonly unsent?: readonly SamplingKey[];
}

/** A piece of a model's reply. A stream yields any number of others, then one `end`. */
export type ChatPart =
	| { readonly type: 'text'; readonly text: string }
	/** What the model thinks before it answers: shown, but no part of its reply. */
	| { readonly type: 'reasoning'; readonly text: string }
	/** Where the provider's interpreter was asked for: a program that it ran, in between. */
	| ({ readonly type: 'ran' } & ProviderRun)
	/** A try came to nothing and is made again after a wait; what came of it so far is void. */
	| { readonly type: 'retry'; readonly reason: string; readonly waitSeconds: number }
	/** What such a try used, before its `retry`; or one that goes on in another call; or what the call used, before the stream throws. */
	| ({ readonly type: 'spent' } & Spent)
	| ({
			readonly type: 'end';
			/** `other`: for a reason that this page does not know. What was withheld or broke off is no reply. */
			readonly finish: 'stop' | 'length' | 'other';
			/** The exact model that answered, where the provider says so. */
			readonly model?: string;
	  } & Spent);

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
