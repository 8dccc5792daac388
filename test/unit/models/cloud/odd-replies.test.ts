import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graver, readFinish } from '../../../../src/models/cloud/finish.ts';
import { callAt, chunk, json, stream } from '../../../support/cloud-call.ts';
import {
	type ProviderServer,
	type Reply,
	startProviderServer,
} from '../../../support/provider-server.ts';

// Replies that only some servers send, each kind in several forms.

let server: ProviderServer;
beforeAll(async () => {
	server = await startProviderServer();
});
afterAll(() => server.close());

const call = (provider: string, ...replies: Reply[]) => callAt(server, provider, replies);
const stop = chunk(null, 'stop');
const delta = (given: object, more: object = {}) => ({
	choices: [{ index: 0, delta: given, ...more }],
});
const USAGE = { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 };
const NOUGHT = { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 };

describe('the words for an end', () => {
	it.each([
		['stop', 'stop eos_token COMPLETE STOP_SEQUENCE eosFound stopStringFound normal finished done'],
		[
			'length',
			'max_new_tokens token_limit ERROR_LIMIT maxPredictedTokensReached contextLengthReached max_len model_context_window_exceeded limit',
		],
		[
			'broken',
			'failed server_error userStopped modelUnloaded unload load incomplete time_limit TIMEOUT USER_CANCEL too_many_tool_calls toolCalls abort repetition rate_limit disconnected_error',
		],
		[
			'filter',
			'content-filter content_filtered IMAGE_SAFETY MODEL_ARMOR moderation guardrail_intervened refused SPII ERROR_TOXIC sensitive',
		],
		['other', 'constructor __proto__ tomorrow'],
	])('%s: %s', (how, words) => {
		for (const word of words.split(' ')) expect(readFinish(word)?.how, word).toBe(how);
	});

	it.each(['', 'null', 'None', 'not_finished', 'FINISH_REASON_UNSPECIFIED'])(
		'"%s" is none: an answer that is cut there is no answer',
		async (word) => {
			expect(readFinish(word)).toBeUndefined();
			const called = await call('compatible', stream(chunk('4', word)));
			expect(called).toMatchObject({ code: 'connection-cut', end: undefined });
			const whole = await call('compatible', stream(chunk('4', word), chunk('2', word), stop));
			expect([whole.text, whole.end?.finish]).toEqual(['42', 'stop']);
		},
	);

	it('that follow each other: the graver counts, whichever comes first', async () => {
		for (const [one, other, how] of [
			['length', 'stop', 'length'],
			['stop', 'length', 'length'],
			['content_filter', 'stop', 'filter'],
			['stop', 'error', 'broken'],
			['error', 'length', 'broken'],
			['tomorrow', 'stop', 'stop'],
		] as const) {
			expect(graver(readFinish(one), readFinish(other))?.how).toBe(how);
			expect(graver(readFinish(other), readFinish(one))?.how).toBe(how);
		}
		const cut = await call('compatible', stream(chunk('4', 'length'), stop));
		expect([cut.text, cut.end?.finish]).toEqual(['4', 'length']);
	});

	it('of the provider behind OpenRouter count too', async () => {
		const behind = (word: string) =>
			call(
				'openrouter',
				stream(chunk('4'), delta({}, { finish_reason: 'stop', native_finish_reason: word })),
			);
		expect((await behind('MAX_TOKENS')).end?.finish).toBe('length');
		expect((await behind('SAFETY')).code).toBe('content-filtered');
		expect((await behind('MALFORMED_FUNCTION_CALL')).code).toBe('answer-broken-off');
		expect((await behind('STOP')).end?.finish).toBe('stop');
	});
});

describe('the text of an answer may stand', () => {
	it.each([
		['in an object', delta({ content: { type: 'text', text: '42' } })],
		['in a list of strings', delta({ content: ['4', '2'] })],
		['in parts of another name', delta({ content: [{ type: 'output_text', text: '42' }] })],
		['in parts without a name', delta({ content: [{ text: '42' }] })],
		['beside thoughts', delta({ content: [{ type: 'reasoning', text: 'Hm.' }, { text: '42' }] })],
		['in a number', delta({ content: 42 })],
		['in a completion', { choices: [{ index: 0, text: '42' }] }],
		['in a message beside an empty piece', delta({}, { message: { content: '42' } })],
		['in a message without a piece', { choices: [{ delta: null, message: { content: '42' } }] }],
		['behind what is nothing', [{ choices: [null] }, { choices: null }, chunk('42')]],
		['in pieces, and whole at the end', [chunk('42'), delta({}, { message: { content: '42' } })]],
		['beside an error that is none', chunk('42', null, { error: false })],
	])('%s', async (_, events) => {
		const called = await call('compatible', stream(...[events].flat(), stop));
		expect([called.text, called.end?.finish]).toEqual(['42', 'stop']);
	});

	it.each([
		[
			'at Gemini, beside what is nothing',
			{ candidates: [{ content: { parts: [null, { text: '42' }] }, finishReason: 'STOP' }] },
		],
		[
			'at Gemini, behind what is nothing',
			[
				{ candidates: [null] },
				{ candidates: [{ content: { parts: [{ text: '42' }] }, finishReason: 'STOP' }] },
			],
		],
	])('%s', async (_, events) => {
		const called = await call('google', stream(...[events].flat()));
		expect([called.text, called.end?.finish]).toEqual(['42', 'stop']);
	});

	it('is none where only what nobody sees comes', async () => {
		for (const text of ['\u200b\ufeff', '\0', '\u2060\n\u00ad', '\u202e'])
			expect((await call('compatible', stream(chunk(text), stop))).code).toBe('no-text');
		expect((await call('compatible', json({ choices: [], usage: USAGE }))).code).toBe('no-text');
	});

	it('and what was thought in details', async () => {
		const told = [{ type: 'reasoning.text', text: 'Hm.' }, { summary: ' So.' }, { data: 'x' }];
		const called = await call(
			'openrouter',
			stream(delta({ content: '', reasoning_details: told }), chunk('42'), stop),
		);
		expect([called.text, called.reasoning]).toEqual(['42', 'Hm. So.']);
	});
});

describe('a stream may be written', () => {
	const { body } = stream(chunk('Hé'), chunk('llo'), chunk(null, 'stop', { usage: USAGE }));
	it.each([
		['with one line end between events', body.replaceAll('\n\n', '\n')],
		['with the name of the field twice', body.replaceAll('data: ', 'data: data: ')],
		['without a space', body.replaceAll('data: ', 'data:')],
		['with carriage returns', body.replaceAll('\n', '\r')],
		['with a mark of the byte order', `\ufeff${body}`],
	])('%s', async (_, written) => {
		for (const pieceBytes of [1, 7, 4096]) {
			const called = await call('compatible', { body: written, pieceBytes });
			expect([called.text, called.end?.usage.output]).toEqual(['Héllo', 5]);
		}
	});

	it.each(['[DONE]', '[done]', '"[DONE]"'])('with %s at its end', async (mark) => {
		const called = await call('compatible', {
			body: `${stream(chunk('42')).body}data: ${mark}\n\n`,
		});
		expect([called.text, called.end?.finish]).toEqual(['42', 'stop']);
	});
});

describe('an error within a good reply is told in its words', () => {
	const half = stream(chunk('Half')).body;
	it.each([
		['an event of that name, in prose', 'event: error\ndata: it fell over\n\n'],
		['an event of that name, in JSON', 'event: error\ndata: {"message":"it fell over"}\n\n'],
		['an event of that name, in a string', 'event: error\ndata: "it fell over"\n\n'],
		['a field of that name', 'error: {"code":500,"message":"it fell over"}\n\n'],
		['JSON between the events', '{"error":{"message":"it fell over","code":502}}'],
		['a list', 'data: [{"error":{"code":503,"message":"it fell over"}}]\n\n'],
		['a word', 'data: {"error":true,"message":"it fell over"}\n\n'],
		['a message alone', 'data: {"message":"it fell over"}\n\n'],
		['a detail alone', 'data: {"detail":"it fell over"}\n\n'],
		[
			'a choice that has one, and says that it stopped',
			'data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop","error":{"code":502,"message":"it fell over"}}]}\n\n',
		],
	])('%s', async (_, error) => {
		const called = await call('openrouter', { body: half + error });
		expect(called).toMatchObject({ code: 'overloaded', end: undefined });
		expect(called.message).toContain('it fell over');
	});

	it.each([
		[
			'behind signs of life',
			': PROCESSING\n\n: PROCESSING\n\n{"error":{"message":"it fell over"}}',
		],
		['in other words', '{"status":"error","msg":"it fell over"}'],
		['in a list', '{"success":false,"errors":[{"code":7,"message":"it fell over"}]}'],
		['beside what should be there', '{"choices":null,"base_resp":{"status_msg":"it fell over"}}'],
	])('%s, in place of the reply', async (_, body) => {
		const called = await call('compatible', { body });
		expect(called.code).toBe('overloaded');
		expect(called.message).toContain('it fell over');
	});

	it('of a gateway in front of Anthropic', async () => {
		const start = { type: 'message_start', message: { usage: { input_tokens: 10 } } };
		for (const error of [
			{ type: 'error', message: 'it fell over' },
			{ error: { message: 'it fell over', code: 502 } },
		]) {
			const called = await call('anthropic', stream(start, error));
			expect(called.code).toBe('overloaded');
			expect(called.message).toContain('it fell over');
		}
	});

	it('and a list of pieces that ends without a word is broken off', async () => {
		const list = json([{ candidates: [{ content: { parts: [{ text: '4' }] } }] }]);
		expect(await call('google', list)).toMatchObject({ code: 'answer-broken-off' });
	});
});

it('a model may have any name, half a character too', async () => {
	const reply = stream({
		candidates: [{ content: { parts: [{ text: '42' }] }, finishReason: 'STOP' }],
	});
	const called = await callAt(server, 'google', [reply], { model: 'a\ud800/..\u202e' });
	expect(called.text).toBe('42');
	expect(server.received.at(-1)?.path).toBe(
		'/v1/models/a%EF%BF%BD%2F..%E2%80%AE:streamGenerateContent?alt=sse',
	);
});

describe('counts', () => {
	const usage = async (provider: string, ...events: object[]) =>
		(await call(provider, stream(...events))).end?.usage;

	it('of nought do not take back what was counted, and are none where there was something', async () => {
		const twice = [chunk('42', null, { usage: USAGE }), chunk(null, 'stop', { usage: NOUGHT })];
		expect(await usage('compatible', ...twice)).toMatchObject({ input: 10, output: 5 });
		expect(await usage('compatible', chunk('42', 'stop', { usage: NOUGHT }))).toEqual({
			input: 5,
			output: 1,
			estimated: true,
		});
		const claude = [
			{ type: 'message_start', message: { usage: { input_tokens: 10, output_tokens: 1 } } },
			{ type: 'content_block_delta', delta: { type: 'text_delta', text: '42' } },
			{
				type: 'message_delta',
				delta: { stop_reason: 'end_turn' },
				usage: { input_tokens: 0, output_tokens: 3 },
			},
		];
		expect(await usage('anthropic', ...claude)).toMatchObject({ input: 10, output: 3 });
	});

	it('but of input that was all in the cache, nought is a count', async () => {
		const all = { input_tokens: 0, cache_read_input_tokens: 900, output_tokens: 3 };
		const body = {
			type: 'message',
			content: [{ type: 'text', text: '42' }],
			stop_reason: 'end_turn',
		};
		const called = await call('anthropic', json({ ...body, usage: all }));
		expect(called.end?.usage).toMatchObject({ input: 900, cacheRead: 900, estimated: false });
	});

	it("may have the names of OpenAI's other interface", async () => {
		const counted = { input_tokens: 10, output_tokens: 5 };
		expect(await usage('compatible', chunk('42', 'stop', { usage: counted }))).toEqual({
			input: 10,
			output: 5,
			estimated: false,
		});
	});

	it('of what Gemini thought may be in the total alone', async () => {
		const counted = { promptTokenCount: 10, candidatesTokenCount: 5, totalTokenCount: 115 };
		const candidates = [{ content: { parts: [{ text: '42' }] }, finishReason: 'STOP' }];
		expect(await usage('google', { candidates, usageMetadata: counted })).toMatchObject({
			input: 10,
			output: 105,
		});
	});
});
