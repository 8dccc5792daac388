import { inspect } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Failure, isAbort } from '../../../../src/core/failure.ts';
import type { ChatMessage } from '../../../../src/core/messages.ts';
import {
	SAMPLING_KEYS,
	type Sampling,
	type SamplingKey,
	samplingLabel,
} from '../../../../src/core/settings.ts';
import { createCloudModel } from '../../../../src/models/cloud/cloud.ts';
import { PATIENCE, type Patience } from '../../../../src/models/cloud/patience.ts';
import { priceOf } from '../../../../src/models/cloud/prices.ts';
import { providers } from '../../../../src/models/cloud/providers.ts';
import { openModel } from '../../../../src/models/open-model.ts';
import { everySampling } from '../../../samples/arbitrary-settings.ts';
import { collect, greedy } from '../../../support/collect.ts';
import { type Dialect, dialectsOf } from '../../../support/provider-dialects.ts';
import { type ProviderServer, startProviderServer } from '../../../support/provider-server.ts';

const dialects = dialectsOf(providers);
const KEY = 'sk-test-0123456789abcdef';
const HASTY: Patience = { ...PATIENCE, firstWait: 0.01, longestWait: 0.02, limited: 0.05 };
const OPTIONS = greedy(100);
const unasked = () => {
	throw new Error('only the key is asked for');
};
/** That one setting, beside those that every call has. */
function samplingWith(key: SamplingKey): Sampling {
	const { temperature, answerTokens } = everySampling;
	return { temperature, answerTokens, [key]: everySampling[key] };
}
const HELLO: ChatMessage[] = [{ role: 'user', content: 'Hello' }];

it('has a dialect for every provider', () => {
	expect(dialects.map((each) => each.provider).sort()).toEqual(
		providers.map((each) => each.id).sort(),
	);
});

describe.each(dialects.map((dialect) => [dialect.provider, dialect] as const))(
	'%s',
	(_, dialect) => {
		let server: ProviderServer;
		beforeAll(async () => {
			server = await startProviderServer();
		});
		afterAll(() => server.close());

		const modelOf = (key: string | null = KEY, patience: Patience = HASTY, model = dialect.model) =>
			createCloudModel(
				{ provider: dialect.provider, model, baseUrl: server.origin + dialect.base },
				key,
				patience,
			);
		/** The same as the page opens it. */
		const opened = () =>
			openModel(
				{
					provider: dialect.provider,
					model: dialect.model,
					baseUrl: server.origin + dialect.base,
				},
				{ keyFor: () => KEY, script: unasked, typingMilliseconds: 0, stored: unasked },
				new AbortController().signal,
			);
		const replyWith = (...texts: string[]) =>
			server.reply({ body: dialect.answer({ texts, finish: 'stop' }) });

		it('streams the text, and apart from it what it thinks, and says how it ended and what it used', async () => {
			server.reply({ body: dialect.answer({ texts: ['One ', 'two.'], finish: 'stop' }) });
			const { text, reasoning, end, retries, spent, thrown } = await collect(modelOf());
			expect(thrown).toBeUndefined();
			expect(text).toBe('One two.');
			expect(reasoning).toBe(dialect.thought);
			expect([retries, spent]).toEqual([[], []]);
			expect(end).toMatchObject({ finish: 'stop', model: 'exact-1' });
			if (dialect.used) expect(end?.usage).toMatchObject({ ...dialect.used, estimated: false });
			else expect(end?.usage).toEqual({ input: 2, output: 2, estimated: true });
		});

		it('knows what it cost where the price is known', async () => {
			replyWith('x');
			const { end } = await collect(modelOf());
			const price = priceOf(dialect.provider, dialect.model, new Date());
			const known = price && dialect.used && (21 * price.input + 13 * price.output) / 1e6;
			expect(end?.usage.cost).toBe(dialect.used?.cost ?? known ?? undefined);
		});

		it('reports an answer that ends at its limit', async () => {
			server.reply({ body: dialect.answer({ texts: ['Half'], finish: 'length' }) });
			const { text, end } = await collect(modelOf());
			expect([text, end?.finish]).toEqual(['Half', 'length']);
		});

		it.each([[[]], [['Half ']]])(
			'fails when %j is all that the filter let through',
			async (texts) => {
				server.reply({ body: dialect.answer({ texts, finish: 'filter' }) });
				const { thrown, end, spent, retries } = await collect(modelOf());
				expect(thrown).toMatchObject({ code: 'content-filtered' });
				expect([end, retries]).toEqual([undefined, []]);
				expect(spent).toHaveLength(dialect.used || texts.length > 0 ? 1 : 0);
			},
		);

		it('fails when the limit was reached before any text, saying so, and counts it', async () => {
			server.reply({ body: dialect.answer({ texts: [], finish: 'length' }) });
			const { thrown, spent, retries } = await collect(modelOf());
			expect(thrown).toMatchObject({ code: 'no-text' });
			expect(String(thrown)).toContain('used up its 100 answer tokens');
			expect(retries).toEqual([]);
			expect(spent).toHaveLength(1);
			if (dialect.used) expect(spent[0]).toMatchObject(dialect.used);
		});

		it('takes an empty answer for none: asks again twice, then fails, and counts every try', async () => {
			server.reply({ body: dialect.answer({ texts: [' \n'], finish: 'stop' }) });
			const before = server.received.length;
			const { text, thrown, spent, retries } = await collect(modelOf());
			expect(text).toBe('');
			expect(thrown).toMatchObject({ code: 'no-text' });
			expect(String(thrown)).toContain('tried 3 times');
			expect([server.received.length - before, retries.length, spent.length]).toEqual([3, 2, 3]);
			server.reply(
				{ body: dialect.answer({ texts: [], finish: 'stop' }) },
				{ body: dialect.answer({ texts: ['\n\nok'], finish: 'stop' }) },
			);
			const second = await collect(modelOf());
			expect([second.text, second.spent.length]).toEqual(['\n\nok', 1]);
		});

		it('sends the messages exactly as given, the key in its header only, and the options', async () => {
			const side = fc.constantFrom('user' as const, 'assistant' as const);
			const content = fc
				.oneof(
					fc.string({ unit: 'grapheme', minLength: 1 }),
					fc.constantFrom('$', '$& $1 $$', '```py\r\n\t"x"\\n```', '\u2028\u0000', '<<<Code>>>'),
				)
				.filter((text) => text.trim() !== '');
			const message = fc.record({ role: side, content });
			const system = fc.array(content, { maxLength: 2 });
			await fc.assert(
				fc.asyncProperty(system, fc.array(message, { minLength: 1 }), async (rules, said) => {
					replyWith('ok');
					const given: ChatMessage[] = rules.map((rule) => ({ role: 'system', content: rule }));
					await collect(modelOf(), [...given, ...said]);
					const request = server.received.at(-1);
					expect(dialect.messages(request?.body)).toEqual({ system: rules, said });
					expect(request?.path).toBe(dialect.base + dialect.path(dialect.model));
					expect(dialect.keyOf(request?.headers ?? {})).toBe(KEY);
					const elsewhere = JSON.stringify([request?.path, request?.body]);
					expect(elsewhere).not.toContain(KEY);
				}),
				{ numRuns: 40 },
			);
			expect(JSON.stringify(server.received.at(-1)?.body)).toMatch(/tokens"?:100|Tokens":100/i);
		});

		it('is told every setting of the sampling that it honours, and refuses the others by name', async () => {
			for (const key of SAMPLING_KEYS) {
				const sampling = samplingWith(key);
				replyWith('ok');
				const before = server.received.length;
				const { thrown, end } = await collect(await opened(), HELLO, { sampling });
				const sent = server.received.slice(before);
				const field = dialect.sampling[key];
				if (field === undefined && key === 'temperature') {
					// Every run has one: it is left out, and the reply says so.
					expect(JSON.stringify(sent[0]?.body)).not.toContain('temperature');
					expect(end?.unsent).toEqual(['temperature']);
				} else if (field === undefined) {
					expect(thrown).toMatchObject({ code: 'setting-not-honoured' });
					expect(String(thrown)).toContain(`"${samplingLabel(key)}"`);
					expect(sent).toEqual([]);
				} else {
					expect(thrown).toBeUndefined();
					expect(sent[0]?.body).toHaveProperty(field.split('.'), sampling[key]);
					if (key === 'temperature') expect(end?.unsent).toBeUndefined();
				}
			}
		});

		it('reads the same whatever the pieces that the bytes come in', async () => {
			const texts = fc
				.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 4 })
				.filter((pieces) => pieces.join('').trim() !== '');
			await fc.assert(
				fc.asyncProperty(texts, fc.integer({ min: 1, max: 40 }), async (pieces, pieceBytes) => {
					server.reply({ body: dialect.answer({ texts: pieces, finish: 'stop' }), pieceBytes });
					const { text, thrown } = await collect(modelOf());
					expect(thrown).toBeUndefined();
					expect(text).toBe(pieces.join(''));
				}),
				{ numRuns: 15 },
			);
		});

		it.each([
			'bad-key',
			'no-such-model',
			'no-credit',
			'context-too-long',
			'content-filtered',
			'bad-request',
		] as const)('fails at once with %s', async (code) => {
			server.reply(dialect.refusals[code]);
			const before = server.received.length;
			const { thrown, retries } = await collect(modelOf());
			expect(thrown).toBeInstanceOf(Failure);
			expect(thrown).toMatchObject({ code });
			expect(retries).toEqual([]);
			expect(server.received.length - before).toBe(1);
		});

		it('waits as asked when its calls are limited, and goes on', async () => {
			server.reply(dialect.refusals['rate-limited'], {
				body: dialect.answer({ texts: ['ok'], finish: 'stop' }),
			});
			const { text, retries } = await collect(modelOf());
			expect(text).toBe('ok');
			expect(retries).toHaveLength(1);
			expect(retries[0]?.waitSeconds).toBeLessThanOrEqual(0.02);
			expect(retries[0]?.reason).toContain('limits how often');
		});

		it('gives up when asked to wait too long, or limited for longer than it has patience', async () => {
			const refused = dialect.refusals['rate-limited'];
			server.reply({ ...refused, headers: { ...refused.headers, 'retry-after-ms': '3600000' } });
			const long = await collect(modelOf());
			expect(long.thrown).toMatchObject({ code: 'rate-limited' });
			expect(String(long.thrown)).toContain('3600 seconds');
			expect(long.retries).toEqual([]);
			server.reply(refused);
			const short = await collect(modelOf());
			expect(short.thrown).toMatchObject({ code: 'rate-limited' });
			const waited = short.retries.reduce((sum, { waitSeconds }) => sum + waitSeconds, 0);
			expect(waited).toBeGreaterThanOrEqual(HASTY.limited);
			expect(short.spent).toEqual([]);
		});

		it.each([500, 503, 529])('tries again after status %i', async (status) => {
			server.reply(
				{ status, headers: { 'content-type': 'text/html' }, body: '<html>oops</html>' },
				{ body: dialect.answer({ texts: ['ok'], finish: 'stop' }) },
			);
			const { text, retries } = await collect(modelOf());
			expect([text, retries.length]).toEqual(['ok', 1]);
			server.reply({ status, headers: { 'content-type': 'text/html' }, body: '<html>oops</html>' });
			expect((await collect(modelOf())).thrown).toMatchObject({ code: 'overloaded' });
		});

		it('tries again when cut or overloaded before any text', async () => {
			const good = { body: dialect.answer({ texts: ['ok'], finish: 'stop' }) };
			for (const bad of [
				{ body: ': hello\n\n', ending: 'cut' as const },
				{ body: dialect.overloadEvent },
				{ body: '' },
			]) {
				server.reply(bad, good);
				const { text, retries, thrown } = await collect(modelOf());
				expect(thrown).toBeUndefined();
				expect([text, retries.length]).toEqual(['ok', 1]);
			}
		});

		it('asks again when cut or overloaded in mid-text, twice at most, and nothing of that is the answer', async () => {
			const whole = dialect.answer({ texts: ['Lost. ', 'Never.'], finish: 'stop' });
			const half = whole.slice(0, whole.indexOf('Never.'));
			const events = half.slice(0, half.lastIndexOf('data:'));
			const good = { body: dialect.answer({ texts: ['Kept.'], finish: 'stop' }) };
			const overloaded = events.replace(/event: \w+\n$/, '') + dialect.overloadEvent;
			for (const [bad, code] of [
				[{ body: events, ending: 'cut' as const }, 'connection-cut'],
				[{ body: half }, 'connection-cut'],
				[{ body: overloaded }, 'overloaded'],
			] as const) {
				server.reply(bad, good);
				const healed = await collect(modelOf());
				expect([healed.text, healed.retries.length, healed.spent.length]).toEqual(['Kept.', 1, 1]);
				server.reply(bad);
				const before = server.received.length;
				const lost = await collect(modelOf());
				expect([lost.text, lost.end]).toEqual(['Lost. ', undefined]);
				expect(lost.thrown).toMatchObject({ code });
				expect([server.received.length - before, lost.spent.length]).toEqual([3, 3]);
			}
			server.reply({ body: events, ending: 'hang' }, good);
			let cuts = 0;
			const cut = await collect(modelOf(), HELLO, OPTIONS, undefined, () => {
				if (cuts++ === 0) server.cut();
			});
			expect([cut.text, cut.retries.length]).toEqual(['Kept.', 1]);
		});

		it('stops at once, and the provider sees it', async () => {
			const whole = dialect.answer({ texts: ['Begun'], finish: 'stop' });
			const begun = `${whole.slice(0, whole.indexOf('\n', whole.indexOf('Begun')) + 1)}\r\n`;
			server.reply({ body: begun, ending: 'hang' });
			const controller = new AbortController();
			let text = '';
			let spent = 0;
			const running = (async () => {
				for await (const part of modelOf().stream(HELLO, OPTIONS, controller.signal)) {
					if (part.type === 'spent') spent++;
					if (part.type !== 'text') continue;
					text += part.text;
					controller.abort();
				}
			})();
			await expect(running).rejects.toSatisfy(isAbort);
			expect([text, spent]).toEqual(['Begun', 1]);
			await server.received.at(-1)?.closed;
		});

		it('stops while it waits for a reply, for its turn, and when stopped beforehand', async () => {
			server.reply({ body: '', ending: 'hang' });
			const waiting = new AbortController();
			const asked = server.received.length;
			const call = collect(modelOf(), HELLO, OPTIONS, waiting.signal);
			await expect.poll(() => server.received.length).toBe(asked + 1);
			waiting.abort();
			const left = await call;
			expect(left.thrown).toSatisfy(isAbort);
			expect(left.spent).toMatchObject([{ input: 2, output: 0, estimated: true }]);
			await server.received.at(-1)?.closed;

			server.reply({ status: 503, body: '', headers: { 'retry-after': '60' } });
			const turn = new AbortController();
			const parts = modelOf().stream(HELLO, OPTIONS, turn.signal)[Symbol.asyncIterator]();
			expect((await parts.next()).value).toMatchObject({ type: 'retry', waitSeconds: 60 });
			const next = parts.next();
			turn.abort();
			await expect(next).rejects.toSatisfy(isAbort);

			const sent = server.received.length;
			const stopped = await collect(modelOf(), HELLO, OPTIONS, AbortSignal.abort());
			expect(stopped.thrown).toSatisfy(isAbort);
			expect(server.received.length).toBe(sent);
		});

		it('gives up on a provider that goes silent', async () => {
			server.reply({ body: ': thinking\n\n', ending: 'hang' });
			const { thrown } = await collect(modelOf(KEY, { ...HASTY, silence: 0.05 }));
			expect(thrown).toMatchObject({ code: 'time-out' });
			await server.received.at(-1)?.closed;
		});

		it.each([
			['an event that is not JSON', 'data: {"oops\n\n', 'text/event-stream'],
			[
				'JSON of another shape',
				'data: {"type": 5, "choices": 5, "candidates": 5}\n\n',
				'text/event-stream',
			],
			['JSON instead of a stream', '{"hello": 1}', 'application/json'],
			['a page', '<html>Sign in to the hotel network</html>', 'text/html'],
		])('says so when the reply is %s', async (_what, body, type) => {
			server.reply({ body, headers: { 'content-type': type } });
			expect((await collect(modelOf())).thrown).toMatchObject({ code: 'reply-unreadable' });
		});

		it('asks again without a temperature where the model takes none, and remembers', async () => {
			const taught = modelOf(KEY, HASTY, 'a-model-of-tomorrow');
			server.reply(dialect.refusals['no-temperature'], {
				body: dialect.answer({ texts: ['ok'], finish: 'stop' }),
			});
			const first = await collect(taught);
			expect([first.text, first.retries.length]).toEqual(['ok', 1]);
			const bodies = server.received.slice(-2).map((each) => JSON.stringify(each.body));
			expect(bodies[0]).toContain('"temperature":0');
			expect(bodies[1]).not.toContain('temperature');
			expect([first.end?.unsent, first.spent]).toEqual([['temperature'], []]);
			const second = await collect(taught);
			expect([second.text, second.retries.length]).toEqual(['ok', 0]);
		});

		it('never shows the key, however the provider quotes it', async () => {
			const keys = fc
				.string({ minLength: 12, maxLength: 60 })
				.map((key) => key.replaceAll(/[^\x21-\x7e]/g, '~'))
				.filter((key) => new Set(key).size > 5);
			const quote = fc.constantFrom<(key: string) => string>(
				(key) => `Incorrect API key provided: ${key}.`,
				(key) => JSON.stringify({ error: { message: `No such key ${key}`, type: key, code: key } }),
				(key) => JSON.stringify({ error: { message: `…${key.slice(0, -2)}** is wrong` } }),
				(key) => JSON.stringify({ detail: [{ msg: `${key}${key}`, loc: [key] }] }),
				(key) => `url ${encodeURIComponent(key)} header Bearer ${key}`,
			);
			const status = fc.constantFrom(200, 400, 401, 403, 404, 422, 429, 500);
			await fc.assert(
				fc.asyncProperty(keys, quote, status, async (key, quoted, code) => {
					server.reply({
						status: code,
						headers: { 'content-type': 'application/json' },
						body: quoted(key),
					});
					const { thrown, retries } = await collect(
						modelOf(key, { ...HASTY, tries: 2, limited: 0 }),
					);
					expect(thrown).toBeInstanceOf(Failure);
					const shown = shownForms(thrown) + JSON.stringify(retries);
					expect(shown).not.toContain(key);
					expect(shown).not.toContain(key.slice(0, -2));
					expect(shown).not.toContain(JSON.stringify(key).slice(1, -1));
				}),
				{ numRuns: 40 },
			);
		});

		it('refuses a key that no header can carry, without showing it', () => {
			for (const key of ['secret with spaces', 'línea-secreta', 'secret\nline']) {
				let thrown: unknown;
				try {
					modelOf(key);
				} catch (error) {
					thrown = error;
				}
				expect(thrown).toMatchObject({ code: 'bad-key' });
				expect(shownForms(thrown)).not.toContain(key);
			}
		});

		it('asks for a key only where one is needed', async () => {
			const provider = providers.find((each) => each.id === dialect.provider);
			if (provider?.needsKey) expect(() => modelOf(null)).toThrow(Failure);
			else {
				replyWith('ok');
				expect((await collect(modelOf(null))).text).toBe('ok');
				expect(server.received.at(-1)?.headers.authorization).toBeUndefined();
			}
		});
	},
);

/** Every form in which an error is shown, logged or sent. */
function shownForms(thrown: unknown): string {
	const stack = thrown instanceof Error ? thrown.stack : '';
	return [String(thrown), stack, JSON.stringify(thrown), inspect(thrown, { depth: 9 })].join('\n');
}

function openAi(): Dialect {
	const dialect = dialects.find((each) => each.provider === 'openai');
	if (!dialect) throw new Error('no dialect of OpenAI');
	return dialect;
}

describe('an address', () => {
	it.each([
		'ftp://x.example',
		'http://user:pass@x.example/v1',
		'https://x.example/v1?key=1',
		'https://x.example/#a',
		'not an address',
		'',
	])('%s is refused', (baseUrl) => {
		expect(() => createCloudModel({ provider: 'compatible', model: 'm', baseUrl }, null)).toThrow(
			expect.objectContaining({ code: 'bad-provider-address' }),
		);
	});

	it('is let go of as soon as its reply is complete, though its server would go on', async () => {
		const server = await startProviderServer();
		const dialect = openAi();
		server.reply({ body: dialect.answer({ texts: ['ok'], finish: 'stop' }), ending: 'hang' });
		const baseUrl = server.origin + dialect.base;
		const model = createCloudModel({ provider: 'openai', model: dialect.model, baseUrl }, KEY);
		expect((await collect(model)).text).toBe('ok');
		await server.received.at(-1)?.closed;
		await server.close();
	});

	it('where no server answers is explained after a second try', async () => {
		const server = await startProviderServer();
		await server.close();
		const spec = { provider: 'compatible', model: 'm', baseUrl: `${server.origin}/v1/` };
		const { thrown, retries } = await collect(createCloudModel(spec, null, HASTY));
		expect(thrown).toMatchObject({ code: 'blocked-cross-origin' });
		expect(String(thrown)).toContain('OLLAMA_ORIGINS');
		expect(retries).toHaveLength(1);
	});

	it('that redirects does not get the key passed on', async () => {
		const [first, second] = [await startProviderServer(), await startProviderServer()];
		first.reply({
			status: 307,
			headers: { location: `${second.origin}/v1/chat/completions` },
			body: '',
		});
		const spec = { provider: 'openai', model: 'gpt-4o', baseUrl: first.origin };
		expect((await collect(createCloudModel(spec, KEY, HASTY))).thrown).toBeInstanceOf(Failure);
		expect(second.received).toEqual([]);
		await Promise.all([first.close(), second.close()]);
	});

	it('that has answered before is tried again when the network is cut', async () => {
		const server = await startProviderServer();
		const { base, answer } = openAi();
		const spec = { provider: 'openai', model: 'gpt-4o', baseUrl: server.origin + base };
		const model = createCloudModel(spec, KEY, { ...HASTY, tries: 3 });
		server.reply({ body: answer({ texts: ['ok'], finish: 'stop' }) });
		await collect(model);
		await server.close();
		const { thrown, retries } = await collect(model);
		expect(thrown).toMatchObject({ code: 'connection-cut' });
		expect(retries).toHaveLength(2);
	});
});

it('refuses a model without a name', () => {
	expect(() => createCloudModel({ provider: 'compatible', model: ' ' }, null)).toThrow(
		expect.objectContaining({ code: 'no-model' }),
	);
});

it('refuses a provider that it does not know', () => {
	expect(() => createCloudModel({ provider: 'nobody', model: 'm' }, null)).toThrow(
		expect.objectContaining({ code: 'no-such-provider' }),
	);
});

it('explains an organisation that forbids calls from pages', async () => {
	const server = await startProviderServer();
	server.reply({
		status: 401,
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({
			type: 'error',
			error: {
				type: 'authentication_error',
				message: 'CORS requests are not allowed for this Organization because of its settings.',
			},
		}),
	});
	const spec = { provider: 'anthropic', model: 'claude-haiku-4-5', baseUrl: server.origin };
	const { thrown } = await collect(createCloudModel(spec, KEY));
	expect(thrown).toMatchObject({ code: 'blocked-cross-origin' });
	expect(String(thrown)).toContain('administrator');
	await server.close();
});
