import * as v from 'valibot';
import { readFinish } from '../finish.ts';
import { readProviderError } from '../provider-error.ts';
import { side, Tokens } from '../tolerant.ts';
import { takeTurns } from '../turns.ts';
import { addCounted } from '../usage.ts';
import type { Counted, Piece, Wire } from '../wire.ts';

const Part = v.object({ text: side(v.string()), thought: side(v.boolean()) });
const Usage = side(
	v.object({
		promptTokenCount: Tokens,
		cachedContentTokenCount: Tokens,
		toolUsePromptTokenCount: Tokens,
		candidatesTokenCount: Tokens,
		totalTokenCount: Tokens,
		thoughtsTokenCount: Tokens,
	}),
);
const Chunk = v.object({
	candidates: v.nullish(
		v.array(
			v.nullable(
				v.object({
					index: side(v.number()),
					content: v.nullish(v.object({ parts: v.nullish(v.array(v.nullable(Part))) })),
					finishReason: side(v.string()),
					finishMessage: side(v.string()),
				}),
			),
		),
	),
	promptFeedback: side(v.object({ blockReason: side(v.string()) })),
	usageMetadata: Usage,
	modelVersion: side(v.string()),
	error: v.optional(v.unknown()),
});

export const wire: Wire = {
	request({ model, messages, sampling, key, stream }) {
		const { system, turns } = takeTurns(messages);
		const parts = (texts: readonly string[]) => texts.map((text) => ({ text }));
		const verb = stream ? 'streamGenerateContent?alt=sse' : 'generateContent';
		return {
			path: `/models/${encodeURIComponent(model.replace(/^models\//, '').replace(/\p{Cs}/gu, '\ufffd'))}:${verb}`,
			headers: headersOf(key),
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
		if (chunk.error) return { error: readProviderError({ error: chunk.error }) };
		const candidate = chunk.candidates?.find((each) => each && (each.index ?? 0) === 0);
		const parts = candidate?.content?.parts?.filter((part) => part !== null) ?? [];
		const joined = (thought: boolean) =>
			parts
				.filter((part) => (part.thought ?? false) === thought)
				.map((part) => part.text ?? '')
				.join('');
		const reason = candidate?.finishReason;
		const blocked = chunk.promptFeedback?.blockReason;
		return {
			text: joined(false),
			reasoning: joined(true),
			finish: blocked
				? { how: 'filter', said: blocked.slice(0, 200) }
				: reason
					? readFinish(reason, candidate?.finishMessage)
					: undefined,
			model: chunk.modelVersion,
			counted: countedIn(chunk.usageMetadata),
		};
	},

	/** Without `alt=sse` a stream is a list of its chunks. */
	readWhole(body) {
		const chunks = v.safeParse(
			v.union([
				v.array(Chunk),
				v.pipe(
					Chunk,
					v.transform((one) => [one]),
				),
			]),
			body,
		);
		if (!chunks.success || !chunks.output.some(isReply)) return null;
		const reply = chunks.output.map((chunk) => wire.read(chunk)).reduce(joined);
		// Whatever stood between took the list for whole.
		const isCut = Array.isArray(body) && !reply.finish && !reply.error;
		return isCut ? { ...reply, finish: { how: 'broken', said: '' } } : reply;
	},

	list: (key) => ({ path: '/models?pageSize=1000', headers: headersOf(key) }),

	readList: (body) =>
		v
			.parse(List, body)
			.models.filter(
				({ supportedGenerationMethods: methods }) =>
					!methods || methods.includes('generateContent'),
			)
			.map(({ name }) => ({ id: name.replace(/^models\//, ''), ends: null })),
};

const List = v.object({
	models: v.array(
		v.object({ name: v.string(), supportedGenerationMethods: side(v.array(v.string())) }),
	),
});

const isReply = ({ candidates, promptFeedback }: v.InferOutput<typeof Chunk>) =>
	Boolean(candidates?.length || promptFeedback?.blockReason);

function headersOf(key: string | null): Record<string, string> {
	return key === null ? {} : { 'x-goog-api-key': key };
}

function joined(before: Piece, after: Piece): Piece {
	return {
		...before,
		...after,
		text: (before.text ?? '') + (after.text ?? ''),
		reasoning: (before.reasoning ?? '') + (after.reasoning ?? ''),
		finish: after.finish ?? before.finish,
		counted: addCounted(before.counted ?? {}, after.counted),
	};
}

/** Counts of the whole call so far; before the first output there is none of that. */
function countedIn(usage: v.InferOutput<typeof Usage>): Counted | undefined {
	if (!usage) return undefined;
	const { candidatesTokenCount, thoughtsTokenCount, promptTokenCount } = usage;
	const cacheRead = usage.cachedContentTokenCount;
	const fresh =
		promptTokenCount === undefined
			? undefined
			: Math.max(0, promptTokenCount - (cacheRead ?? 0)) + (usage.toolUsePromptTokenCount ?? 0);
	const asked = (promptTokenCount ?? 0) + (usage.toolUsePromptTokenCount ?? 0);
	// Some leave what was thought out of all but the total.
	const rest = (usage.totalTokenCount ?? 0) - asked;
	const output = (candidatesTokenCount ?? 0) + (thoughtsTokenCount ?? 0);
	return {
		fresh,
		cacheRead,
		output:
			candidatesTokenCount === undefined && thoughtsTokenCount === undefined
				? undefined
				: Math.max(output, promptTokenCount === undefined ? 0 : rest),
		thinking: thoughtsTokenCount,
	};
}
