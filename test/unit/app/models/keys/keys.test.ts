import { expect, test } from 'vitest';
import { Keys } from '../../../../../src/app/models/keys/keys.svelte.ts';
import { memoryValue } from '../../../../support/memory-value.ts';
import { watched } from '../../../../support/watched.svelte.ts';

const OPENAI = { provider: 'openai', model: 'gpt-4o' };
const PASSPHRASE = 'correct horse battery';

test('a key that is entered is there, and one that is removed is not', async () => {
	const keys = new Keys(memoryValue());
	expect(keys.has(OPENAI)).toBe(false);
	await keys.set(OPENAI, 'sk-one');
	expect(keys.has({ ...OPENAI, model: 'another' })).toBe(true);
	expect(keys.has({ provider: 'compatible', model: 'm', baseUrl: 'no address' })).toBe(false);
	await keys.set(OPENAI, null);
	expect(keys.has(OPENAI)).toBe(false);
});

/** When everything that follows from a change has been drawn. */
const drawn = () => new Promise((resolve) => setTimeout(resolve));

test('who shows whether there is a key is told of every change', async () => {
	const keys = new Keys(memoryValue());
	const { shown, stop } = watched(() => `${keys.has(OPENAI)} ${keys.open}`);
	await drawn();
	for (const change of [
		() => keys.set(OPENAI, 'sk-one'),
		() => keys.keep(PASSPHRASE),
		() => keys.lock(),
		() => keys.unlock(PASSPHRASE),
	]) {
		await change();
		await drawn();
	}
	stop();
	expect(shown).toEqual(['false false', 'true false', 'true true', 'false false', 'true true']);
});

test('kept keys come back in another session, for the passphrase only', async () => {
	const secrets = memoryValue();
	const first = new Keys(secrets);
	await first.set(OPENAI, 'sk-one');
	await first.keep(PASSPHRASE);
	expect([first.kept, first.open, first.locked]).toEqual([true, true, false]);

	const second = new Keys(secrets);
	await second.look();
	expect([second.kept, second.open, second.locked]).toEqual([true, false, true]);
	await expect(second.unlock('wrong passphrase')).rejects.toMatchObject({
		code: 'wrong-passphrase',
	});
	expect([second.locked, second.has(OPENAI)]).toEqual([true, false]);
	await second.unlock(PASSPHRASE);
	expect([second.locked, second.has(OPENAI)]).toEqual([false, true]);

	await second.lock();
	expect([second.locked, second.has(OPENAI)]).toEqual([true, false]);
	await second.forget();
	expect([second.kept, secrets.value]).toEqual([false, undefined]);
});

test('a short passphrase and a browser that stores nothing keep no key, and lose none', async () => {
	const secrets = memoryValue();
	const keys = new Keys(secrets);
	await keys.set(OPENAI, 'sk-one');
	await expect(keys.keep('short')).rejects.toMatchObject({ code: 'short-passphrase' });
	secrets.refuses = true;
	await expect(keys.keep(PASSPHRASE)).rejects.toThrow('stores nothing');
	await expect(keys.look()).rejects.toThrow('stores nothing');
	expect([keys.kept, keys.has(OPENAI)]).toEqual([false, true]);
});

test('a key is given out for its provider at its address only', async () => {
	const keys = new Keys(memoryValue());
	await keys.set(OPENAI, 'sk-one');
	expect(keys.keyFor(OPENAI)).toBe('sk-one');
	expect(keys.keyFor({ ...OPENAI, baseUrl: 'https://evil.example/v1' })).toBeNull();
});
