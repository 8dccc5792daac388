import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endingOf } from '../../../../src/models/cloud/endings.ts';
import { listModels } from '../../../../src/models/cloud/list-models.ts';
import { providers } from '../../../../src/models/cloud/providers.ts';
import { json, KEY } from '../../../support/cloud-call.ts';
import {
	type ProviderServer,
	type Reply,
	startProviderServer,
} from '../../../support/provider-server.ts';

let server: ProviderServer;
beforeAll(async () => {
	server = await startProviderServer();
});
afterAll(() => server.close());

const NEVER = new AbortController().signal;
function list(provider: string, reply: Reply, key: string | null = KEY, signal = NEVER) {
	server.reply(reply);
	return listModels({ provider, model: '', baseUrl: `${server.origin}/v1` }, key, signal);
}

describe('the models that a key may use', () => {
	it.each([
		[
			'openai',
			{
				data: [
					{ id: 'gpt-b', shutdown_date: '2027-04-01' },
					{ id: 'gpt-a', shutdown_date: null, created: 1 },
				],
			},
			[
				{ id: 'gpt-a', ends: null },
				{ id: 'gpt-b', ends: '2027-04-01' },
			],
		],
		// It says nothing of the end of one that is known to end.
		[
			'openai',
			{ data: [{ id: 'gpt-4o-2024-08-06' }] },
			[{ id: 'gpt-4o-2024-08-06', ends: '2027-01-14' }],
		],
		[
			'anthropic',
			{ data: [{ type: 'model', id: 'claude-x', display_name: 'X' }], has_more: false },
			[{ id: 'claude-x', ends: null }],
		],
		[
			'google',
			{
				models: [
					{ name: 'models/gemini-x', supportedGenerationMethods: ['generateContent'] },
					{ name: 'models/embedding-x', supportedGenerationMethods: ['embedContent'] },
				],
			},
			[{ id: 'gemini-x', ends: null }],
		],
		[
			'mistral',
			{ data: [{ id: 'mistral-x', deprecation: '2027-02-28T12:00:00Z' }] },
			[{ id: 'mistral-x', ends: '2027-02-28' }],
		],
		[
			'openrouter',
			{ data: [{ id: 'a/b', expiration_date: '2027-03-01' }] },
			[{ id: 'a/b', ends: '2027-03-01' }],
		],
		[
			'compatible',
			{ object: 'list', data: [{ id: 'qwen3:8b', owned_by: 'library' }] },
			[{ id: 'qwen3:8b', ends: null }],
		],
	] as const)('%s lists them, with the day on which each ends', async (provider, body, models) => {
		expect(await list(provider, json(body))).toEqual(models);
		const asked = server.received.at(-1);
		expect(asked?.method).toBe('GET');
		expect(asked?.path).toMatch(/^\/v1\/models/);
		expect(asked?.path).not.toContain(KEY);
		expect(JSON.stringify(asked?.headers)).toContain(KEY);
	});

	it('are listed by every provider', async () => {
		for (const { id } of providers) {
			const body = id === 'google' ? { models: [{ name: 'm' }] } : { data: [{ id: 'm' }] };
			expect(await list(id, json(body)), id).toEqual([{ id: 'm', ends: null }]);
		}
	});

	it.each([
		['bad-key', json({ error: { message: `no such key ${KEY}` } }, 401)],
		['reply-unreadable', json({ hello: 1 })],
		['reply-unreadable', { body: '<html>' }],
		['rate-limited', json({ error: { message: 'slow down' } }, 429)],
	] as const)('cannot be told: %s', async (code, reply) => {
		const failure: unknown = await list('openai', reply).catch((thrown: unknown) => thrown);
		expect(failure).toMatchObject({ code });
		expect(String(failure)).not.toContain(KEY);
	});

	it('are not asked for without a key where one is needed, nor when that was stopped', async () => {
		const before = server.received.length;
		await expect(list('openai', json({}), null)).rejects.toMatchObject({ code: 'no-key' });
		await expect(list('openai', json({}), KEY, AbortSignal.abort())).rejects.toThrow();
		expect(server.received.length).toBe(before);
	});

	it('cannot be had where no server answers', async () => {
		const gone = await startProviderServer();
		await gone.close();
		const spec = { provider: 'compatible', model: '', baseUrl: gone.origin };
		await expect(listModels(spec, null, NEVER)).rejects.toMatchObject({
			code: 'blocked-cross-origin',
		});
	});
});

describe('F7: when a model ends', () => {
	it.each([
		['openai', 'gpt-4o', '2027-01-14'],
		['openai', 'gpt-4o-2024-11-20', '2027-01-14'],
		['openai', 'gpt-4.1-mini', '2027-01-14'],
		['openai', 'o3', '2026-12-11'],
		['openai', 'o1', '2026-10-23'],
		['openai', 'o3-mini-2025-01-31', '2026-10-23'],
		['openai', 'gpt-4-turbo', '2026-10-23'],
		['openai', 'gpt-3.5-turbo-0125', '2026-10-23'],
		['openai', 'o1-preview', null],
		['anthropic', 'claude-3-5-sonnet-20241022', null],
		['mistral', 'mistral-large-2407', null],
		['deepseek', 'deepseek-reasoner', '2026-07-24'],
	])('%s %s', (provider, model, on) => {
		expect(endingOf(provider, model)).toMatchObject({ on });
	});

	it.each([
		['openai', 'gpt-6.1-sol'],
		['openai', 'gpt-4o-of-tomorrow'],
		['openai', 'gpt-5.1'],
		['compatible', 'gpt-4o'],
		['openrouter', 'deepseek/deepseek-r1'],
		['mistral', 'mistral-large-latest'],
		['openai', ''],
		['openai', 'constructor'],
	])('is not known of %s %s', (provider, model) => {
		expect(endingOf(provider, model)).toBeNull();
	});
});
