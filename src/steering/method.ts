import type { RunEvent } from '../core/events/index.ts';
import type { Settings } from '../core/settings.ts';
import type { Effects } from './effects.ts';
import type { Prompts } from './prompts.ts';

/** All that a method works with. */
export interface MethodContext {
	readonly question: string;
	readonly settings: Settings;
	readonly prompts: Prompts;
	/** What stands in front of a steering model's first message: its examples, or nothing. */
	readonly examples: string;
	/** The only way to models, steerer and sandbox: what lets a run be replayed and resumed. */
	readonly effects: Effects;
}

interface Calls {
	readonly taskLLM: number;
	readonly steerer: number;
	/** Those of the TaskLLM's that a checker makes where the run has one. Default: none. */
	readonly checks?: number;
}

/** A way to get from question to final answer. One file of `methods/` each. */
export interface Method {
	/** A key in links and files, for ever. */
	readonly id: string;
	/**
	 * Raised with whatever can make a run take other steps or say other words; the file of the old
	 * revision stays, so that its runs can still be played. Released files are frozen.
	 */
	readonly revision: number;
	/** The templates that its runs can use. */
	readonly templates: readonly string[];
	readonly title: string;
	/** One sentence for people. */
	readonly summary: string;
	readonly usesSteerer: boolean;
	/** Whether the TaskLLM's provider has to have an interpreter of its own. Default: no. */
	readonly usesInterpreter?: boolean;
	/** What another model can do in the TaskLLM's place: check answers, or sum them up. Default: nothing. */
	readonly checker?: 'checks' | 'sums';
	/** What its rounds are, where the steerer does not say it: "Text", "Code". */
	readonly roundNames?: readonly string[];
	/** The most calls of each model that one run makes. */
	calls(settings: Settings): Calls;
	/**
	 * Yields events from the first request to the last check; the verdict, `start` and `end` are the
	 * runner's. Deterministic given the results of its effects.
	 */
	run(context: MethodContext): AsyncGenerator<RunEvent, void>;
}
