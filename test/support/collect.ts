import type { ChatMessage, Usage } from '../../src/core/messages.ts';
import type { ChatModel, ChatOptions, ChatPart } from '../../src/models/chat-model.ts';

export interface Collected {
	/** Of the last try. */
	readonly text: string;
	readonly reasoning: string;
	/** What its provider ran, each with the text that had come by then. */
	readonly ran: (Extract<ChatPart, { type: 'ran' }> & { readonly before: string })[];
	/** What tries used that came to nothing. */
	readonly spent: readonly Usage[];
	readonly retries: Extract<ChatPart, { type: 'retry' }>[];
	readonly end: Extract<ChatPart, { type: 'end' }> | undefined;
	readonly thrown: unknown;
}

/** The likeliest words, so many tokens at most. */
export function greedy(answerTokens: number): ChatOptions {
	return { sampling: { temperature: 0, answerTokens } };
}

/** Everything that one call of a model yields, and what it throws. `onText` is called after each text. */
export async function collect(
	model: ChatModel,
	messages: readonly ChatMessage[] = [{ role: 'user', content: 'Hello' }],
	options: ChatOptions = greedy(100),
	signal: AbortSignal = new AbortController().signal,
	onText: () => void | Promise<void> = () => {},
): Promise<Collected> {
	let text = '';
	let reasoning = '';
	let end: Collected['end'];
	let thrown: unknown;
	const spent: Usage[] = [];
	const ran: Collected['ran'] = [];
	const retries: Collected['retries'] = [];
	try {
		for await (const part of model.stream(messages, options, signal)) {
			if (end) throw new Error(`"${part.type}" came after the end`);
			if (part.type === 'text') {
				text += part.text;
				await onText();
			} else if (part.type === 'reasoning') reasoning += part.text;
			else if (part.type === 'spent') spent.push(part.usage);
			else if (part.type === 'retry') {
				retries.push(part);
				text = '';
				ran.length = 0;
			} else if (part.type === 'ran') ran.push({ ...part, before: text });
			else end = part;
		}
	} catch (error) {
		thrown = error;
	}
	return { text, reasoning, ran, retries, spent, end, thrown };
}
