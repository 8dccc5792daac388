import { expect, test } from 'vitest';
import {
	atAddress,
	isListed,
	localOptions,
	modelOf,
	optionOf,
	steeredBy,
	unnamedOf,
} from '../../../../src/app/setup/model-options.ts';
import { providerOf, providers } from '../../../../src/models/cloud/providers.ts';
import type { StoredModel } from '../../../../src/models/local/stored-model.ts';
import { BUILT_IN, OWN_SERVER, SCRIPTED } from '../../../../src/models/registry.ts';

const QWEN: StoredModel = {
	engine: 'gguf',
	id: 'qwen-1a2b',
	title: 'Qwen',
	source: 'files',
	base: 'https://files.invalid/',
	files: [{ name: 'a.gguf', url: 'https://files.invalid/a.gguf', bytes: 1 }],
	addedAt: '2026-11-28T12:00:00.000Z',
	details: {},
};
const HERE = { provider: 'gguf', model: 'qwen-1a2b' };
const GONE = { provider: 'webllm', model: 'gone' };

test('a model survives the list that it is chosen in', () => {
	const models = providers.flatMap(({ id, models }) =>
		models.map((model) => ({ provider: id, model })),
	);
	for (const model of [SCRIPTED, BUILT_IN, HERE, ...models]) {
		expect(modelOf(optionOf(model))).toEqual(model);
		expect(isListed(model)).toBe(true);
	}
});

test('what was typed in is on no list', () => {
	const [suggested] = providerOf('openai').models;
	const openai = { provider: 'openai', model: suggested ?? '' };
	expect(isListed(openai)).toBe(true);
	expect(isListed({ ...openai, baseUrl: 'https://proxy.example/v1' })).toBe(false);
	expect(isListed({ ...openai, model: 'of-my-own' })).toBe(false);
	expect(isListed({ provider: 'yet-to-come', model: 'm' })).toBe(false);
});

test('models on this computer are shown by title, and a chosen one that is gone as such', () => {
	expect(localOptions([], false, SCRIPTED)).toEqual([]);
	expect(localOptions([QWEN], true, HERE)).toEqual([
		[HERE, 'Qwen'],
		[BUILT_IN, "The browser's own model"],
	]);
	expect(localOptions([QWEN], false, GONE)).toEqual([
		[HERE, 'Qwen'],
		[GONE, 'gone (not here)'],
	]);
});

test('an address is given only where there is one', () => {
	expect(unnamedOf(providerOf('openai'))).toEqual({ provider: 'openai', model: '' });
	const own = unnamedOf(providerOf('compatible'));
	expect(own.baseUrl).toMatch(/^http/);
	expect(atAddress(OWN_SERVER, ' http://localhost:1234/v1 ').baseUrl).toBe(
		'http://localhost:1234/v1',
	);
	expect(atAddress(OWN_SERVER, ' ')).not.toHaveProperty('baseUrl');
});

test("a steerer's form stays forced only where the next model can be", () => {
	const forced = { kind: 'model', model: HERE, grammar: true } as const;
	expect(steeredBy(GONE, forced)).toEqual({ kind: 'model', model: GONE, grammar: true });
	expect(steeredBy(BUILT_IN, forced)).toEqual({ kind: 'model', model: BUILT_IN });
	const shown = { kind: 'model', model: HERE, examples: true } as const;
	expect(steeredBy(GONE, shown)).toEqual({ ...shown, model: GONE });
	expect(steeredBy(HERE, { kind: 'rules' })).toEqual({ kind: 'model', model: HERE });
});
