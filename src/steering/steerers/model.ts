import type { Usage } from '../../core/messages.ts';
import type { ChatModel } from '../../models/chat-model.ts';
import type { Steerer } from '../steerer.ts';

/** A language model as steerer: CodeSteerLLM, or any other. */
export function createModelSteerer(model: ChatModel): Steerer {
	return {
		by: 'model',
		async *guide({ messages, options }, signal) {
			let text = '';
			let usage: Usage | null = null;
			for await (const part of model.stream(messages, options, signal)) {
				if (part.type === 'text') text += part.text;
				if (part.type === 'end') usage = part.usage;
				else yield part;
			}
			yield { type: 'reply', text, usage };
		},
	};
}
