import * as v from 'valibot';
import { Finite } from '../../../core/plain.ts';
import { readProviderError } from '../provider-error.ts';
import { takeTurns } from '../turns.ts';
import type { Finish, Wire } from '../wire.ts';

const Part = v.object({ text: v.optional(v.string()), thought: v.optional(v.boolean()) });
const Chunk = v.object({
	candidates: v.optional(
		v.array(
			v.object({
				content: v.optional(v.object({ parts: v.optional(v.array(Part)) })),
				finishReason: v.optional(v.string()),
			}),
		),
	),
	promptFeedback: v.optional(v.object({ blockReason: v.optional(v.string()) })),
	usageMetadata: v.optional(
		v.object({
			promptTokenCount: v.optional(Finite),
			candidatesTokenCount: v.optional(Finite),
			thoughtsTokenCount: v.optional(Finite),
		}),
	),
	modelVersion: v.optional(v.string()),
	error: v.optional(v.unknown()),
});

const FINISH: Readonly<Record<string, Finish>> = {
	STOP: 'stop',
	MAX_TOKENS: 'length',
	SAFETY: 'filter',
	RECITATION: 'filter',
	BLOCKLIST: 'filter',
	PROHIBITED_CONTENT: 'filter',
	SPII: 'filter',
};

export const wire: Wire = {
	request({ model, messages, sampling, key }) {
		const { system, turns } = takeTurns(messages);
		const parts = (texts: readonly string[]) => texts.map((text) => ({ text }));
		return {
			path: `/models/${encodeURIComponent(model.replace(/^models\//, ''))}:streamGenerateContent?alt=sse`,
			headers: key === null ? {} : { 'x-goog-api-key': key },
			body: {
				contents: turns.map(({ role, texts }) => ({
					role: role === 'assistant' ? 'model' : 'user',
					parts: parts(texts),
				})),
				...(system.length > 0 && { systemInstruction: { parts: parts(system) } }),
				generationConfig: sampling,
			},
		};
	},

	read(data) {
		const chunk = v.parse(Chunk, data);
		if (chunk.error !== undefined) return { error: readProviderError({ error: chunk.error }) };
		const candidate = chunk.candidates?.[0];
		const answer = candidate?.content?.parts?.filter((part) => !part.thought) ?? [];
		const reason = candidate?.finishReason;
		const usage = chunk.usageMetadata;
		return {
			text: answer.map((part) => part.text ?? '').join(''),
			...(reason && { finish: FINISH[reason] ?? 'other' }),
			...(chunk.promptFeedback?.blockReason && { finish: 'filter' }),
			...(chunk.modelVersion && { model: chunk.modelVersion }),
			...(usage?.promptTokenCount !== undefined && {
				input: usage.promptTokenCount,
				output: (usage.candidatesTokenCount ?? 0) + (usage.thoughtsTokenCount ?? 0),
			}),
		};
	},
};
