import type { Sampling } from '../../src/core/settings.ts';
import type { ChatModel } from '../../src/models/chat-model.ts';

/** A TaskLLM or steerer that says one reply after another, and keeps what it was sent. */
export function sayer(replies: readonly string[]) {
	const sent: (readonly { role: string; content: string }[])[] = [];
	const sampled: Sampling[] = [];
	const model: ChatModel = {
		label: 'Sayer',
		async *stream(messages, { sampling }) {
			const text = replies[sent.length] ?? '';
			sent.push(messages);
			sampled.push(sampling);
			yield { type: 'text', text };
			const usage = { input: 1, output: 1, estimated: true };
			yield { type: 'end', finish: 'stop', usage, model: 'sayer-1' };
		},
	};
	return { model, sent, sampled };
}
