import type { ChatModel, Spent } from '../../models/chat-model.ts';
import type { Steerer } from '../steerer.ts';
import grammar from './guidance.gbnf?raw';

/** A language model as steerer: CodeSteerLLM, or any other. `forced` keeps it to the protocol's form. */
export function createModelSteerer(model: ChatModel, forced = false): Steerer {
	return {
		by: 'model',
		async *guide({ messages, options }, signal) {
			let text = '';
			let spent: Spent | null = null;
			const asked = forced ? { ...options, grammar } : options;
			for await (const part of model.stream(messages, asked, signal)) {
				if (part.type === 'text') text += part.text;
				if (part.type === 'retry') text = '';
				if (part.type === 'end') spent = part;
				else if (part.type !== 'ran') yield part;
			}
			yield { type: 'reply', text, spent };
		},
	};
}
