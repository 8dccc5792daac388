import type { ChatMessage } from '../../src/core/messages.ts';
import type { SamplingKey } from '../../src/core/settings.ts';
import type { Provider } from '../../src/models/cloud/provider.ts';
import type { Reply } from './provider-server.ts';

interface Answer {
	readonly texts: readonly string[];
	readonly finish: 'stop' | 'length' | 'filter';
}

type Refused =
	| 'bad-key'
	| 'no-such-model'
	| 'rate-limited'
	| 'no-credit'
	| 'context-too-long'
	| 'content-filtered'
	| 'bad-request'
	| 'no-temperature';

/** How one provider speaks: its streamed replies, its refusals, and where it reads what it is sent. */
export interface Dialect {
	/** The provider's id. */
	readonly provider: string;
	readonly model: string;
	/** The path below the server's origin that its base address has. */
	readonly base: string;
	/** The whole reply, keep-alives and hidden reasoning included. */
	answer(answer: Answer): string;
	/** What it thinks before it answers, beside the answer. */
	readonly thought: string;
	/** What `answer` reports as used; null where it reports nothing. */
	readonly used: { readonly input: number; readonly output: number; readonly cost?: number } | null;
	readonly refusals: Readonly<Record<Refused, Reply>>;
	/** The event of an overload in mid-stream. */
	readonly overloadEvent: string;
	/** The path, below the base address, that calls go to. */
	path(model: string): string;
	keyOf(headers: Readonly<Record<string, string | string[] | undefined>>): unknown;
	/** Where in a request body each setting of the sampling is read; those missing it has none of. */
	readonly sampling: { readonly [Key in SamplingKey]?: string };
	/** The messages in a request body, in their order but for system messages. */
	messages(body: unknown): { system: string[]; said: ChatMessage[] };
}

const USED = { input: 21, output: 13 };

function json(status: number, body: unknown, headers: Record<string, string> = {}): Reply {
	return {
		status,
		headers: { 'content-type': 'application/json', ...headers },
		body: JSON.stringify(body),
	};
}

const data = (value: unknown, newline = '\n') =>
	`data: ${JSON.stringify(value)}${newline}${newline}`;

const openAiError = (message: string, type: string, code: string | null = null) => ({
	error: { message, type, param: null, code },
});

interface ChatStyle {
	readonly newline?: string;
	readonly comment?: string;
	readonly reasoning?: boolean;
	readonly contentParts?: boolean;
	readonly usage?: 'last' | 'with-finish' | 'none';
	readonly cost?: number;
	readonly done?: boolean;
}

const CHAT_FINISH = { stop: 'stop', length: 'length', filter: 'content_filter' };

function chatAnswer({ texts, finish }: Answer, style: ChatStyle): string {
	const newline = style.newline ?? '\n';
	const chunk = (choice: object | null, more: object = {}) =>
		data(
			{
				id: 'c1',
				object: 'chat.completion.chunk',
				model: 'exact-1',
				choices: choice ? [choice] : [],
				...more,
			},
			newline,
		);
	const delta = (value: object) => ({ index: 0, delta: value, finish_reason: null });
	const content = (text: string) => (style.contentParts ? [{ type: 'text', text }] : text);
	const usage = {
		usage: {
			prompt_tokens: USED.input,
			completion_tokens: USED.output,
			total_tokens: USED.input + USED.output,
			...(style.cost !== undefined && { cost: style.cost }),
		},
	};
	const comment = style.comment ? `: ${style.comment}${newline}${newline}` : '';
	return [
		comment,
		chunk(delta({ role: 'assistant', content: '' })),
		style.reasoning ? chunk(delta({ content: null, reasoning_content: 'hidden thought' })) : '',
		style.contentParts
			? chunk(
					delta({ content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'hidden' }] }] }),
				)
			: '',
		...texts.flatMap((text) => [chunk(delta({ content: content(text) })), comment]),
		chunk(
			{ index: 0, delta: {}, finish_reason: CHAT_FINISH[finish] },
			style.usage === 'with-finish' ? usage : { usage: null },
		),
		style.usage === 'last' ? chunk(null, usage) : '',
		style.done === false ? '' : `data: [DONE]${newline}${newline}`,
	].join('');
}

interface ChatBody {
	readonly messages: readonly ChatMessage[];
}

function chatDialect(
	own: Pick<Dialect, 'provider' | 'model' | 'base' | 'used' | 'sampling' | 'refusals'> & {
		style: ChatStyle;
	},
): Dialect {
	const { reasoning, contentParts } = own.style;
	return {
		...own,
		thought: reasoning ? 'hidden thought' : contentParts ? 'hidden' : '',
		answer: (answer) => chatAnswer(answer, own.style),
		overloadEvent: data({
			error: { message: 'Upstream is overloaded', code: 503 },
			choices: [{ index: 0, delta: { content: '' }, finish_reason: 'error' }],
		}),
		path: () => '/chat/completions',
		keyOf: (headers) => headers.authorization?.toString().replace('Bearer ', ''),
		messages(body) {
			const { messages } = body as ChatBody; // asserted by the comparison that follows
			return {
				system: messages.filter((each) => each.role === 'system').map((each) => each.content),
				said: messages.filter((each) => each.role !== 'system'),
			};
		},
	};
}

const openAiRefusals: Dialect['refusals'] = {
	'bad-key': json(
		401,
		openAiError(
			'Incorrect API key provided: sk-wrong*****key.',
			'invalid_request_error',
			'invalid_api_key',
		),
	),
	'no-such-model': json(
		404,
		openAiError('The model `m` does not exist.', 'invalid_request_error', 'model_not_found'),
	),
	'rate-limited': json(429, openAiError('Rate limit reached.', 'requests', 'rate_limit_exceeded'), {
		'retry-after-ms': '20',
		'retry-after': '7',
	}),
	'no-credit': json(
		429,
		openAiError('You exceeded your current quota.', 'insufficient_quota', 'insufficient_quota'),
	),
	'context-too-long': json(
		400,
		openAiError(
			"This model's maximum context length is 8192 tokens.",
			'invalid_request_error',
			'context_length_exceeded',
		),
	),
	'content-filtered': json(
		400,
		openAiError('The prompt was flagged.', 'invalid_request_error', 'content_policy_violation'),
	),
	'bad-request': json(
		400,
		openAiError("Invalid value for 'max_completion_tokens'.", 'invalid_request_error'),
	),
	'no-temperature': json(
		400,
		openAiError(
			"Unsupported value: 'temperature' does not support 0 with this model.",
			'invalid_request_error',
			'unsupported_value',
		),
	),
};

const mistralError = (type: string, message: string) => ({
	object: 'error',
	type,
	message,
	param: null,
	code: null,
});

const anthropicError = (type: string, message: string) => ({
	type: 'error',
	error: { type, message },
	request_id: 'r1',
});

const googleError = (code: number, status: string, message: string, details: object[] = []) => ({
	error: { code, message, status, details },
});

interface AnthropicBody {
	readonly system?: readonly { readonly text: string }[];
	readonly messages: readonly {
		readonly role: 'user' | 'assistant';
		readonly content: readonly { readonly text: string }[];
	}[];
}

interface GoogleBody {
	readonly systemInstruction?: { readonly parts: readonly { readonly text: string }[] };
	readonly contents: readonly {
		readonly role: 'user' | 'model';
		readonly parts: readonly { readonly text: string }[];
	}[];
}

const anthropic: Dialect = {
	provider: 'anthropic',
	model: 'claude-haiku-4-5',
	base: '/v1',
	thought: 'hidden',
	used: USED,
	sampling: {
		temperature: 'temperature',
		answerTokens: 'max_tokens',
		topP: 'top_p',
		topK: 'top_k',
	},
	answer({ texts, finish }) {
		const event = (type: string, more: object = {}) => `event: ${type}\n${data({ type, ...more })}`;
		const usage = { input_tokens: USED.input, output_tokens: 1 };
		const reason = { stop: 'end_turn', length: 'max_tokens', filter: 'refusal' }[finish];
		return [
			event('message_start', {
				message: { id: 'm1', role: 'assistant', model: 'exact-1', content: [], usage },
			}),
			event('content_block_start', { index: 0, content_block: { type: 'thinking', thinking: '' } }),
			event('ping'),
			event('content_block_delta', {
				index: 0,
				delta: { type: 'thinking_delta', thinking: 'hidden' },
			}),
			event('content_block_delta', {
				index: 0,
				delta: { type: 'signature_delta', signature: 'x' },
			}),
			event('content_block_stop', { index: 0 }),
			event('content_block_start', { index: 1, content_block: { type: 'text', text: '' } }),
			...texts.map((text) =>
				event('content_block_delta', { index: 1, delta: { type: 'text_delta', text } }),
			),
			event('content_block_stop', { index: 1 }),
			event('a_kind_yet_to_come', { anything: [1] }),
			event('message_delta', {
				delta: { stop_reason: reason, stop_sequence: null },
				usage: { output_tokens: USED.output },
			}),
			event('message_stop'),
		].join('');
	},
	refusals: {
		'bad-key': json(401, anthropicError('authentication_error', 'invalid x-api-key')),
		'no-such-model': json(404, anthropicError('not_found_error', 'model: m')),
		'rate-limited': json(429, anthropicError('rate_limit_error', 'Too many requests.'), {
			'retry-after': '0',
		}),
		'no-credit': json(
			400,
			anthropicError('invalid_request_error', 'Your credit balance is too low.'),
		),
		'context-too-long': json(
			400,
			anthropicError('invalid_request_error', 'prompt is too long: 250000 tokens > 200000 maximum'),
		),
		'content-filtered': json(
			400,
			anthropicError('invalid_request_error', 'Output blocked by content_filter'),
		),
		'bad-request': json(
			400,
			anthropicError('invalid_request_error', 'max_tokens: must be positive'),
		),
		'no-temperature': json(
			400,
			anthropicError('invalid_request_error', '`temperature` is deprecated for this model.'),
		),
	},
	overloadEvent: `event: error\n${data(anthropicError('overloaded_error', 'Overloaded'))}`,
	path: () => '/messages',
	keyOf: (headers) => headers['x-api-key'],
	messages(body) {
		const { system, messages } = body as AnthropicBody; // asserted by the comparison that follows
		return {
			system: (system ?? []).map((block) => block.text),
			said: messages.flatMap(({ role, content }) =>
				content.map((block) => ({ role, content: block.text })),
			),
		};
	},
};

const google: Dialect = {
	provider: 'google',
	model: 'gemini-3.5-flash',
	sampling: {
		answerTokens: 'generationConfig.maxOutputTokens',
		seed: 'generationConfig.seed',
		reasoningEffort: 'generationConfig.thinkingConfig.thinkingLevel',
	},
	base: '/v1beta',
	thought: 'hidden',
	used: { input: USED.input, output: USED.output },
	answer({ texts, finish }) {
		const chunk = (parts: object[] | null, more: object = {}, candidate: object = {}) =>
			data(
				{
					candidates: [
						{ ...(parts && { content: { role: 'model', parts } }), index: 0, ...candidate },
					],
					modelVersion: 'exact-1',
					...more,
				},
				'\r\n',
			);
		const usageMetadata = {
			promptTokenCount: USED.input,
			candidatesTokenCount: 10,
			thoughtsTokenCount: 3,
		};
		return [
			chunk([{ text: 'hidden', thought: true }], {
				usageMetadata: { promptTokenCount: USED.input },
			}),
			...texts.map((text) => chunk([{ text }])),
			chunk(
				null,
				{ usageMetadata },
				{ finishReason: { stop: 'STOP', length: 'MAX_TOKENS', filter: 'SAFETY' }[finish] },
			),
		].join('');
	},
	refusals: {
		'bad-key': json(
			400,
			googleError(400, 'INVALID_ARGUMENT', 'API key not valid.', [
				{ '@type': 'ErrorInfo', reason: 'API_KEY_INVALID' },
			]),
		),
		'no-such-model': json(404, googleError(404, 'NOT_FOUND', 'models/m is not found.')),
		'rate-limited': json(
			429,
			googleError(429, 'RESOURCE_EXHAUSTED', 'You exceeded your current quota.', [
				{ '@type': 'RetryInfo', retryDelay: '0.02s' },
			]),
		),
		'no-credit': json(402, googleError(402, 'FAILED_PRECONDITION', 'Prepaid credit is used up.')),
		'context-too-long': json(
			400,
			googleError(
				400,
				'INVALID_ARGUMENT',
				'The input token count (9) exceeds the maximum number of tokens allowed (8).',
			),
		),
		'content-filtered': {
			body: data({
				promptFeedback: { blockReason: 'PROHIBITED_CONTENT' },
				usageMetadata: { promptTokenCount: 3 },
			}),
		},
		'bad-request': json(400, googleError(400, 'INVALID_ARGUMENT', 'Unknown name "x".')),
		'no-temperature': json(
			400,
			googleError(400, 'INVALID_ARGUMENT', 'temperature is not supported by this model.'),
		),
	},
	overloadEvent: data(googleError(503, 'UNAVAILABLE', 'The model is overloaded.'), '\r\n'),
	path: (model) => `/models/${model}:streamGenerateContent?alt=sse`,
	keyOf: (headers) => headers['x-goog-api-key'],
	messages(body) {
		const { systemInstruction, contents } = body as GoogleBody; // asserted by the comparison that follows
		return {
			system: (systemInstruction?.parts ?? []).map((part) => part.text),
			said: contents.flatMap(({ role, parts }) =>
				parts.map((part) => ({
					role: role === 'model' ? 'assistant' : 'user',
					content: part.text,
				})),
			),
		};
	},
};

const CHAT = { temperature: 'temperature', answerTokens: 'max_tokens', topP: 'top_p' };

/** The form of a provider of which nothing else is known: the wire of OpenAI as it is. */
function plainDialect({ id, baseUrl, models, sampling }: Provider): Dialect {
	const fields = { ...CHAT, seed: 'seed', reasoningEffort: 'reasoning_effort', ...sampling };
	return chatDialect({
		provider: id,
		model: models[0] ?? 'any',
		base: new URL(baseUrl).pathname.replace(/\/$/, ''),
		used: USED,
		sampling: Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== null)),
		style: { usage: 'last' },
		refusals: openAiRefusals,
	});
}

/** The providers of which something is known beyond their wire. */
export const dialects: readonly Dialect[] = [
	anthropic,
	google,
	chatDialect({
		provider: 'openai',
		model: 'gpt-4o',
		base: '/v1',
		used: USED,
		sampling: {
			...CHAT,
			answerTokens: 'max_completion_tokens',
			seed: 'seed',
		},
		style: { usage: 'last' },
		refusals: openAiRefusals,
	}),
	chatDialect({
		provider: 'mistral',
		model: 'mistral-medium-3-5',
		base: '/v1',
		used: USED,
		sampling: { ...CHAT, seed: 'random_seed' },
		style: { usage: 'with-finish', contentParts: true },
		refusals: {
			...openAiRefusals,
			'bad-key': json(401, { detail: 'Unauthorized' }),
			'no-such-model': json(400, mistralError('invalid_model', 'Invalid model: m')),
			'rate-limited': json(429, mistralError('rate_limited', 'Rate limit exceeded'), {
				'retry-after': 'Thu, 01 Jan 1970 00:00:00 GMT',
			}),
			'bad-request': json(422, {
				detail: [
					{ type: 'extra_forbidden', loc: ['body', 'x'], msg: 'Extra inputs are not permitted' },
				],
			}),
		},
	}),
	chatDialect({
		provider: 'deepseek',
		model: 'deepseek-v4-pro',
		base: '',
		used: USED,
		sampling: { answerTokens: 'max_tokens', reasoningEffort: 'reasoning_effort' },
		style: { usage: 'with-finish', reasoning: true, comment: 'keep-alive' },
		refusals: {
			...openAiRefusals,
			'bad-key': json(
				401,
				openAiError(
					'Authentication Fails, your api key is invalid',
					'authentication_error',
					'invalid_request_error',
				),
			),
			'no-such-model': json(
				400,
				openAiError('Model Not Exist', 'invalid_request_error', 'invalid_request_error'),
			),
			'no-credit': json(
				402,
				openAiError('Insufficient Balance', 'unknown_error', 'invalid_request_error'),
			),
		},
	}),
	chatDialect({
		provider: 'openrouter',
		model: 'openai/gpt-6.1-sol',
		base: '/api/v1',
		used: { ...USED, cost: 0.00042 },
		sampling: { answerTokens: 'max_tokens', seed: 'seed', reasoningEffort: 'reasoning_effort' },
		style: { usage: 'last', cost: 0.00042, comment: 'OPENROUTER PROCESSING' },
		refusals: {
			...openAiRefusals,
			'bad-key': json(401, { error: { message: 'User not found.', code: 401 } }),
			'no-such-model': json(400, { error: { message: 'm is not a valid model ID', code: 400 } }),
			'rate-limited': json(
				429,
				{ error: { message: 'Rate limit exceeded', code: 429 } },
				{ 'retry-after': '0' },
			),
			'no-credit': json(402, { error: { message: 'Insufficient credits', code: 402 } }),
			'content-filtered': json(403, {
				error: { message: 'The model requires moderation and your input was flagged', code: 403 },
			}),
			// An error under status 200, as it sends once a model has been chosen.
			'bad-request': json(200, { error: { message: 'Provider returned error', code: 400 } }),
		},
	}),
	chatDialect({
		provider: 'compatible',
		model: 'qwen3:8b',
		base: '/v1',
		used: null,
		sampling: { ...CHAT, topK: 'top_k', seed: 'seed', reasoningEffort: 'reasoning_effort' },
		style: { usage: 'none', newline: '\r\n', done: false },
		refusals: {
			...openAiRefusals,
			'bad-key': { status: 401, headers: { 'content-type': 'text/plain' }, body: 'Unauthorized' },
			'no-such-model': json(404, {
				error: { message: 'model "m" not found, try pulling it first', type: 'api_error' },
			}),
			'context-too-long': json(400, {
				error: {
					code: 400,
					message: 'the request exceeds the available context size',
					type: 'exceed_context_size_error',
				},
			}),
		},
	}),
];

/**
 * Every one of the providers, as it speaks. One on the wire of OpenAI needs a row above only where it
 * speaks otherwise than OpenAI; one on another wire needs one. They are given, because Playwright's
 * tests cannot load the page's list of them.
 */
export function dialectsOf(providers: readonly Provider[]): Dialect[] {
	return [
		...dialects,
		...providers
			.filter(
				({ id, wire }) => wire === 'openai-chat' && dialects.every((own) => own.provider !== id),
			)
			.map(plainDialect),
	];
}
