import * as v from 'valibot';
import { ModelSpec, PromptsSpec } from '../../../core/spec.ts';
import type { ChatModel } from '../../../models/chat-model.ts';
import type { Services } from '../../services.ts';
import { CallRequest, ProgramRequest } from './messages.ts';

/** What the page lends to the worker that plays an experiment. */
export interface HostPorts extends Pick<Services, 'prompts' | 'python' | 'published'> {
	/** A model on this computer, loaded by this tab. @throws Failure, AbortError */
	openLocal(model: ModelSpec, signal: AbortSignal): Promise<ChatModel>;
}

/**
 * The page's side of an experiment: what lives in this tab alone. Python needs a frame, models on
 * this computer are in the tab's memory, loaded prompts and published data in its services. All that
 * it is asked is parsed.
 */
export function createHost({ prompts, python, published, openLocal }: HostPorts) {
	return {
		async run(request: unknown, signal: AbortSignal) {
			return (await python.sandbox()).run(v.parse(ProgramRequest, request), signal);
		},
		/** Loads a model and says what it is called. */
		async open(model: unknown, signal: AbortSignal) {
			const { label } = await openLocal(v.parse(ModelSpec, model), signal);
			return { label };
		},
		async *call(request: unknown, signal: AbortSignal) {
			const { model, messages, sampling, grammar } = v.parse(CallRequest, request);
			const opened = await openLocal(model, signal);
			yield* opened.stream(
				messages,
				{ sampling, ...(grammar !== undefined && { grammar }) },
				signal,
			);
		},
		needPrompts: async (spec: unknown) => prompts.need(v.parse(PromptsSpec, spec)),
		findPrompts: async (spec: unknown) => prompts.find(v.parse(PromptsSpec, spec)),
		async findPublished(task: unknown, id: unknown) {
			const found = await published.find(v.parse(v.string(), task), v.parse(v.string(), id));
			return found && { puzzle: found.puzzle, question: found.question };
		},
	};
}
export type Host = ReturnType<typeof createHost>;
