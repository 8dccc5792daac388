import type { ProviderRun } from '../../src/models/chat-model.ts';
import { stream } from './cloud-call.ts';
import type { Reply } from './provider-server.ts';

/** A part of a reply, in the order in which it comes. */
export type Said = string | Pick<ProviderRun, 'code' | 'output' | 'error' | 'ending'>;

/** How a provider with an interpreter speaks. */
export interface InterpreterDialect {
	readonly provider: string;
	readonly model: string;
	readonly path: string;
	/** What a request asks for it with. */
	readonly asks: object;
	/** A whole reply as it streams. */
	reply(said: readonly Said[]): Reply;
	/** The same as it comes whole. */
	whole(said: readonly Said[]): object;
	readonly limitField: readonly string[];
}

const openAiItems = (said: readonly Said[]) =>
	said.map((part, at) =>
		typeof part === 'string'
			? {
					id: `msg_${at}`,
					type: 'message',
					role: 'assistant',
					status: 'completed',
					content: [{ type: 'output_text', text: part, annotations: [] }],
				}
			: {
					id: `ci_${at}`,
					type: 'code_interpreter_call',
					status: part.ending === 'time' ? 'incomplete' : 'completed',
					container_id: 'cntr_1',
					code: part.code,
					outputs: [
						{
							type: 'logs',
							logs:
								part.ending === 'error'
									? `${part.output}Traceback (most recent call last):\n${part.error}\n`
									: part.output,
						},
					],
				},
	);
const openAiResponse = (said: readonly Said[], more: object = {}) => ({
	id: 'resp_1',
	object: 'response',
	status: 'completed',
	error: null,
	incomplete_details: null,
	model: 'exact-1',
	output: openAiItems(said),
	usage: {
		input_tokens: 21,
		input_tokens_details: { cached_tokens: 4 },
		output_tokens: 13,
		output_tokens_details: { reasoning_tokens: 2 },
		total_tokens: 34,
	},
	...more,
});

export const openAi: InterpreterDialect = {
	provider: 'openai',
	model: 'gpt-4.1',
	path: '/v1/responses',
	asks: {
		tools: [{ type: 'code_interpreter', container: { type: 'auto' } }],
		include: ['code_interpreter_call.outputs'],
		store: false,
		input: [{ role: 'user', content: 'Hello' }],
	},
	limitField: ['max_output_tokens'],
	reply: (said) =>
		stream(
			{
				type: 'response.created',
				response: openAiResponse([], { status: 'in_progress', usage: null }),
			},
			...openAiItems(said).flatMap((item, output_index): object[] => {
				const added = { type: 'response.output_item.added', output_index, item: { ...item } };
				const done = { type: 'response.output_item.done', output_index, item };
				if (item.type === 'message')
					return [
						{ ...added, item: { ...item, content: [], status: 'in_progress' } },
						...[...(item.content?.[0]?.text ?? '')].map((delta) => ({
							type: 'response.output_text.delta',
							item_id: item.id,
							output_index,
							delta,
						})),
						{ type: 'response.output_text.done', text: item.content?.[0]?.text },
						done,
					];
				return [
					{ ...added, item: { ...item, code: '', outputs: null, status: 'in_progress' } },
					{ type: 'response.code_interpreter_call_code.delta', delta: item.code, output_index },
					{ type: 'response.code_interpreter_call.interpreting', output_index, item_id: item.id },
					{ type: 'response.code_interpreter_call.completed', output_index, item_id: item.id },
					done,
				];
			}),
			{ type: 'response.completed', response: openAiResponse(said) },
		),
	whole: openAiResponse,
};

/** A block as a whole reply has it. */
type AnthropicBlock = { readonly type: string; readonly [field: string]: unknown };

export const anthropicBlocks = (said: readonly Said[], first = 0): AnthropicBlock[] =>
	said.flatMap((part, i): AnthropicBlock[] => {
		if (typeof part === 'string') return [{ type: 'text', text: part }];
		const id = `srvtoolu_${first + i}`;
		const late = part.ending === 'time';
		return [
			{
				type: 'server_tool_use',
				id,
				name: 'bash_code_execution',
				input: { command: part.code },
			},
			{
				type: 'bash_code_execution_tool_result',
				tool_use_id: id,
				content: late
					? { type: 'bash_code_execution_tool_result_error', error_code: 'execution_time_exceeded' }
					: {
							type: 'bash_code_execution_result',
							stdout: part.output,
							stderr: part.error,
							return_code: part.ending === 'ok' ? 0 : 1,
							content: [],
						},
			},
		];
	});

/** The events of these blocks, as Anthropic sends them. */
export function anthropicStream(
	blocks: readonly AnthropicBlock[],
	stop_reason = 'end_turn',
	container: { id: string; expires_at: string } | null = {
		id: 'container_1',
		expires_at: '2026-12-28T00:00:00Z',
	},
): Reply {
	return stream(
		{
			type: 'message_start',
			message: { model: 'exact-1', usage: { input_tokens: 21, output_tokens: 1 } },
		},
		...blocks.flatMap((block, index) => {
			const stop = { type: 'content_block_stop', index };
			const delta = (value: object) => ({ type: 'content_block_delta', index, delta: value });
			const start = (content_block: object) => ({
				type: 'content_block_start',
				index,
				content_block,
			});
			if (block.type === 'text')
				return [
					start({ type: 'text', text: '' }),
					...[...String(block.text)].map((text) => delta({ type: 'text_delta', text })),
					stop,
				];
			if (block.type !== 'server_tool_use') return [start(block), stop];
			const json = JSON.stringify(block.input);
			const half = Math.ceil(json.length / 2);
			return [
				start({ ...block, input: {} }),
				delta({ type: 'input_json_delta', partial_json: '' }),
				delta({ type: 'input_json_delta', partial_json: json.slice(0, half) }),
				delta({ type: 'input_json_delta', partial_json: json.slice(half) }),
				stop,
			];
		}),
		{
			type: 'message_delta',
			delta: { stop_reason, stop_sequence: null, container },
			usage: { input_tokens: 21, output_tokens: 13 },
		},
		{ type: 'message_stop' },
	);
}

export const anthropic: InterpreterDialect = {
	provider: 'anthropic',
	model: 'claude-haiku-4-5',
	path: '/v1/messages',
	asks: { tools: [{ type: 'code_execution_20250825', name: 'code_execution' }] },
	limitField: ['max_tokens'],
	reply: (said) => anthropicStream(anthropicBlocks(said)),
	whole: (said) => ({
		type: 'message',
		model: 'exact-1',
		content: anthropicBlocks(said),
		stop_reason: 'end_turn',
		container: { id: 'container_1' },
		usage: { input_tokens: 21, output_tokens: 13 },
	}),
};

const OUTCOMES = {
	ok: 'OUTCOME_OK',
	error: 'OUTCOME_FAILED',
	time: 'OUTCOME_DEADLINE_EXCEEDED',
};
const geminiParts = (said: readonly Said[]) =>
	said.flatMap((part): object[] => {
		if (typeof part === 'string') return [{ text: part }];
		const { code, output, error, ending } = part;
		return [
			{ executableCode: { language: 'PYTHON', code, id: 'x1' } },
			{ codeExecutionResult: { outcome: OUTCOMES[ending], output: output || error, id: 'x1' } },
		];
	});
const geminiChunk = (parts: readonly object[], more: object = {}) => ({
	candidates: [{ index: 0, content: { role: 'model', parts }, ...more }],
	modelVersion: 'exact-1',
});
const GEMINI_END = {
	usageMetadata: { promptTokenCount: 20, toolUsePromptTokenCount: 1, candidatesTokenCount: 13 },
};

export const google: InterpreterDialect = {
	provider: 'google',
	model: 'gemini-3.8-flash',
	path: '/v1/models/gemini-3.8-flash:streamGenerateContent?alt=sse',
	asks: { tools: [{ codeExecution: {} }] },
	limitField: ['generationConfig', 'maxOutputTokens'],
	reply: (said) =>
		stream(...geminiParts(said).map((part) => geminiChunk([part])), {
			...geminiChunk([{ text: '' }], { finishReason: 'STOP' }),
			...GEMINI_END,
		}),
	whole: (said) => ({ ...geminiChunk(geminiParts(said), { finishReason: 'STOP' }), ...GEMINI_END }),
};

export const interpreterDialects: readonly InterpreterDialect[] = [openAi, anthropic, google];
