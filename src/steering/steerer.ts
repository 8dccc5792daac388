import type { Decision, EventOf } from '../core/events/index.ts';
import type { ChatMessage } from '../core/messages.ts';
import type { ChatOptions, ChatPart, Spent } from '../models/chat-model.ts';
import type { Prompts } from './prompts.ts';

/** What happened in one finished round, as a steerer may use it. */
export interface PastRound {
	readonly guidance: EventOf<'guidance'>;
	readonly answer: EventOf<'answer'>;
	readonly execution: EventOf<'execution'> | null;
	readonly symbolicCheck: EventOf<'symbolic-check'> | null;
	readonly selfCheck: SelfCheckFinding | null;
}

/** What the self-answer check found. */
export interface SelfCheckFinding {
	/** Whether its program ran and called the answer right. */
	readonly ok: boolean;
	/** What a steerer reads of it. */
	readonly report: string;
}

/** What a steerer knows when it is asked for guidance. */
export interface Situation {
	readonly question: string;
	/** The finished rounds; none when the first choice is asked for. */
	readonly rounds: readonly PastRound[];
	/** Guidance that can still be given after this one. */
	readonly roundsLeft: number;
	/** The run's wording: what the steerer itself says to the TaskLLM is of it, too. */
	readonly prompts: Prompts;
	/** The same as a conversation in the run's words, for models. */
	readonly messages: readonly ChatMessage[];
	readonly options: ChatOptions;
}

export type SteererPart =
	| Exclude<ChatPart, { type: 'end' | 'ran' }>
	/** The whole reply, last. `spent` where a model was called. */
	| { readonly type: 'reply'; readonly text: string; readonly spent: Spent | null };

/** Whoever guides the TaskLLM. The reply is read by `readGuidance`, the same for all. */
export interface Steerer {
	readonly by: 'rules' | 'code-first' | 'model' | 'person';
	guide(situation: Situation, signal: AbortSignal): AsyncIterable<SteererPart>;
}

/** A steerer's reply as the published loop understands it. */
export interface Guidance {
	readonly decision: Decision;
	/** What the TaskLLM is told; empty when the run finishes. */
	readonly prompt: string;
}
