import type { ChatMessage } from '../../core/messages.ts';

/** A run of messages by one side; `texts` are the messages, unchanged. */
export interface Turn {
	readonly role: 'user' | 'assistant';
	readonly texts: string[];
}

/**
 * The conversation for formats that keep system messages apart and want the sides to take turns.
 * Blank messages are left out: those formats refuse them.
 */
export function takeTurns(messages: readonly ChatMessage[]): { system: string[]; turns: Turn[] } {
	const system: string[] = [];
	const turns: Turn[] = [];
	for (const { role, content } of messages) {
		if (content.trim() === '') continue;
		const last = turns.at(-1);
		if (role === 'system') system.push(content);
		else if (last?.role === role) last.texts.push(content);
		else turns.push({ role, texts: [content] });
	}
	return { system, turns };
}
