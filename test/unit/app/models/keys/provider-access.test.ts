import { afterAll, beforeAll, expect, test } from 'vitest';
import { Keys } from '../../../../../src/app/models/keys/keys.svelte.ts';
import { ProviderAccess } from '../../../../../src/app/models/keys/provider-access.svelte.ts';
import { providerOf } from '../../../../../src/models/cloud/providers.ts';
import { memoryValue } from '../../../../support/memory-value.ts';
import { type ProviderServer, startProviderServer } from '../../../../support/provider-server.ts';

const line = (data: object) => `data: ${JSON.stringify(data)}\n\n`;
const ANSWER = [
	line({ model: 'llama-8b-0711', choices: [{ delta: { content: 'OK' } }] }),
	line({ choices: [{ delta: {}, finish_reason: 'stop' }] }),
	'data: [DONE]\n\n',
].join('');

let server: ProviderServer;
beforeAll(async () => {
	server = await startProviderServer();
});
afterAll(() => server.close());

function access(keys = new Keys(memoryValue())) {
	const own = new ProviderAccess(providerOf('compatible'), keys);
	own.address = `${server.origin}/v1`;
	own.model = 'llama';
	return own;
}

test('a typed key is taken over once, and can be removed', async () => {
	const keys = new Keys(memoryValue());
	const openai = new ProviderAccess(providerOf('openai'), keys);
	expect([openai.hasKey, openai.model]).toEqual([false, openai.provider.models[0]]);
	openai.key = ' sk-secret ';
	await openai.useKey();
	expect([openai.key, openai.hasKey]).toEqual(['', true]);
	expect(openai.outcome).toEqual({ ok: true, words: 'The key is ready for this session.' });
	await keys.keep('correct horse battery');
	openai.key = 'sk-another';
	await openai.useKey();
	expect([openai.keeps, openai.outcome?.words]).toEqual([true, 'The key is kept, encrypted.']);
	await openai.removeKey();
	expect(openai.hasKey).toBe(false);
});

test('a key belongs to its address', async () => {
	const own = access();
	own.key = 'own-key';
	await own.useKey();
	expect(own.hasKey).toBe(true);
	own.address = `${server.origin}/v2`;
	expect(own.hasKey).toBe(false);
	own.address = 'no address';
	own.key = 'own-key';
	await own.useKey();
	expect(own.outcome?.ok).toBe(false);
	expect(own.key).toBe('own-key');
});

test('trying says which model answered what', async () => {
	server.reply({ body: ANSWER });
	const own = access();
	await own.tryIt();
	expect(own.outcome?.words).toMatch(/^It works: llama-8b-0711 answered "OK" in .+s\.$/);
});

test('trying says what went wrong, without the key', async () => {
	server.reply({ status: 401, body: '{"error":{"message":"bad key own-key"}}' });
	const own = access();
	own.key = 'own-key';
	await own.useKey();
	await own.tryIt();
	expect(own.outcome?.ok).toBe(false);
	expect(own.outcome?.words).not.toContain('own-key');
});

test('a try can be stopped', async () => {
	server.reply({ body: '', ending: 'hang' });
	const own = access();
	const trying = own.tryIt();
	expect(own.busy).toBe(true);
	own.stop();
	await trying;
	expect([own.busy, own.outcome]).toEqual([false, { ok: true, words: 'Stopped.' }]);
});
