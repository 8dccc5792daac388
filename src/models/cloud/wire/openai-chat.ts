import * as v from 'valibot';
import { graver, readFinish } from '../finish.ts';
import { readProviderError } from '../provider-error.ts';
import { Dollars, dayOf, side, Tokens } from '../tolerant.ts';
import type { Counted, Piece, Wire } from '../wire.ts';

// OpenAI's chat completions, which most providers and local servers speak too.

const Details = side(
	v.object({ cached_tokens: Tokens, cache_write_tokens: Tokens, reasoning_tokens: Tokens }),
);
const Usage = side(
	v.object({
		prompt_tokens: Tokens,
		completion_tokens: Tokens,
		// The words of OpenAI's other interface, which some gateways pass on.
		input_tokens: Tokens,
		output_tokens: Tokens,
		total_tokens: Tokens,
		prompt_tokens_details: Details,
		completion_tokens_details: Details,
		// DeepSeek's words for it.
		prompt_cache_hit_tokens: Tokens,
		cost: Dollars,
		is_byok: side(v.boolean()),
		cost_details: side(v.object({ upstream_inference_cost: Dollars })),
	}),
);
const Message = v.nullish(
	v.object({
		// Parts in a list are Mistral's: those of type `thinking` hold parts themselves.
		content: v.nullish(v.union([v.string(), v.number(), v.array(v.unknown()), v.looseObject({})])),
		refusal: side(v.string()),
		// DeepSeek's, vLLM's and xAI's word for it; OpenRouter's, Groq's and Ollama's; MiniMax's.
		reasoning_content: side(v.string()),
		reasoning: side(v.string()),
		reasoning_details: side(
			v.array(v.fallback(v.object({ text: side(v.string()), summary: side(v.string()) }), {})),
		),
	}),
);
const Choice = v.object({
	index: side(v.number()),
	delta: Message,
	// In a reply that comes whole; some send it in pieces too.
	message: Message,
	// In completions that are no conversation, which some send all the same.
	text: side(v.string()),
	finish_reason: side(v.string()),
	// OpenRouter's: what the provider behind it said, and what became of it.
	native_finish_reason: side(v.string()),
	error: v.optional(v.unknown()),
	// Moonshot's place for it.
	usage: Usage,
});
const Chunk = v.object({
	object: side(v.string()),
	type: side(v.string()),
	message: side(v.string()),
	// FastAPI's word for it.
	detail: v.optional(v.unknown()),
	model: side(v.string()),
	choices: v.nullish(v.array(v.nullable(Choice))),
	usage: Usage,
	// Groq's place for it, formerly.
	x_groq: side(v.object({ usage: Usage })),
	error: v.optional(v.unknown()),
});
const Part = v.object({
	type: side(v.string()),
	text: side(v.string()),
	thinking: side(v.unknown()),
});
type ContentPart = v.InferOutput<typeof Part>;

export const wire: Wire = {
	request: ({ model, messages, sampling, key, quirks, stream }) => ({
		path: '/chat/completions',
		headers: headersOf(key),
		body: {
			model,
			messages: messages.map(({ role, content }) => ({ role, content })),
			...(stream && { stream: true }),
			...(stream && quirks.askUsage && { stream_options: { include_usage: true } }),
			...sampling,
		},
	}),

	read(data) {
		const chunk = v.parse(Chunk, data);
		if (isError(chunk)) return { error: readProviderError(data) };
		// Gateways may be told to make several replies at once.
		const choice = chunk.choices?.find((each) => each && (each.index ?? 0) === 0);
		if (choice?.error) return { error: readProviderError({ error: choice.error }) };
		const { delta, message } = choice ?? {};
		const { text, reasoning } = contentOf(delta ?? message);
		const whole = delta && message ? contentOf(message).text : undefined;
		return {
			text: text || choice?.text || (whole === undefined ? '' : undefined),
			whole,
			reasoning,
			finish: graver(
				finishOf(choice?.native_finish_reason),
				finishOf(choice?.finish_reason, delta?.refusal || message?.refusal),
			),
			model: chunk.model || undefined,
			counted: countedIn(chunk.usage ?? chunk.x_groq?.usage ?? choice?.usage),
		};
	},

	readWhole(body) {
		const chunk = v.safeParse(Chunk, body);
		return chunk.success && chunk.output.choices ? wire.read(chunk.output) : null;
	},

	list: (key) => ({ path: '/models', headers: headersOf(key) }),

	readList: (body) =>
		v.parse(List, body).data.map(({ id, ...dates }) => ({
			id,
			ends: dayOf(dates.shutdown_date ?? dates.deprecation ?? dates.expiration_date),
		})),
};

const List = v.object({
	data: v.array(
		v.object({
			id: v.string(),
			// OpenAI's, Mistral's and OpenRouter's words for it.
			shutdown_date: side(v.string()),
			deprecation: side(v.string()),
			expiration_date: side(v.string()),
		}),
	),
});

function headersOf(key: string | null): Record<string, string> {
	return key === null ? {} : { authorization: `Bearer ${key}` };
}

/** Some put an error in the place of an event without calling it one. */
function isError({
	object,
	type,
	error,
	choices,
	message,
	detail,
}: v.InferOutput<typeof Chunk>): boolean {
	const flat = !choices && Boolean(message ?? detail);
	return object === 'error' || type === 'error' || flat || Boolean(error);
}

function finishOf(word: string | undefined, refusal?: string): Piece['finish'] {
	if (refusal) return readFinish('refusal', refusal);
	return word ? readFinish(word) : undefined;
}

function contentOf(message: v.InferOutput<typeof Message>): Pick<Piece, 'text' | 'reasoning'> {
	const told = message?.reasoning_details?.map(({ text, summary }) => text ?? summary ?? '');
	const reasoning = message?.reasoning_content || message?.reasoning || told?.join('');
	const content = message?.content ?? '';
	if (typeof content !== 'object') return { text: String(content), reasoning };
	const parts = (Array.isArray(content) ? content : [content]).flatMap(partOf);
	const isThought = ({ type = '' }: ContentPart) => /think|reason/.test(type);
	const isText = ({ type = 'text' }: ContentPart) => /^(?:output_)?text$/.test(type);
	return {
		text: parts
			.filter(isText)
			.map(({ text }) => text ?? '')
			.join(''),
		reasoning: reasoning || parts.filter(isThought).map(thoughtOf).join(''),
	};
}

function partOf(part: unknown): ContentPart[] {
	const read = v.safeParse(Part, typeof part === 'string' ? { text: part } : part);
	return read.success ? [read.output] : [];
}

function thoughtOf({ text, thinking }: ContentPart): string {
	if (typeof thinking === 'string') return thinking;
	const inner = v.safeParse(v.array(v.object({ text: side(v.string()) })), thinking);
	return inner.success ? inner.output.map((part) => part.text ?? '').join('') : (text ?? '');
}

function countedIn(usage: v.InferOutput<typeof Usage>): Counted | undefined {
	if (!usage) return undefined;
	const prompt = usage.prompt_tokens ?? usage.input_tokens;
	const cacheRead = usage.prompt_tokens_details?.cached_tokens ?? usage.prompt_cache_hit_tokens;
	const cacheWrite = usage.prompt_tokens_details?.cache_write_tokens;
	// xAI leaves what its models think out of the output, but not out of the total.
	const rest =
		usage.total_tokens === undefined || prompt === undefined ? 0 : usage.total_tokens - prompt;
	const output = usage.completion_tokens ?? usage.output_tokens;
	return {
		fresh:
			prompt === undefined ? undefined : Math.max(0, prompt - (cacheRead ?? 0) - (cacheWrite ?? 0)),
		cacheRead: cacheRead === undefined ? undefined : Math.min(cacheRead, prompt ?? cacheRead),
		cacheWrite,
		output: output === undefined ? undefined : Math.max(output, rest),
		thinking: usage.completion_tokens_details?.reasoning_tokens,
		cost: dollarsIn(usage),
	};
}

/** With a provider's key of the user's own, OpenRouter charges nothing, or little, and the provider the rest. */
function dollarsIn({
	cost,
	cost_details,
	is_byok,
}: NonNullable<v.InferOutput<typeof Usage>>): number | undefined {
	const upstream = cost_details?.upstream_inference_cost ?? 0;
	return cost !== undefined && (is_byok || cost === 0) ? cost + upstream : cost;
}
