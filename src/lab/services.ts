import type { Instance } from '../../tasks/task.ts';
import type { ModelSpec, PromptsSpec } from '../core/spec.ts';
import type { ChatModel } from '../models/chat-model.ts';
import type { PythonSandbox } from '../python/sandbox.ts';
import type { PromptPack } from '../steering/prompts.ts';
import type { History } from '../storage/history.ts';

/**
 * What runs are made from, beside their spec. Whoever makes runs passes it in: the page, the
 * command line, a test. Nothing is loaded before it is asked for.
 */
export interface Services {
	readonly models: {
		/**
		 * The model that a spec names, ready to answer: with its key, or loaded into memory. The
		 * instance is what the scripted TaskLLM reads its lines from.
		 * @throws Failure, AbortError
		 */
		open(model: ModelSpec, instance: Instance, signal: AbortSignal): Promise<ChatModel>;
	};
	readonly prompts: {
		/** @throws Failure `prompts-not-here` */
		need(prompts: PromptsSpec): Promise<PromptPack>;
		/** Null where no pack has that wording. */
		find(prompts: PromptsSpec): Promise<PromptPack | null>;
	};
	readonly python: {
		/** @throws Failure `python-unavailable` */
		sandbox(): Promise<PythonSandbox>;
		/** Starts loading Python; never rejects. */
		warm(): Promise<void>;
	};
	readonly published: {
		/** A published instance; null where the data at hand does not hold it. @throws Failure */
		find(task: string, id: string): Promise<Instance | null>;
	};
	/** The history that runs are stored in. */
	history(): Promise<History>;
}
