import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answered, type Called, callAt, chunk, json, stream } from '../../../support/cloud-call.ts';
import {
	type ProviderServer,
	type Reply,
	startProviderServer,
} from '../../../support/provider-server.ts';

// Replies in the shapes that providers and gateways were seen to send, each written anew.

let server: ProviderServer;
beforeAll(async () => {
	server = await startProviderServer();
});
afterAll(() => server.close());

const call = (provider: string, ...replies: Reply[]) => callAt(server, provider, replies);
const refused = (message: string, more: object = {}, status = 400) =>
	json({ error: { message, type: 'invalid_request_error', ...more } }, status);
const event = (type: string, more: object = {}) => ({ type, ...more });
const started = (usage: object = { input_tokens: 10, output_tokens: 1 }) =>
	event('message_start', { message: { model: 'claude-x', usage } });
const ended = (stop_reason: string, usage: object = { output_tokens: 3 }) => [
	event('message_delta', { delta: { stop_reason }, usage }),
	event('message_stop'),
];
const said = (text: string) =>
	event('content_block_delta', { index: 0, delta: { type: 'text_delta', text } });
const gemini = (finishReason: string, parts?: object[], more: object = {}) => ({
	candidates: [{ ...(parts && { content: { parts } }), finishReason, ...more }],
	usageMetadata: { promptTokenCount: 10, candidatesTokenCount: 5, totalTokenCount: 15 },
});

function isNoAnswer(called: Called, code: string, reason = '') {
	expect(called).toMatchObject({ code, end: undefined });
	expect(called.message).toContain(reason);
	expect(called.bodies).toHaveLength(3);
	expect(called.spent).toHaveLength(3);
}

function isText(called: Called, text: string) {
	expect(called.thrown).toBeUndefined();
	expect([called.text, called.end?.finish]).toEqual([text, 'stop']);
	expect(called.bodies).toHaveLength(1);
}

describe('F3: what a model thinks is no part of its answer', () => {
	it.each([
		['reasoning_content', { reasoning_content: 'Hm.' }],
		['reasoning', { reasoning: 'Hm.' }],
		['both, with the same words', { reasoning_content: 'Hm.', reasoning: 'Hm.' }],
		['parts', { content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'Hm.' }] }] }],
	])('as %s', async (_, delta) => {
		const called = await call(
			'compatible',
			stream({ choices: [{ delta }] }, chunk('42'), chunk(null, 'stop')),
		);
		isText(called, '42');
		expect(called.reasoning).toBe('Hm.');
	});

	it('as thinking blocks and as thoughts', async () => {
		const delta = { type: 'thinking_delta', thinking: 'Hm.' };
		const block = event('content_block_delta', { index: 0, delta });
		const claude = await call(
			'anthropic',
			stream(started(), block, said('42'), ...ended('end_turn')),
		);
		isText(claude, '42');
		const google = await call(
			'google',
			stream(gemini('STOP', [{ text: 'Hm.', thought: true }, { text: '42' }])),
		);
		isText(google, '42');
		expect([claude.reasoning, google.reasoning]).toEqual(['Hm.', 'Hm.']);
	});
});

describe('F4: an answer that is broken off is no answer', () => {
	it.each([
		['deepseek', 'insufficient_system_resource'],
		['mistral', 'error'],
		['openrouter', 'error'],
		['compatible', 'abort'],
		['openai', 'tool_calls'],
	])('%s says %s', async (provider, reason) => {
		const called = await call(provider, stream(chunk('Half'), chunk(null, reason)));
		isNoAnswer(called, 'answer-broken-off', reason);
	});

	it('Gemini says OTHER, Anthropic pause_turn', async () => {
		isNoAnswer(
			await call('google', stream(gemini('OTHER', [{ text: 'Half' }]))),
			'answer-broken-off',
		);
		const paused = await call('anthropic', stream(started(), said('Half'), ...ended('pause_turn')));
		isNoAnswer(paused, 'answer-broken-off', 'pause_turn');
	});

	it('a filter that steps in, or a refusal, is named at once, with its reason', async () => {
		const openai = await call('openai', stream(chunk('Half'), chunk(null, 'content_filter')));
		const claude = await call('anthropic', stream(started(), said('Half'), ...ended('refusal')));
		const refusal = { choices: [{ index: 0, delta: { refusal: 'I must not.' } }] };
		const said2 = await call('openai', stream(refusal, chunk(null, 'stop')));
		const blocked = await call('google', stream({ promptFeedback: { blockReason: 'SAFETY' } }));
		for (const called of [openai, claude, said2, blocked])
			expect([called.code, called.bodies.length]).toEqual(['content-filtered', 1]);
		expect(said2.message).toContain('I must not.');
		expect(blocked.message).toContain('SAFETY');
	});

	it.each(['constructor', '__proto__', 'toString', 'a_word_of_tomorrow'])(
		'but for a reason that nobody knows, such as %s, it is one, and said to be so',
		async (reason) => {
			for (const [provider, reply] of [
				['compatible', stream(chunk('42'), chunk(null, reason))],
				['google', stream(gemini(reason, [{ text: '42' }]))],
				['anthropic', stream(started(), said('42'), ...ended(reason))],
			] as const) {
				const called = await call(provider, reply);
				expect([called.text, called.end?.finish]).toEqual(['42', 'other']);
			}
		},
	);
});

describe('F5: an empty answer is no answer', () => {
	it.each([
		['a Gemini stop without parts', 'google', stream(gemini('STOP')), ''],
		['with one empty part', 'google', stream(gemini('STOP', [{ text: '' }])), ''],
		...['UNEXPECTED_TOOL_CALL', 'MALFORMED_FUNCTION_CALL', 'OTHER'].map(
			(reason) => [reason, 'google', stream(gemini(reason)), reason] as const,
		),
		['an Anthropic end_turn', 'anthropic', stream(started(), ...ended('end_turn')), ''],
		[
			'an Anthropic pause_turn',
			'anthropic',
			stream(started(), ...ended('pause_turn')),
			'pause_turn',
		],
		['[DONE] alone', 'compatible', { body: 'data: [DONE]\n\n' }, ''],
		[
			'nothing but reasoning',
			'deepseek',
			stream(
				{ choices: [{ delta: { content: null, reasoning_content: 'Hm.' } }] },
				chunk(null, 'stop'),
			),
			'',
		],
		['blanks', 'openai', answered(' \n\n'), ''],
	] as const)('%s', async (_, provider, reply, reason) => {
		isNoAnswer(await call(provider, reply), 'no-text', reason);
	});

	it('is made up for by the next', async () => {
		const called = await call(
			'google',
			stream(gemini('STOP')),
			stream(gemini('STOP', [{ text: '42' }])),
		);
		expect([called.text, called.retries.length]).toEqual(['42', 1]);
		expect(called.spent).toMatchObject([{ input: 10, output: 5, estimated: false }]);
	});

	it('is told apart from an error in the place of an event', async () => {
		const flat = { object: 'error', message: 'the prompt has no words', type: 'x', code: 400 };
		expect(await call('compatible', stream(flat))).toMatchObject({
			code: 'bad-request',
			spent: [],
		});
		const called = await call('compatible', stream(flat), answered('42'));
		expect(called.message).toContain('the prompt has no words');
		const bare = { code: 503, message: 'the model is too busy', data: null };
		const healed = await call('compatible', stream(bare), answered('42'));
		expect([healed.text, healed.retries.length, healed.spent]).toEqual(['42', 1, []]);
	});

	it('does not hide what had come to its limit and is said to be so twice', async () => {
		const late = { error: { message: 'Token limit reached', code: 400 }, choices: [] };
		const empty = await call('openrouter', stream(chunk(null, 'length'), late));
		expect(empty).toMatchObject({ code: 'no-text' });
		expect(empty.message).toContain('answer tokens');
		const half = await call('openrouter', stream(chunk('Half'), chunk(null, 'length'), late));
		expect([half.text, half.end?.finish]).toEqual(['Half', 'length']);
	});
});

describe('F8, F9: what is counted', () => {
	const usageOf = async (provider: string, ...events: object[]) => {
		const called = await callAt(server, provider, [stream(...events)], {
			model: { openai: 'gpt-6.1-sol', anthropic: 'claude-sonnet-5-5' }[provider] ?? 'm',
		});
		expect(called.thrown).toBeUndefined();
		return called.end?.usage;
	};
	const chat = (usage: object) => [chunk('42', 'stop'), { choices: [], usage }];

	it('OpenAI: cached input is cheaper, input that is put into the cache dearer', async () => {
		const details = { cached_tokens: 600, cache_write_tokens: 300 };
		const usage = {
			prompt_tokens: 1000,
			completion_tokens: 200,
			prompt_tokens_details: details,
			completion_tokens_details: { reasoning_tokens: 150 },
		};
		expect(await usageOf('openai', ...chat(usage))).toEqual({
			input: 1000,
			output: 200,
			cacheRead: 600,
			cacheWrite: 300,
			thinking: 150,
			estimated: false,
			cost: (100 * 2 + 600 * 0.1 + 300 * 2.5 + 200 * 10) / 1e6,
		});
	});

	it('DeepSeek: its own words for the cache', async () => {
		const usage = {
			prompt_tokens: 100,
			completion_tokens: 5,
			prompt_cache_hit_tokens: 64,
			prompt_cache_miss_tokens: 36,
		};
		expect(await usageOf('deepseek', ...chat(usage))).toMatchObject({ input: 100, cacheRead: 64 });
	});

	it('Anthropic: the last count of each kind, all kinds of input together', async () => {
		const cached = {
			input_tokens: 2,
			cache_read_input_tokens: 9000,
			cache_creation_input_tokens: 630,
		};
		expect(
			await usageOf(
				'anthropic',
				started({ ...cached, output_tokens: 1 }),
				said('42'),
				...ended('end_turn'),
			),
		).toEqual({
			input: 9632,
			output: 3,
			cacheRead: 9000,
			cacheWrite: 630,
			estimated: false,
			cost: (2 * 2 + 9000 * 0.1 + 630 * 2.5 + 3 * 10) / 1e6,
		});
		const later = { input_tokens: 61, output_tokens: 3, cache_read_input_tokens: null };
		expect(
			await usageOf(
				'anthropic',
				started({ input_tokens: 43 }),
				said('42'),
				...ended('end_turn', later),
			),
		).toMatchObject({ input: 61, output: 3 });
	});

	it('Gemini: what its tools read, and what was cached', async () => {
		const usageMetadata = {
			promptTokenCount: 427,
			toolUsePromptTokenCount: 771,
			cachedContentTokenCount: 100,
			candidatesTokenCount: 9,
			thoughtsTokenCount: 21,
		};
		const reply = { ...gemini('STOP', [{ text: '42' }]), usageMetadata };
		expect(await usageOf('google', reply)).toMatchObject({
			input: 1198,
			output: 30,
			cacheRead: 100,
			thinking: 21,
		});
	});

	it('xAI: what its models think is in the total alone', async () => {
		const usage = { prompt_tokens: 10, completion_tokens: 2, total_tokens: 352 };
		expect(await usageOf('compatible', ...chat(usage))).toMatchObject({ input: 10, output: 342 });
	});

	it('Groq and Moonshot: other places for it', async () => {
		const usage = { prompt_tokens: 10, completion_tokens: 2 };
		for (const last of [
			{ choices: [], x_groq: { usage } },
			{ choices: [{ index: 0, delta: {}, usage }] },
		])
			expect(await usageOf('compatible', chunk('42', 'stop'), last)).toMatchObject({
				input: 10,
				output: 2,
				estimated: false,
			});
	});

	it("OpenRouter: what it charged, and what the owner of a provider's key is charged there", async () => {
		const usage = { prompt_tokens: 10, completion_tokens: 2 };
		const costs = async (more: object) =>
			(await usageOf('openrouter', ...chat({ ...usage, ...more })))?.cost;
		expect(await costs({ cost: '0.01' })).toBe(0.01);
		expect(await costs({ cost: 0, cost_details: { upstream_inference_cost: 0.02 } })).toBe(0.02);
		expect(
			await costs({ cost: 0.001, is_byok: true, cost_details: { upstream_inference_cost: 0.02 } }),
		).toBe(0.021);
		expect(await costs({ cost: 0.02, cost_details: { upstream_inference_cost: 0.02 } })).toBe(0.02);
	});

	it.each([
		['endless', '{"prompt_tokens":1e999,"completion_tokens":1e999}'],
		['negative', '{"prompt_tokens":-5,"completion_tokens":-6.5}'],
		['beyond all bounds', '{"prompt_tokens":1e15,"completion_tokens":5}'],
		['words', '{"prompt_tokens":"many","completion_tokens":"few","cost":"much"}'],
		['none', '{}'],
		['null', '{"prompt_tokens":null}'],
		['a list', '[1,2]'],
	])('counts that are %s are left out, and estimated instead', async (_, usage) => {
		const body = `data: ${JSON.stringify(chunk('Forty-two.', 'stop'))}\n\ndata: {"choices":[],"usage":${usage}}\n\n`;
		const called = await call('openrouter', { body });
		expect(called.text).toBe('Forty-two.');
		expect(called.end?.usage.estimated).toBe(true);
		for (const count of Object.values(called.end?.usage ?? {}))
			if (typeof count === 'number')
				expect(count).toSatisfy((n: number) => Number.isInteger(n) && n >= 0);
	});

	it('counts in digits, and parts of tokens, are taken', async () => {
		const usage = { prompt_tokens: '10', completion_tokens: '5.0' };
		expect(await usageOf('compatible', ...chat(usage))).toEqual({
			input: 10,
			output: 5,
			estimated: false,
		});
	});
});

describe('F10: a reply that comes whole', () => {
	const completion = {
		object: 'chat.completion',
		model: 'exact-1',
		choices: [{ index: 0, message: { role: 'assistant', content: '42' }, finish_reason: 'stop' }],
		usage: { prompt_tokens: 10, completion_tokens: 5 },
	};

	it.each([
		['compatible', json(completion)],
		['compatible, as an event', stream(completion)],
		[
			'compatible, under another type',
			{ ...json(completion), headers: { 'content-type': 'text/plain' } },
		],
		[
			'anthropic',
			json({
				type: 'message',
				model: 'exact-1',
				content: [
					{ type: 'thinking', thinking: 'Hm.' },
					{ type: 'text', text: '42' },
				],
				stop_reason: 'end_turn',
				usage: { input_tokens: 10, output_tokens: 5 },
			}),
		],
		['google', json({ ...gemini('STOP', [{ text: '42' }]), modelVersion: 'exact-1' })],
		[
			'google, as a list',
			json([
				{ candidates: [{ content: { parts: [{ text: '4' }] } }] },
				{ ...gemini('STOP', [{ text: '2' }]), modelVersion: 'exact-1' },
			]),
		],
	] as const)('%s', async (provider, reply) => {
		const called = await call(provider.split(',')[0] ?? '', reply);
		isText(called, '42');
		expect(called.end).toMatchObject({
			model: 'exact-1',
			usage: { input: 10, output: 5, estimated: false },
		});
	});

	it('may be said to come whole and come in pieces', async () => {
		const called = await call('compatible', {
			...answered('42'),
			headers: { 'content-type': 'application/json' },
		});
		isText(called, '42');
	});

	it('is asked for where a key may not have it in pieces', async () => {
		const called = await call(
			'openai',
			refused(
				'Your organization must be verified to stream this model. Please go to the settings.',
				{
					param: 'stream',
					code: 'unsupported_value',
				},
			),
			json(completion),
		);
		expect([called.text, called.retries.length, called.spent.length]).toEqual(['42', 1, 0]);
		expect(called.bodies[0]).toMatchObject({ stream: true });
		expect(called.bodies[1]).not.toHaveProperty('stream');
		expect(called.bodies[1]).not.toHaveProperty('stream_options');
	});

	it.each([
		[
			'newline-delimited JSON',
			'application/x-ndjson',
			'{"message":{"content":"Hi"},"done":false}\n',
		],
		['JSON of another kind', 'application/json', '{"message":{"content":"Hi"},"done":true}'],
		['JSON that is cut', 'application/json', '{"choices":[{"message":{"cont'],
		['prose', 'text/plain', 'The service has moved.'],
	])('is not tried again where it is %s', async (_, type, body) => {
		const called = await call('compatible', { body, headers: { 'content-type': type } });
		expect([called.code, called.bodies.length]).toEqual(['reply-unreadable', 1]);
		expect(called.spent).toEqual([]);
	});
});

describe('F11: what does not matter to the answer costs none', () => {
	it.each([
		['a heartbeat without data', 'data: \n\n'],
		['a heartbeat in a string', 'data: "ping"\n\n'],
		['a heartbeat in a word', 'data: keep-alive\n\n'],
		['a number', 'data: 1\n\n'],
		['null', 'data: null\n\n'],
		['a comment', ': hello\n\n'],
		['an event without choices', 'data: {"choices":null}\n\n'],
		[
			'fields of other types',
			`data: ${JSON.stringify({ choices: [], model: 5, usage: 'none', object: 7 })}\n\n`,
		],
	])('%s', async (_, oddity) => {
		const { body } = answered('Grüße 👩‍👩‍👧 日本語');
		isText(await call('compatible', { body: `${oddity}${body}${oddity}` }), 'Grüße 👩‍👩‍👧 日本語');
	});

	it('an empty name of the model', async () => {
		const called = await call('openrouter', stream(chunk('42', 'stop', { model: '' })));
		isText(called, '42');
		expect(called.end).not.toHaveProperty('model');
	});
});

describe('F12: a model that refuses the form of a call gets it in another', () => {
	it.each([
		[
			'the limit of tokens under its other name',
			"Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
			{ max_completion_tokens: 100 },
			'max_tokens',
		],
		[
			'no question about usage',
			'Unrecognized request argument supplied: stream_options',
			{ stream: true, max_tokens: 100 },
			'stream_options',
		],
		[
			'no temperature',
			'`temperature` may only be set to 1 when thinking is enabled.',
			{ stream: true },
			'temperature',
		],
		[
			'no temperature, either',
			'invalid temperature: only 1 is allowed for this model',
			{},
			'temperature',
		],
	] as const)('%s', async (_, message, sent, left) => {
		const called = await call('compatible', refused(message), answered('42'));
		expect([called.text, called.retries.length, called.spent.length]).toEqual(['42', 1, 0]);
		expect(called.bodies[0]).toHaveProperty(left);
		expect(called.bodies[1]).toMatchObject(sent);
		expect(called.bodies[1]).not.toHaveProperty(left);
		expect(called.end?.unsent).toEqual(left === 'temperature' ? ['temperature'] : undefined);
	});

	it('also where the refusal names the field beside its words', async () => {
		const detail = [
			{
				type: 'extra_forbidden',
				loc: ['body', 'stream_options'],
				msg: 'Extra inputs are not permitted',
			},
		];
		const called = await call('compatible', json({ detail }, 422), answered('42'));
		expect([called.text, called.bodies.length]).toEqual(['42', 2]);
		expect(called.bodies[1]).not.toHaveProperty('stream_options');
	});

	it('also where the refusal is wrapped by whoever stands between, and where one follows another', async () => {
		const wrapped = (raw: unknown) =>
			json({ error: { message: 'Provider returned error', code: 400, metadata: { raw } } }, 400);
		const inner = { error: { message: "Unsupported value: 'temperature' does not support 0" } };
		const called = await call(
			'openrouter',
			wrapped(JSON.stringify(inner)),
			wrapped('Unrecognized request argument supplied: stream_options'),
			answered('42'),
		);
		expect([called.text, called.bodies.length]).toEqual(['42', 3]);
		expect(called.bodies[2]).not.toHaveProperty('temperature');
		expect(called.bodies[2]).not.toHaveProperty('stream_options');
	});

	it('but only once: what it refuses after that is told', async () => {
		const called = await call(
			'compatible',
			refused('Unrecognized request argument supplied: stream_options'),
		);
		expect([called.code, called.bodies.length]).toEqual(['bad-request', 2]);
	});

	it('and no setting is given up for a value that it finds too high', async () => {
		for (const message of ['temperature: range: 0..1', 'max_tokens is too large: 16000'])
			expect((await call('compatible', refused(message))).bodies).toHaveLength(1);
	});

	it("the provider's real reason is told", async () => {
		const raw = 'vendor/model:free is temporarily rate-limited upstream.';
		const error = {
			message: 'Provider returned error',
			code: 429,
			metadata: { raw, provider_name: 'V' },
		};
		const called = await call('openrouter', json({ error }, 429));
		expect(called.code).toBe('rate-limited');
		expect(called.message).toContain(raw);
	});
});

describe('the minor ones', () => {
	const cut = (text: string, less: number) => ({ body: text.slice(0, text.length - less) });

	it.each([1, 2])('the last event may lack %i of its line ends', async (less) => {
		const { body } = stream(chunk('Hello'), chunk(' world', 'stop'));
		isText(await call('compatible', cut(body, less)), 'Hello world');
		const google = stream(
			{ candidates: [{ content: { parts: [{ text: 'Hello' }] } }] },
			gemini('STOP', [{ text: ' world' }]),
		);
		isText(await call('google', cut(google.body, less)), 'Hello world');
	});

	it('but an event that is cut itself is a cut connection', async () => {
		const { body } = stream(chunk('Hello'), chunk(' world', 'stop'));
		expect(await call('compatible', cut(body, 9))).toMatchObject({ code: 'connection-cut' });
	});

	it.each([
		'This model is only supported in v1/responses and not in v1/chat/completions.',
		'This is not a chat model and thus not supported in the v1/chat/completions endpoint. Did you mean to use v1/completions?',
	])('a model for another interface is named so: %s', async (message) => {
		const called = await call('openai', refused(message, { param: 'model' }, 404));
		expect([called.code, called.bodies.length]).toEqual(['model-not-for-chat', 1]);
		expect(called.message).not.toContain('/v1).');
	});

	it('of several replies at once, the first counts', async () => {
		const other = (content: string) => ({ choices: [{ index: 1, delta: { content } }] });
		isText(
			await call('compatible', stream(other('X'), chunk('A'), other('Y'), chunk(null, 'stop'))),
			'A',
		);
	});

	it('an error under a good status is one, and without a word of why is not paid for', async () => {
		const called = await call('openrouter', json({ error: { message: 'No endpoint', code: 404 } }));
		expect([called.code, called.bodies.length, called.spent]).toEqual(['no-such-model', 1, []]);
	});
});

const shared = resolve(import.meta.dirname, '../../../../../shared/cases/providers.json');
const Rows = v.array(
	v.object({
		case: v.string(),
		provider: v.string(),
		input: v.object({ status: v.number(), contentType: v.string(), body: v.string() }),
	}),
);
/** What is right, by the number that a row's name begins with. */
const RIGHT: Readonly<Record<string, (called: Called) => void>> = {
	'06': (called) => isText(called, 'Hello world'),
	'07': (called) => isText(called, 'Hello world'),
	'16': (called) => isText(called, 'A'),
	'19': (called) => isNoAnswer(called, 'answer-broken-off', 'error'),
	'26': (called) => isNoAnswer(called, 'no-text'),
	'27': (called) => isNoAnswer(called, 'no-text', 'OTHER'),
	'37': (called) => isNoAnswer(called, 'no-text', 'pause_turn'),
	'38': (called) => isNoAnswer(called, 'no-text'),
	'44': (called) => isNoAnswer(called, 'answer-broken-off', 'insufficient_system_resource'),
	'45': (called) => isNoAnswer(called, 'no-text'),
	'48': ({ code, bodies }) => expect([code, bodies.length]).toEqual(['reply-unreadable', 1]),
	'49': (called) => isText(called, 'Hello'),
	'53': (called) => isText(called, 'Grüße 👩‍👩‍👧 日本語'),
	'56': (called) => isNoAnswer(called, 'no-text'),
	'62': ({ code }) => expect(code).toBe('model-not-for-chat'),
	'63': ({ bodies }) => expect(bodies[1]).toMatchObject({ max_completion_tokens: 100 }),
	'68': ({ bodies }) => expect(bodies[1]).not.toHaveProperty('stream_options'),
	'70': ({ code, message }) => {
		expect(code).toBe('rate-limited');
		expect(message).toContain('temporarily rate-limited upstream');
	},
	'82': (called) => isText(called, 'A'),
	'83': (called) => {
		isText(called, 'A');
		expect(called.end?.usage).toMatchObject({ input: 10, output: 5, cost: 0.01 });
	},
	'88': (called) => {
		isText(called, 'A');
		expect(called.end?.usage).toMatchObject({ input: 10, output: 5, estimated: false });
	},
};

describe.skipIf(!existsSync(shared))(
	'every row of ../shared/cases/providers.json (skipped where that folder is not beside the repository)',
	() => {
		const rows = existsSync(shared) ? v.parse(Rows, JSON.parse(readFileSync(shared, 'utf8'))) : [];
		it.each(rows.map((row) => [row.case, row] as const))(
			'%s',
			async (name, { provider, input }) => {
				const { status, contentType, body } = input;
				const called = await call(provider, {
					status,
					headers: { 'content-type': contentType },
					body,
				});
				const right = RIGHT[name.slice(0, 2)];
				expect(right, 'what is right is not known').toBeDefined();
				right?.(called);
			},
		);
	},
);
