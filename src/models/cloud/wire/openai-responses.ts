import * as v from 'valibot';
import type { ProviderRun } from '../../chat-model.ts';
import { readFinish } from '../finish.ts';
import { readProviderError } from '../provider-error.ts';
import { side, Tokens } from '../tolerant.ts';
import type { Counted, Piece, Wire } from '../wire.ts';
import { wire as chat } from './openai-chat.ts';

// OpenAI's responses, asked for its code interpreter.

const Usage = side(
	v.object({
		input_tokens: Tokens,
		input_tokens_details: side(v.object({ cached_tokens: Tokens })),
		output_tokens: Tokens,
		output_tokens_details: side(v.object({ reasoning_tokens: Tokens })),
	}),
);
const Item = v.object({
	type: v.string(),
	id: side(v.string()),
	status: side(v.string()),
	// Of a program; null where it is not yet written.
	code: side(v.string()),
	outputs: side(v.array(v.object({ type: side(v.string()), logs: side(v.string()) }))),
	// Of a message.
	content: side(v.array(v.object({ type: side(v.string()), text: side(v.string()) }))),
});
type Item = v.InferOutput<typeof Item>;
const Response = v.object({
	object: v.literal('response'),
	status: side(v.string()),
	model: side(v.string()),
	output: side(v.array(v.fallback(Item, { type: '' }))),
	incomplete_details: side(v.object({ reason: side(v.string()) })),
	usage: Usage,
	error: v.optional(v.unknown()),
});
const Event = v.object({
	type: v.string(),
	delta: side(v.string()),
	refusal: side(v.string()),
	item: side(Item),
	response: side(Response),
});

/** Reads one reply; a program that came by itself is not taken from the whole once more. */
export function createWire(): Wire {
	const seen = new Set<string | undefined>();
	const runsIn = (items: readonly Item[]): ProviderRun[] =>
		items
			.filter(({ type, id }) => type === 'code_interpreter_call' && !seen.has(id))
			.map((item) => {
				if (item.id !== undefined) seen.add(item.id);
				return runOf(item);
			});

	function ended(response: v.InferOutput<typeof Response>): Piece {
		const { status = '', model, output = [], incomplete_details, usage, error } = response;
		if (status === 'failed') return { error: readProviderError({ error }) };
		return {
			ran: runsIn(output),
			whole: textIn(output),
			finish: readFinish(incomplete_details?.reason ?? status),
			model,
			counted: countedIn(usage),
			done: true,
		};
	}

	return {
		...chat,

		request({ model, messages, sampling, key, stream }) {
			return {
				path: '/responses',
				headers: key === null ? {} : { authorization: `Bearer ${key}` },
				body: {
					model,
					input: messages.map(({ role, content }) => ({ role, content })),
					tools: [{ type: 'code_interpreter', container: { type: 'auto' } }],
					// Else what the programs print is left out.
					include: ['code_interpreter_call.outputs'],
					store: false,
					...(stream && { stream: true }),
					...sampling,
				},
			};
		},

		read(data) {
			const { type, delta, refusal, item, response } = v.parse(Event, data);
			switch (type) {
				case 'response.output_text.delta':
					return { text: delta };
				case 'response.reasoning_summary_text.delta':
				case 'response.reasoning_text.delta':
					return { reasoning: delta };
				case 'response.refusal.done':
					return { finish: readFinish('refusal', refusal) };
				case 'response.output_item.done':
					return { ran: runsIn(item ? [item] : []) };
				case 'response.completed':
				case 'response.incomplete':
				case 'response.failed':
					return response ? ended(response) : {};
				case 'error':
					return { error: readProviderError(data) };
				default:
					// Of what is under way, and kinds that are yet to come.
					return {};
			}
		},

		readWhole(body) {
			const read = v.safeParse(Response, body);
			return read.success ? ended(read.output) : null;
		},
	};
}

/** Its logs hold what was printed and a traceback alike. */
function runOf({ code = '', status, outputs = [] }: Item): ProviderRun {
	const output = outputs
		.map(({ type, logs }) => logs ?? (type === 'image' ? '(an image)\n' : ''))
		.join('');
	const failed = /Traceback \(most recent call last\)/.test(output) || status === 'failed';
	const error = failed ? (output.trim().split('\n').at(-1) ?? '') : '';
	if (status === 'incomplete')
		return { code, output, stderr: '', error: 'It was cut short.', ending: 'time' };
	return {
		code,
		output,
		stderr: '',
		error: failed && error === '' ? 'It failed.' : error,
		ending: failed ? 'error' : 'ok',
	};
}

function textIn(items: readonly Item[]): string {
	return items
		.filter(({ type }) => type === 'message')
		.map(({ content = [] }) => content.map(({ text }) => text ?? '').join(''))
		.filter((text) => text !== '')
		.join('\n\n');
}

function countedIn(usage: v.InferOutput<typeof Usage>): Counted | undefined {
	if (!usage) return undefined;
	const cacheRead = usage.input_tokens_details?.cached_tokens;
	const { input_tokens: input } = usage;
	return {
		fresh: input === undefined ? undefined : Math.max(0, input - (cacheRead ?? 0)),
		cacheRead,
		output: usage.output_tokens,
		thinking: usage.output_tokens_details?.reasoning_tokens,
	};
}
