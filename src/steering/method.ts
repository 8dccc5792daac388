import type { RunEvent } from '../core/event.ts';
import type { Settings } from '../core/spec.ts';
import type { ChatModel } from '../models/chat-model.ts';
import type { PythonSandbox } from '../python/sandbox.ts';
import type { PromptPack } from './prompts.ts';
import type { Steerer } from './steerer.ts';

/** All that a method works with. */
export interface MethodContext {
	readonly question: string;
	readonly settings: Settings;
	readonly prompts: PromptPack;
	readonly taskLLM: ChatModel;
	readonly steerer: Steerer;
	readonly python: PythonSandbox;
	readonly signal: AbortSignal;
}

/** A way to get from question to final answer. One file of `methods/` each. */
export interface Method {
	/** A key in links and files, for ever. */
	readonly id: string;
	readonly title: string;
	/** One sentence for people. */
	readonly summary: string;
	readonly usesSteerer: boolean;
	/**
	 * Yields events from the first request to the last check; the verdict, `start` and `end` are the
	 * runner's. Deterministic given the replies of models, steerer and sandbox: that is what lets a
	 * run be replayed, resumed and verified.
	 */
	run(context: MethodContext): AsyncGenerator<RunEvent, void>;
}
