import * as v from 'valibot';
import { readFinish } from '../finish.ts';
import { readProviderError } from '../provider-error.ts';
import { dayOf, side, Tokens } from '../tolerant.ts';
import { type Turn, takeTurns } from '../turns.ts';
import type { Counted, Piece, Wire } from '../wire.ts';

const Usage = side(
	v.object({
		input_tokens: Tokens,
		cache_read_input_tokens: Tokens,
		cache_creation_input_tokens: Tokens,
		output_tokens: Tokens,
	}),
);
const Block = v.object({ type: v.string(), text: side(v.string()), thinking: side(v.string()) });
const Stop = {
	stop_reason: side(v.string()),
	stop_details: side(v.object({ explanation: side(v.string()) })),
};
const Event = v.object({
	type: v.string(),
	message: side(v.object({ model: side(v.string()), usage: Usage })),
	content_block: v.nullish(Block),
	delta: v.nullish(
		v.object({
			type: side(v.string()),
			text: side(v.string()),
			thinking: side(v.string()),
			...Stop,
		}),
	),
	usage: Usage,
});
const Whole = v.object({
	type: v.literal('message'),
	model: side(v.string()),
	content: v.array(Block),
	usage: Usage,
	...Stop,
});

export const wire: Wire = {
	request({ model, messages, sampling, key, stream }) {
		const { system, turns } = takeTurns(messages);
		return {
			path: '/messages',
			headers: headersOf(key),
			body: {
				model,
				...(stream && { stream: true }),
				...sampling,
				...(system.length > 0 && { system: blocksOf(system) }),
				messages: cached(turns),
			},
		};
	},

	read(data) {
		// Gateways send errors of their own, without a type.
		if ('error' in data && data.error) return { error: readProviderError(data) };
		const { delta, content_block: block, ...event } = v.parse(Event, data);
		switch (event.type) {
			case 'message_start':
				// Its count of the output is of the first tokens only.
				return {
					model: event.message?.model,
					counted: { ...countedIn(event.message?.usage), output: undefined },
				};
			case 'content_block_start':
				return contentOf(block?.type ?? '', block);
			case 'content_block_delta':
				return contentOf(delta?.type?.replace(/_delta$/, '') ?? '', delta);
			case 'message_delta':
				return { finish: finishOf(delta), counted: countedIn(event.usage) };
			case 'message_stop':
				return { done: true };
			case 'error':
				return { error: readProviderError(data) };
			default:
				// `ping`, and kinds that are yet to come.
				return {};
		}
	},

	readWhole(body) {
		const read = v.safeParse(Whole, body);
		if (!read.success) return null;
		const { content, model, usage, ...stop } = read.output;
		const joined = (type: 'text' | 'thinking') =>
			content.map((block) => (block.type === type ? (block[type] ?? '') : '')).join('');
		return {
			text: joined('text'),
			reasoning: joined('thinking'),
			model,
			finish: finishOf(stop),
			counted: countedIn(usage),
		};
	},

	list: (key) => ({ path: '/models?limit=1000', headers: headersOf(key) }),

	readList: (body) =>
		v
			.parse(
				v.object({ data: v.array(v.object({ id: v.string(), shutdown_date: side(v.string()) })) }),
				body,
			)
			.data.map(({ id, shutdown_date }) => ({ id, ends: dayOf(shutdown_date) })),
};

function headersOf(key: string | null): Record<string, string> {
	return {
		...(key !== null && { 'x-api-key': key }),
		'anthropic-version': '2023-06-01',
		// Without it the API refuses calls from a page.
		'anthropic-dangerous-direct-browser-access': 'true',
	};
}

const blocksOf = (texts: readonly string[]) => texts.map((text) => ({ type: 'text', text }));

/**
 * The turns, from the second of the user's on with a mark up to which the provider may keep them in its
 * cache: the next call begins with the same. Of a first call it is not known whether another follows, and
 * what is put into the cache costs more.
 */
function cached(turns: readonly Turn[]): unknown {
	const marked = turns.length > 1 ? turns.length - 1 : -1;
	return turns.map(({ role, texts }, at) => {
		const content = blocksOf(texts);
		if (at !== marked) return { role, content };
		const last = content.length - 1;
		return {
			role,
			content: content.map((block, i) =>
				i === last ? { ...block, cache_control: { type: 'ephemeral' } } : block,
			),
		};
	});
}

function contentOf(
	kind: string,
	content:
		| { readonly text?: string | undefined; readonly thinking?: string | undefined }
		| null
		| undefined,
): Piece {
	if (kind === 'text') return { text: content?.text };
	return kind === 'thinking' ? { reasoning: content?.thinking } : {};
}

function finishOf(
	stop: { [Key in keyof typeof Stop]?: v.InferOutput<(typeof Stop)[Key]> } | null | undefined,
): Piece['finish'] {
	return stop?.stop_reason
		? readFinish(stop.stop_reason, stop.stop_details?.explanation)
		: undefined;
}

/** Counts of the whole call so far: those of `message_delta` stand for those of `message_start`. */
function countedIn(usage: v.InferOutput<typeof Usage>): Counted {
	return {
		fresh: usage?.input_tokens,
		cacheRead: usage?.cache_read_input_tokens,
		cacheWrite: usage?.cache_creation_input_tokens,
		output: usage?.output_tokens,
	};
}
