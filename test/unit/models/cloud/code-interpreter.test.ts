import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/ground/random.ts';
import type { ChatOptions } from '../../../../src/models/chat-model.ts';
import { createCloudModel } from '../../../../src/models/cloud/cloud.ts';
import { loadWire } from '../../../../src/models/cloud/load-wire.ts';
import type { WireName } from '../../../../src/models/cloud/provider.ts';
import { providerOf, providers } from '../../../../src/models/cloud/providers.ts';
import { ReplyReader } from '../../../../src/models/cloud/read-reply.ts';
import { refuseUnhonoured } from '../../../../src/models/open-model.ts';
import { kinds } from '../../../../src/models/registry.ts';
import { HASTY, json, KEY, stream } from '../../../support/cloud-call.ts';
import { collect } from '../../../support/collect.ts';
import {
	anthropic,
	anthropicBlocks,
	anthropicStream,
	type InterpreterDialect,
	interpreterDialects,
	openAi,
	type Said,
} from '../../../support/interpreter-dialects.ts';
import { type Json, mutated } from '../../../support/json-mutations.ts';
import { type ProviderServer, startProviderServer } from '../../../support/provider-server.ts';

// The providers' own code interpreters, as they stream.

const OPTIONS: ChatOptions = {
	sampling: { temperature: 0, answerTokens: 100 },
	codeInterpreter: true,
};
let server: ProviderServer;
beforeAll(async () => {
	server = await startProviderServer();
});
afterAll(() => server.close());

const call = ({ provider, model }: InterpreterDialect) =>
	collect(
		createCloudModel({ provider, model, baseUrl: `${server.origin}/v1` }, KEY, HASTY),
		[{ role: 'user', content: 'Hello' }],
		OPTIONS,
	);

const DESTINATION = { provider: 'P', model: 'm', host: 'h', needsKey: true, whenBlocked: '' };
function wireOf({ provider }: InterpreterDialect): WireName {
	const { interpreter } = providerOf(provider);
	if (!interpreter) throw new Error(`${provider} has no interpreter`);
	return interpreter.wire;
}

const ran = (code: string, output: string): Said => ({ code, output, error: '', ending: 'ok' });
const SAID: readonly Said[] = [
	'Let me compute.',
	ran('print(6 * 7)', '42\n'),
	ran('print("ok")', 'ok\n'),
	'It is <<<42>>>.',
];

it('has a dialect for every provider that has one', () => {
	const having = providers.filter(({ interpreter }) => interpreter).map(({ id }) => id);
	expect(interpreterDialects.map(({ provider }) => provider).sort()).toEqual(having.sort());
});

describe.each(interpreterDialects.map((dialect) => [dialect.provider, dialect] as const))(
	'%s',
	(_, dialect) => {
		it('is asked for its interpreter, at its address, with the sampling in its fields', async () => {
			server.reply(dialect.reply(SAID));
			await call(dialect);
			const { path, body } = server.received.at(-1) ?? {};
			expect(path).toBe(dialect.path);
			expect(body).toMatchObject(dialect.asks);
			expect(body).toHaveProperty([...dialect.limitField], 100);
		});

		it.each([1, 7, 5000])(
			'streams text and programs in turn, %i bytes at a time',
			async (bytes) => {
				server.reply({ ...dialect.reply(SAID), pieceBytes: bytes });
				const { text, ran, end, thrown, spent } = await call(dialect);
				expect(thrown).toBeUndefined();
				expect(text).toBe('Let me compute.It is <<<42>>>.');
				expect(ran).toMatchObject([
					{ code: 'print(6 * 7)', output: '42\n', error: '', ending: 'ok' },
					{ code: 'print("ok")', output: 'ok\n', error: '', ending: 'ok' },
				]);
				if (bytes === 1) expect(ran[0]?.before).toBe('Let me compute.');
				expect(end).toMatchObject({ finish: 'stop', model: 'exact-1' });
				expect(end?.usage).toMatchObject({ input: 21, output: 13, estimated: false });
				expect(spent).toEqual([]);
			},
		);

		it('reads a reply that comes whole', async () => {
			server.reply(json(dialect.whole(SAID)));
			const { text, ran, end, thrown } = await call(dialect);
			expect(thrown).toBeUndefined();
			expect(text.replaceAll('\n', '')).toBe('Let me compute.It is <<<42>>>.');
			expect(ran.map(({ code, output }) => [code, output])).toEqual([
				['print(6 * 7)', '42\n'],
				['print("ok")', 'ok\n'],
			]);
			expect(end?.usage).toMatchObject({ input: 21, output: 13 });
		});

		it('tells programs that failed, or ran for too long', async () => {
			const error = 'ZeroDivisionError: division by zero';
			server.reply(
				dialect.reply([
					{ code: '1 / 0', output: '', error, ending: 'error' },
					{ code: 'while True: pass', output: '', error: '', ending: 'time' },
					'I cannot.',
				]),
			);
			const { ran } = await call(dialect);
			expect(ran).toMatchObject([
				{ code: '1 / 0', error, ending: 'error' },
				{ code: 'while True: pass', ending: 'time' },
			]);
			expect(ran[1]?.error).not.toBe('');
		});

		it('takes a reply of programs alone for an answer, and one of nothing for none', async () => {
			server.reply(dialect.reply([ran('print(42)', '42\n')]));
			const { ran: runs, thrown } = await call(dialect);
			expect([runs.length, thrown]).toEqual([1, undefined]);
			server.reply(dialect.reply([]));
			expect((await call(dialect)).thrown).toMatchObject({ code: 'no-text' });
		});

		it('begins anew where it was cut: programs of a lost try are of no answer', async () => {
			const whole = dialect.reply(SAID).body;
			const cut = whole.slice(0, whole.lastIndexOf('data:', whole.lastIndexOf('data:') - 1));
			server.reply({ body: cut, ending: 'cut' }, dialect.reply([ran('print(1)', '1\n'), 'One.']));
			const { text, ran: runs, retries, spent } = await call(dialect);
			expect([text, retries.length, spent.length]).toEqual(['One.', 1, 1]);
			expect(runs.map(({ code }) => code)).toEqual(['print(1)']);
		});

		it('is read or called unreadable, whatever its events hold', async () => {
			const random = createRandom(`interpreter ${dialect.provider}`);
			const events = dialect
				.reply([...SAID, { code: 'x', output: '', error: 'E', ending: 'error' }])
				.body.split('\n\n')
				.flatMap((line): Json[] => (line === '' ? [] : [JSON.parse(line.slice('data: '.length))]));
			const whole: Json = JSON.parse(JSON.stringify(dialect.whole(SAID)));
			for (let times = 0; times < 200; times++) {
				const at = random.int(0, events.length - 1);
				const other = events.with(at, mutated(events[at] ?? null, random));
				const texts = [
					other.map((event) => `data: ${JSON.stringify(event)}\n\n`).join(''),
					JSON.stringify(mutated(whole, random)),
				];
				for (const text of texts) {
					const reader = new ReplyReader(await loadWire(wireOf(dialect)), DESTINATION);
					try {
						expect(reader.take(new TextEncoder().encode(text))).toBeInstanceOf(Array);
						expect(reader.end()).toBeInstanceOf(Array);
					} catch (thrown) {
						expect(thrown).toMatchObject({ code: 'reply-unreadable' });
					}
				}
			}
		});

		it('says what its provider refused', async () => {
			const error = { type: 'invalid_request_error', message: 'The tool is not for this model.' };
			server.reply(json({ type: 'error', error }, 400));
			const { thrown } = await call(dialect);
			expect(thrown).toMatchObject({ code: 'bad-request' });
			expect(String(thrown)).toContain('not for this model');
		});
	},
);

describe('OpenAI', () => {
	it('ends at its limit, or withholds, in its own words', async () => {
		const ended = (more: object) =>
			stream(
				{ type: 'response.output_text.delta', delta: 'Half' },
				{ type: 'response.incomplete', response: { ...openAi.whole(['Half']), ...more } },
			);
		server.reply(
			ended({ status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } }),
		);
		expect(await call(openAi)).toMatchObject({ text: 'Half', end: { finish: 'length' } });
		server.reply(ended({ status: 'incomplete', incomplete_details: { reason: 'content_filter' } }));
		expect((await call(openAi)).thrown).toMatchObject({ code: 'content-filtered' });
		server.reply(stream({ type: 'response.refusal.done', refusal: 'No.' }, { type: 'x' }));
		expect((await call(openAi)).thrown).toMatchObject({ code: 'content-filtered' });
	});

	it('fails in mid-stream, and is asked again', async () => {
		const failed = {
			type: 'response.failed',
			response: {
				object: 'response',
				status: 'failed',
				error: { code: 'server_error', message: 'The container is gone.' },
			},
		};
		server.reply(stream(failed), openAi.reply(['Yes.']));
		const { text, retries } = await call(openAi);
		expect([text, retries.length]).toEqual(['Yes.', 1]);
		server.reply(stream({ type: 'error', code: 'server_error', message: 'Sorry.' }));
		expect((await call(openAi)).thrown).toMatchObject({ code: 'overloaded' });
	});
});

describe('Anthropic', () => {
	const first = anthropicBlocks(['Let me see.', ran('print(1)', '1\n')]);
	const second = anthropicBlocks([ran('print(2)', '2\n'), 'Two.'], 9);

	it('goes on with a paused reply: its content as it came, in the same container', async () => {
		const blank = { type: 'text', text: ' ' };
		server.reply(anthropicStream([...first, blank], 'pause_turn'), anthropicStream(second));
		const before = server.received.length;
		const { text, ran: runs, spent, end, thrown, retries } = await call(anthropic);
		expect(thrown).toBeUndefined();
		expect(text).toBe('Let me see. Two.');
		expect(runs.map(({ output }) => output)).toEqual(['1\n', '2\n']);
		// Both calls are paid for, and none was tried again.
		expect([spent.length, end?.usage.output, retries.length]).toEqual([1, 13, 0]);
		const [asked, resumed] = server.received.slice(before).map(({ body }) => body);
		expect(asked).not.toHaveProperty('container');
		expect(resumed).toMatchObject({
			container: 'container_1',
			messages: [
				{ role: 'user', content: [{ type: 'text', text: 'Hello' }] },
				{ role: 'assistant', content: first },
			],
		});
		expect(resumed).toHaveProperty(['messages', 1, 'content', 'length'], first.length);
	});

	it('goes on more than once, with all that came', async () => {
		server.reply(
			anthropicStream(first, 'pause_turn'),
			anthropicStream(second, 'pause_turn', null),
			anthropicStream([{ type: 'text', text: 'Done.' }]),
		);
		expect((await call(anthropic)).ran).toHaveLength(2);
		expect(server.received.at(-1)?.body).toMatchObject({
			container: 'container_1',
			messages: [{}, { role: 'assistant', content: [...first, ...second] }],
		});
	});

	it('is given up where it pauses again and again', async () => {
		server.reply(anthropicStream(first, 'pause_turn'));
		const before = server.received.length;
		const { thrown, spent } = await call(anthropic);
		expect(thrown).toMatchObject({ code: 'answer-broken-off' });
		expect(server.received.length - before).toBe(spent.length);
		expect(spent.length).toBeLessThan(20);
	});

	it('shows files that were written with the program that follows', async () => {
		const use = (id: string, name: string, input: object) => ({
			type: 'server_tool_use',
			id,
			name,
			input,
		});
		const file = { command: 'create', path: 'a.py', file_text: 'print(3)' };
		server.reply(
			anthropicStream([
				use('1', 'text_editor_code_execution', file),
				{
					type: 'text_editor_code_execution_tool_result',
					tool_use_id: '1',
					content: { type: 'text_editor_code_execution_create_result', is_file_update: false },
				},
				use('2', 'bash_code_execution', { command: 'python a.py' }),
				{
					type: 'bash_code_execution_tool_result',
					tool_use_id: '2',
					content: {
						type: 'bash_code_execution_result',
						stdout: '3\n',
						stderr: '',
						return_code: 0,
					},
				},
				{ type: 'text', text: 'Three.' },
			]),
		);
		expect((await call(anthropic)).ran).toMatchObject([
			{ code: '# a.py\nprint(3)\n\npython a.py', output: '3\n', ending: 'ok' },
		]);
	});
});

describe('who has none', () => {
	const sampling = { temperature: 0, answerTokens: 100 };
	it('is refused by name, before anything is sent', () => {
		for (const { id } of kinds) {
			const model = id === 'openai' ? 'gpt-3.5-turbo' : 'some-model';
			expect(() => refuseUnhonoured({ provider: id, model }, sampling, true)).toThrow(
				expect.objectContaining({ code: 'no-code-interpreter' }),
			);
		}
		for (const { provider, model } of interpreterDialects)
			expect(() => refuseUnhonoured({ provider, model }, sampling, true)).not.toThrow();
	});

	it('is every provider but those that offer one: of their models, those on the list have it', () => {
		for (const { id, models, interpreter } of providers)
			for (const model of models)
				expect([id, model, interpreter?.models.test(model) ?? false]).toEqual([
					id,
					model,
					interpreter !== undefined,
				]);
	});

	it('takes no seed where the interface has none', () => {
		const seeded = { ...sampling, seed: 7 };
		const spec = { provider: 'openai', model: 'gpt-4.1' };
		expect(() => refuseUnhonoured(spec, seeded)).not.toThrow();
		expect(() => refuseUnhonoured(spec, seeded, true)).toThrow(
			expect.objectContaining({ code: 'setting-not-honoured' }),
		);
	});
});
