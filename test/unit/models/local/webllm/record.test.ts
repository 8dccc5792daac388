import { records } from 'virtual:webllm-records';
import { expect, test } from 'vitest';
import type { StoredModel } from '../../../../../src/models/local/stored-model.ts';
import { readChatConfig } from '../../../../../src/models/local/webllm/chat-config.ts';
import { libraryFor } from '../../../../../src/models/local/webllm/record.ts';
import { makeMlcFolder } from '../../../../support/mlc-folder.ts';

const folder = makeMlcFolder([4]);
const config = readChatConfig(new TextDecoder().decode(folder.get('mlc-chat-config.json')));
const model = (title: string, ropeScaling: 'none' | 'llama3'): StoredModel => ({
	engine: 'webllm',
	id: 'x',
	title,
	source: 'files',
	base: 'https://host/',
	files: [{ name: 'a', url: 'https://host/a', bytes: 1 }],
	addedAt: '2026-01-01T00:00:00Z',
	details: { ropeScaling },
});
const shaped = (hidden_size: number, num_hidden_layers: number, quantization = 'q4f16_1') => ({
	...config,
	quantization,
	model_config: { hidden_size, num_hidden_layers },
});
const fileOf = (address: string) => address.split('/').at(-1);

test('a fine-tuned Llama runs with the library of its shape, RoPE scaling and quantization', () => {
	const eight = shaped(4096, 32);
	expect(fileOf(libraryFor(model('CodeSteer-v1-q4f16_1-MLC', 'none'), eight))).toMatch(
		/^Llama-3-8B-Instruct-q4f16_1_cs1k/,
	);
	expect(fileOf(libraryFor(model('CodeSteer-v1-q4f16_1-MLC', 'llama3'), eight))).toMatch(
		/^Llama-3_1-8B-Instruct-q4f16_1_cs1k/,
	);
	expect(fileOf(libraryFor(model('x', 'none'), shaped(4096, 32, 'q4f32_1')))).toMatch(
		/^Llama-3-8B-Instruct-q4f32_1/,
	);
	expect(fileOf(libraryFor(model('x', 'llama3'), shaped(2048, 16)))).toMatch(/^Llama-3.2-1B/);
});

test("a model of WebLLM's own list runs with its own library, any other with none", () => {
	const coder = { ...config, model_type: 'qwen2', vocab_size: 151_936 };
	const name = 'Qwen2.5-Coder-1.5B-Instruct-q4f16_1-MLC';
	expect(fileOf(libraryFor(model(name, 'none'), coder))).toMatch(/^Qwen2-1.5B-Instruct-q4f16_1/);
	expect(() => libraryFor(model('Other', 'none'), coder)).toThrow(/no compiled library/);
	expect(() => libraryFor(model('x', 'none'), shaped(5120, 40))).toThrow(/no compiled library/);
	expect(() => libraryFor(model('x', 'none'), shaped(2048, 16))).toThrow(/no compiled library/);
});

test('every library is of the version that the pinned WebLLM can link', () => {
	expect(records.length).toBeGreaterThan(100);
	for (const { library } of records) expect(library).toContain('/v0_2_86/base/');
});
