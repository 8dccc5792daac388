import * as v from 'valibot';
import { Finite } from '../../../core/plain.ts';
import { readProviderError } from '../provider-error.ts';
import type { Finish, Wire } from '../wire.ts';

// OpenAI's chat completions, which most providers and local servers speak too.

const Content = v.union([
	v.string(),
	// Mistral's reasoning models: only the parts of type `text` are the answer.
	v.array(v.object({ type: v.string(), text: v.optional(v.string()) })),
]);
const Choice = v.object({
	delta: v.nullish(v.object({ content: v.nullish(Content), refusal: v.nullish(v.string()) })),
	finish_reason: v.nullish(v.string()),
});
const Chunk = v.object({
	model: v.nullish(v.string()),
	choices: v.nullish(v.array(Choice)),
	usage: v.nullish(
		v.object({
			prompt_tokens: Finite,
			completion_tokens: v.nullish(Finite),
			cost: v.nullish(Finite),
		}),
	),
	error: v.optional(v.unknown()),
});

const FINISH: Readonly<Record<string, Finish>> = {
	stop: 'stop',
	eos: 'stop',
	length: 'length',
	model_length: 'length',
	content_filter: 'filter',
};

export const wire: Wire = {
	request: ({ model, messages, sampling, key, quirks }) => ({
		path: '/chat/completions',
		headers: key === null ? {} : { authorization: `Bearer ${key}` },
		body: {
			model,
			messages: messages.map(({ role, content }) => ({ role, content })),
			stream: true,
			...(quirks.askUsage && { stream_options: { include_usage: true } }),
			...sampling,
		},
	}),

	read(data) {
		const chunk = v.parse(Chunk, data);
		if (chunk.error !== undefined && chunk.error !== null)
			return { error: readProviderError({ error: chunk.error }) };
		const choice = chunk.choices?.[0];
		const text = textOf(choice?.delta?.content) + (choice?.delta?.refusal ?? '');
		const finish = choice?.finish_reason;
		return {
			text,
			...(finish && { finish: FINISH[finish] ?? 'other' }),
			...(chunk.model && { model: chunk.model }),
			...(chunk.usage && {
				input: chunk.usage.prompt_tokens,
				output: chunk.usage.completion_tokens ?? 0,
				...(typeof chunk.usage.cost === 'number' && { cost: chunk.usage.cost }),
			}),
		};
	},
};

function textOf(content: v.InferOutput<typeof Content> | null | undefined): string {
	if (typeof content === 'string') return content;
	return (content ?? [])
		.filter((part) => part.type === 'text')
		.map((part) => part.text ?? '')
		.join('');
}
