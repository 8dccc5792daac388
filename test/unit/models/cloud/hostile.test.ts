import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { classify, quoted } from '../../../../src/models/cloud/classify.ts';
import { createCloudModel } from '../../../../src/models/cloud/cloud.ts';
import { concessionTo } from '../../../../src/models/cloud/concessions.ts';
import { readFinish } from '../../../../src/models/cloud/finish.ts';
import { readProviderError } from '../../../../src/models/cloud/provider-error.ts';
import { ReplyReader } from '../../../../src/models/cloud/read-reply.ts';
import { wire as anthropic } from '../../../../src/models/cloud/wire/anthropic-messages.ts';
import { wire as gemini } from '../../../../src/models/cloud/wire/gemini-generate.ts';
import { wire as openai } from '../../../../src/models/cloud/wire/openai-chat.ts';
import { answered, callAt, chunk, HASTY, KEY, stream } from '../../../support/cloud-call.ts';
import { collect, greedy } from '../../../support/collect.ts';
import { milliseconds } from '../../../support/processor-time.ts';
import { type ProviderServer, startProviderServer } from '../../../support/provider-server.ts';

const DESTINATION = { provider: 'P', model: 'm', host: 'h', needsKey: true, whenBlocked: '' };

/** What repeats in a text that is meant to keep a reader busy. */
const SHAPES = [
	...[
		'model ',
		'not found ',
		'model not ',
		'token count ',
		'exceeds',
		'temperature ',
		'unsupported ',
	],
	...[
		'temperature unsupported ',
		'Bearer ',
		'Bearer',
		'sk-',
		'AIza',
		'try again in ',
		'retry after 1',
	],
	...['wait 1h ', '1m30s', 'again in in in ', '1.', '.', '1', ' ', '\t', '\n', '\r', '\r\n', '\0'],
	...[
		'"',
		'\\',
		'{',
		'[',
		'[{',
		'{"a":',
		'[1,',
		'<',
		'<!--',
		'data: ',
		'data:\n',
		': x\n',
		'data: {}\n\n',
	],
	...[
		'data: {"choices":[]}\n\n',
		'event: x\n',
		'id: 1\n',
		'retry: 1\n',
		'%20',
		KEY,
		KEY.slice(0, 8),
		'\u2028',
	],
	...['İ', '👩‍👩‍👧', 'max_tokens ', 'stream_options stream ', 'content_filter', 'quota '],
];

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
	'an error as text': (text) => failureOf(text),
	'an error in JSON': (text) => failureOf(JSON.stringify({ error: { message: text, type: text } })),
	'an error behind another': (text) =>
		failureOf(JSON.stringify({ error: { message: 'x', metadata: { raw: text } } })),
	'details of an error': (text) =>
		failureOf(
			JSON.stringify({ error: { details: [{ retryDelay: text, msg: text, reason: text }] } }),
		),
	'the end of a reply': (text) => readFinish(text, text),
	'a quotation': (text) => quoted(text, KEY),
	'a whole reply': (text) =>
		unlessUnreadable(() => new ReplyReader(openai, DESTINATION).whole(text)),
	'a stream': (text) => streamed(text),
	'the text of an answer': (text) => openai.read({ choices: [{ delta: { content: text } }] }),
	'a block of an answer': (text) =>
		anthropic.read({ type: 'content_block_delta', delta: { type: text, text } }),
	'a part of an answer': (text) =>
		gemini.read({ candidates: [{ content: { parts: [{ text }] } }] }),
};

function failureOf(text: string) {
	const error = readProviderError(text);
	concessionTo(error, 400, new Set());
	return classify(error, 400, null, DESTINATION, KEY);
}

function streamed(text: string) {
	const bytes = new TextEncoder().encode(text);
	unlessUnreadable(() => {
		const reader = new ReplyReader(openai, DESTINATION);
		for (let at = 0; at < bytes.length; at += 16_384) reader.take(bytes.subarray(at, at + 16_384));
		reader.end();
	});
}

function unlessUnreadable(read: () => unknown) {
	try {
		read();
	} catch (thrown) {
		expect(thrown).toMatchObject({ code: 'reply-unreadable' });
	}
}

describe('a text of a megabyte is read in linear time', () => {
	it.each(Object.entries(READERS))('as %s', (_, read) => {
		read('warm');
		for (const shape of SHAPES) {
			const of = (size: number) => shape.repeat(Math.ceil(size / shape.length)).slice(0, size);
			const [small, large] = [of(250_000), of(1_000_000)];
			const time = (text: string) => milliseconds(() => read(text));
			// The best of a few: other tests run beside this one.
			const best = (text: string) => Math.min(time(text), time(text), time(text));
			const [short, long] = [best(small), best(large)];
			expect(long, JSON.stringify(shape)).toBeLessThan(200);
			// Quadratic would be sixteenfold, and seconds long; a few milliseconds are the collector's.
			expect(long, JSON.stringify(shape)).toBeLessThan(Math.max(60, 9 * short));
		}
	});
});

describe('a server that means harm', () => {
	let server: ProviderServer;
	beforeAll(async () => {
		server = await startProviderServer();
	});
	afterAll(() => server.close());

	it('may send an error of any length: its first bytes are read', async () => {
		const body = `${'model '.repeat(2_000_000)}`;
		const called = await callAt(server, 'compatible', [
			{ status: 400, body, pieceBytes: 1_000_000 },
		]);
		expect(called.code).toBe('bad-request');
		expect(called.message.length).toBeLessThan(700);
	});

	it('may go on and on: an answer is cut where none within its limit can be as long', async () => {
		const line = `data: ${JSON.stringify(chunk('and on '))}\n\n`;
		server.reply({ body: line.repeat(50_000), pieceBytes: 65_536, ending: 'hang' });
		const spec = { provider: 'compatible', model: 'm', baseUrl: server.origin };
		const called = await collect(createCloudModel(spec, null, HASTY), undefined, greedy(100));
		expect(called.thrown).toBeUndefined();
		expect(called.end).toMatchObject({ finish: 'length', usage: { estimated: true } });
		expect(called.text.length).toBe(2000);
		await server.received.at(-1)?.closed;
	});

	it('may think on and on: then there is no answer', async () => {
		const thought = { choices: [{ index: 0, delta: { reasoning_content: 'Hm. ' } }] };
		const { body } = stream(thought);
		const called = await callAt(server, 'compatible', [
			{ body: body.repeat(5000), pieceBytes: 65_536 },
		]);
		expect(called.code).toBe('no-text');
		expect(called.reasoning.length).toBe(2000);
	});

	it('may say the key in any piece of an error that is told', async () => {
		const message = `no ${KEY} ${Buffer.from(KEY).toString('base64')} ${[...KEY].reverse().join('')}`;
		const called = await callAt(server, 'openai', [
			{ status: 400, body: JSON.stringify({ error: { message } }) },
		]);
		expect(called.message).toContain('[key]');
		for (const form of message.split(' ').slice(1)) expect(called.message).not.toContain(form);
	});

	it('may name the model at any length', async () => {
		const called = await callAt(server, 'openai', [
			stream(chunk('42', 'stop', { model: 'x'.repeat(1_000_000) })),
		]);
		expect(called.end?.model).toHaveLength(200);
	});

	it('may send an event too long to be one', async () => {
		const { body } = answered('x'.repeat(2_100_000));
		expect(await callAt(server, 'compatible', [{ body, pieceBytes: 65_536 }])).toMatchObject({
			code: 'reply-unreadable',
		});
	});
});
