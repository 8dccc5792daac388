import { afterAll, beforeAll, expect, test } from 'vitest';
import { Keys } from '../../../../../src/app/models/keys/keys.svelte.ts';
import { ProviderAccess } from '../../../../../src/app/models/keys/provider-access.svelte.ts';
import { providerOf } from '../../../../../src/models/cloud/providers.ts';
import { answered, json, stream } from '../../../../support/cloud-call.ts';
import { memoryValue } from '../../../../support/memory-value.ts';
import { type ProviderServer, startProviderServer } from '../../../../support/provider-server.ts';

let server: ProviderServer;
beforeAll(async () => {
	server = await startProviderServer();
});
afterAll(() => server.close());

async function access(provider: string) {
	const made = new ProviderAccess(providerOf(provider), new Keys(memoryValue()));
	made.address = `${server.origin}/v1`;
	made.key = 'own-key';
	await made.useKey();
	return made;
}

test('the models that a key may use are listed, with the days on which they end', async () => {
	const openai = await access('openai');
	expect(openai.list.of(openai.spec)).toEqual([]);
	server.reply(json({ data: [{ id: 'b', shutdown_date: '2027-04-01' }, { id: 'a' }] }));
	await openai.list.look(openai.spec);
	expect(openai.outcome).toMatchObject({ ok: true, words: expect.stringContaining('2 models') });
	expect(openai.outcome?.words).toContain('b until 1 April 2027');
	expect(openai.list.of(openai.spec)).toEqual([
		{ id: 'a', note: '' },
		{ id: 'b', note: 'until 1 April 2027' },
	]);
	expect(server.received.at(-1)?.headers.authorization).toBe('Bearer own-key');
	// A list is of one address.
	openai.address = '';
	expect(openai.list.of(openai.spec)).toEqual([]);
});

test('what went wrong is told, and many ends are not all named', async () => {
	const openai = await access('openai');
	server.reply(json({ error: { message: 'no such key own-key' } }, 401));
	await openai.list.look(openai.spec);
	expect(openai.outcome?.ok).toBe(false);
	expect(openai.outcome?.words).not.toContain('own-key');
	const data = Array.from({ length: 8 }, (_, i) => ({ id: `m${i}`, shutdown_date: '2027-04-01' }));
	server.reply(json({ data }));
	await openai.list.look(openai.spec);
	expect(openai.outcome?.words).toContain('and 3 more');
});

test.each(['openai', 'anthropic', 'google'])(
	'%s may be called at an address of your own',
	async (id) => {
		const own = await access(id);
		expect(own.spec.baseUrl).toBe(`${server.origin}/v1`);
		const answers = {
			openai: answered('OK'),
			anthropic: json({
				type: 'message',
				content: [{ type: 'text', text: 'OK' }],
				stop_reason: 'end_turn',
			}),
			google: stream({
				candidates: [{ content: { parts: [{ text: 'OK' }] }, finishReason: 'STOP' }],
			}),
		};
		server.reply(answers[id as keyof typeof answers]);
		await own.tryIt();
		expect(own.outcome?.words).toMatch(/^It works: .* answered "OK"/);
		expect(JSON.stringify(server.received.at(-1)?.headers)).toContain('own-key');
		own.address = ' ';
		expect(own.spec).not.toHaveProperty('baseUrl');
		expect(own.hasKey).toBe(false);
		own.address = own.provider.baseUrl;
		expect(own.spec).not.toHaveProperty('baseUrl');
	},
);

test('F5: an empty reply does not work, one that only thought until its limit does', async () => {
	const own = await access('compatible');
	own.model = 'm';
	server.reply(answered(''));
	const before = server.received.length;
	await own.tryIt();
	expect(own.outcome).toMatchObject({
		ok: false,
		words: expect.stringContaining('without any text'),
	});
	expect(server.received.length - before).toBe(1);
	const thought = { choices: [{ index: 0, delta: { reasoning: 'Hm.' } }] };
	server.reply(stream(thought, { choices: [{ index: 0, delta: {}, finish_reason: 'length' }] }));
	await own.tryIt();
	expect(own.outcome?.words).toMatch(/^It works: m answered in/);
});
