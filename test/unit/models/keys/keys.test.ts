import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { KeyVault } from '../../../../src/models/keys/keys.ts';
import { Sealed } from '../../../../src/models/keys/seal.ts';
import { memoryValue } from '../../../support/memory-value.ts';

const OPENAI = { provider: 'openai', model: 'gpt-4o' };
const ANTHROPIC = { provider: 'anthropic', model: 'claude' };
const GOOGLE = { provider: 'google', model: 'gemini' };
const LOCAL = { provider: 'compatible', model: 'm', baseUrl: 'http://localhost:1234/v1' };
const KEY = 'sk-secret-0123456789';
const PASSPHRASE = 'correct horse battery';

function bytesOf(value: unknown): string {
	return JSON.stringify(value, (_name, part: unknown) =>
		part instanceof Uint8Array ? Buffer.from(part).toString('latin1') : part,
	);
}

it('keeps a key in memory only, until asked', async () => {
	const store = memoryValue();
	const vault = new KeyVault(store);
	await vault.set(OPENAI, ` ${KEY}\n`);
	expect(vault.keyFor({ ...OPENAI, model: 'another' })).toBe(KEY);
	expect(vault.keyFor(LOCAL)).toBeNull();
	expect(store.value).toBeUndefined();
	expect(new KeyVault(store).keyFor(OPENAI)).toBeNull();
	await vault.set(OPENAI, null);
	expect(vault.keyFor(OPENAI)).toBeNull();
});

it('gives a key to no other address than the one that it was entered for', async () => {
	const vault = new KeyVault(memoryValue());
	await vault.set(OPENAI, KEY);
	await vault.set(LOCAL, 'local-key');
	expect(vault.keyFor({ ...OPENAI, baseUrl: 'https://api.openai.com/v1/' })).toBe(KEY);
	expect(vault.keyFor({ ...OPENAI, baseUrl: 'https://evil.example/v1' })).toBeNull();
	expect(vault.keyFor({ ...OPENAI, baseUrl: 'http://api.openai.com/v1' })).toBeNull();
	expect(vault.keyFor({ ...LOCAL, baseUrl: 'http://localhost:1235/v1' })).toBeNull();
	expect(vault.keyFor({ ...LOCAL, baseUrl: 'https://api.openai.com/v1' })).toBeNull();
});

it('keeps keys encrypted, and gives them back for the passphrase only', async () => {
	const store = memoryValue();
	const first = new KeyVault(store);
	await first.set(OPENAI, KEY);
	await first.keep(PASSPHRASE);
	await first.set(LOCAL, 'local-key');
	for (const secret of [KEY, 'local-key', PASSPHRASE, 'openai'])
		expect(bytesOf(store.value)).not.toContain(secret);

	const second = new KeyVault(store);
	expect(await second.kept()).toBe(true);
	expect(second.keyFor(OPENAI)).toBeNull();
	await expect(second.unlock('wrong horse battery')).rejects.toMatchObject({
		code: 'wrong-passphrase',
	});
	expect(second.keyFor(OPENAI)).toBeNull();
	await second.unlock(PASSPHRASE);
	expect([second.keyFor(OPENAI), second.keyFor(LOCAL)]).toEqual([KEY, 'local-key']);

	second.lock();
	expect([second.keyFor(OPENAI), second.open]).toEqual([null, false]);
	await second.unlock(PASSPHRASE);
	await second.forget();
	expect(store.value).toBeUndefined();
	expect([second.keyFor(OPENAI), second.open]).toEqual([KEY, false]);
});

it('leaves a key of this session as it is when the kept ones are unlocked, and keeps it from then on', async () => {
	const store = memoryValue();
	const first = new KeyVault(store);
	await first.set(OPENAI, 'sk-older-0123456789');
	await first.set(LOCAL, 'local-key');
	await first.keep(PASSPHRASE);
	const second = new KeyVault(store);
	await second.set(OPENAI, KEY);
	await second.unlock(PASSPHRASE);
	expect([second.keyFor(OPENAI), second.keyFor(LOCAL)]).toEqual([KEY, 'local-key']);
	const third = new KeyVault(store);
	await third.unlock(PASSPHRASE);
	expect(third.keyFor(OPENAI)).toBe(KEY);
});

it('opens for a passphrase however its accents were typed', async () => {
	const store = memoryValue();
	const first = new KeyVault(store);
	await first.set(OPENAI, KEY);
	await first.keep('caf\u00e9 au lait');
	const second = new KeyVault(store);
	await second.unlock('cafe\u0301 au lait');
	expect(second.keyFor(OPENAI)).toBe(KEY);
});

it('uses a fresh salt for each passphrase and a fresh vector for each change', async () => {
	const store = memoryValue();
	const vault = new KeyVault(store);
	const sealed: Sealed[] = [];
	for (const change of [
		() => vault.keep(PASSPHRASE),
		() => vault.set(OPENAI, KEY),
		() => vault.set(OPENAI, KEY),
		() => vault.keep(PASSPHRASE),
	]) {
		await change();
		sealed.push(v.parse(Sealed, store.value));
	}
	const different = (part: 'salt' | 'iv' | 'data') =>
		new Set(sealed.map((each) => each[part].join())).size;
	expect([different('salt'), different('iv'), different('data')]).toEqual([2, 4, 4]);
	expect(sealed[0]?.iterations).toBe(600_000);
});

it('does not write over kept keys that it has not opened', async () => {
	const store = memoryValue();
	const first = new KeyVault(store);
	await first.set(OPENAI, KEY);
	await first.keep(PASSPHRASE);
	const second = new KeyVault(store);
	await second.set(LOCAL, 'local-key');
	await expect(second.keep('another passphrase')).rejects.toMatchObject({ code: 'keys-locked' });
	await second.unlock(PASSPHRASE);
	expect([second.keyFor(OPENAI), second.keyFor(LOCAL)]).toEqual([KEY, 'local-key']);
	await expect(second.keep('short')).rejects.toMatchObject({ code: 'short-passphrase' });
});

it('keeps what each of two tabs sets and removes, whoever writes last', async () => {
	const store = memoryValue();
	const [a, b] = [new KeyVault(store), new KeyVault(store)];
	await a.set(ANTHROPIC, 'sk-ant');
	await a.set(LOCAL, 'local-key');
	await a.keep(PASSPHRASE);
	await b.unlock(PASSPHRASE);
	await Promise.all([a.set(OPENAI, KEY), b.set(GOOGLE, 'AIza'), a.set(LOCAL, null)]);
	// What the other tab has set, a tab has once it sets something itself.
	await a.set(ANTHROPIC, 'sk-ant-2');
	expect([a.keyFor(GOOGLE), a.keyFor(LOCAL)]).toEqual(['AIza', null]);
	const third = new KeyVault(store);
	await third.unlock(PASSPHRASE);
	expect([ANTHROPIC, OPENAI, GOOGLE, LOCAL].map((spec) => third.keyFor(spec))).toEqual([
		'sk-ant-2',
		KEY,
		'AIza',
		null,
	]);
});

it.each([
	['forgot the kept keys', (other: KeyVault) => other.forget()],
	['changed the passphrase', (other: KeyVault) => other.keep('another passphrase')],
])('brings no key back, and writes over none, where another tab %s', async (_what, change) => {
	const store = memoryValue();
	const [a, b] = [new KeyVault(store), new KeyVault(store)];
	await a.set(OPENAI, KEY);
	await a.keep(PASSPHRASE);
	await b.unlock(PASSPHRASE);
	await change(b);
	const left = store.value;
	await expect(a.set(GOOGLE, 'AIza')).rejects.toMatchObject({ code: 'keys-locked' });
	expect(store.value).toBe(left);
	expect([a.open, a.keyFor(OPENAI), a.keyFor(GOOGLE)]).toEqual([false, KEY, 'AIza']);
});

it('says so when what is kept is damaged, whatever it is', async () => {
	const store = memoryValue();
	const damaged = fc.oneof(
		fc.anything().filter((value) => value !== undefined),
		fc.record({
			version: fc.constant(1),
			iterations: fc.constantFrom(1, 599_999, 1e12, Number.NaN),
			salt: fc.uint8Array({ minLength: 16, maxLength: 16 }),
			iv: fc.uint8Array({ minLength: 12, maxLength: 12 }),
			data: fc.uint8Array(),
		}),
	);
	await fc.assert(
		fc.asyncProperty(damaged, async (value) => {
			store.value = value;
			await expect(new KeyVault(store).unlock(PASSPHRASE)).rejects.toMatchObject({
				code: 'keys-unreadable',
			});
		}),
	);
});
