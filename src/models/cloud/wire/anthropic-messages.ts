import * as v from 'valibot';
import { Finite } from '../../../core/plain.ts';
import { readProviderError } from '../provider-error.ts';
import { takeTurns } from '../turns.ts';
import type { Finish, Wire } from '../wire.ts';

const Event = v.object({
	type: v.string(),
	message: v.optional(
		v.object({
			model: v.optional(v.string()),
			usage: v.optional(v.object({ input_tokens: v.nullish(Finite) })),
		}),
	),
	content_block: v.optional(v.object({ type: v.string(), text: v.optional(v.string()) })),
	delta: v.optional(
		v.object({
			type: v.optional(v.string()),
			text: v.optional(v.string()),
			stop_reason: v.nullish(v.string()),
		}),
	),
	usage: v.optional(v.object({ output_tokens: v.nullish(Finite) })),
	error: v.optional(v.unknown()),
});

const FINISH: Readonly<Record<string, Finish>> = {
	end_turn: 'stop',
	stop_sequence: 'stop',
	max_tokens: 'length',
	model_context_window_exceeded: 'length',
	refusal: 'filter',
};

export const wire: Wire = {
	request({ model, messages, sampling, key }) {
		const { system, turns } = takeTurns(messages);
		const blocks = (texts: readonly string[]) => texts.map((text) => ({ type: 'text', text }));
		return {
			path: '/messages',
			headers: {
				...(key !== null && { 'x-api-key': key }),
				'anthropic-version': '2023-06-01',
				// Without it the API refuses calls from a page.
				'anthropic-dangerous-direct-browser-access': 'true',
			},
			body: {
				model,
				stream: true,
				...sampling,
				...(system.length > 0 && { system: blocks(system) }),
				messages: turns.map(({ role, texts }) => ({ role, content: blocks(texts) })),
			},
		};
	},

	read(data) {
		const event = v.parse(Event, data);
		switch (event.type) {
			case 'message_start':
				return {
					...(event.message?.model && { model: event.message.model }),
					...(event.message?.usage && { input: event.message.usage.input_tokens ?? 0 }),
				};
			case 'content_block_start':
				return event.content_block?.type === 'text' ? { text: event.content_block.text ?? '' } : {};
			case 'content_block_delta':
				return event.delta?.type === 'text_delta' ? { text: event.delta.text ?? '' } : {};
			case 'message_delta': {
				const reason = event.delta?.stop_reason;
				return {
					...(reason && { finish: FINISH[reason] ?? 'other' }),
					...(event.usage && { output: event.usage.output_tokens ?? 0 }),
				};
			}
			case 'message_stop':
				return { done: true };
			case 'error':
				return { error: readProviderError({ error: event.error }) };
			default:
				// `ping`, and kinds that are yet to come.
				return {};
		}
	},
};
