import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
	isWholeGguf,
	readAddress,
	sourceOf,
	titleOf,
} from '../../../../../src/models/local/store/address.ts';
import { ggufModel } from '../../../../../src/models/local/store/gguf-files.ts';
import { StoredModel } from '../../../../../src/models/local/stored-model.ts';

const HUB = 'https://huggingface.co/mlc-ai/Llama-3-8B-Instruct-q4f16_1-MLC';

test.each([
	['mlc-ai/Llama-3-8B-Instruct-q4f16_1-MLC', [`${HUB}/resolve/main/`]],
	[HUB, [`${HUB}/resolve/main/`]],
	[`${HUB}/tree/0123abc`, [`${HUB}/resolve/0123abc/`]],
	[` ${HUB}/resolve/0123abc?x=1#y `, [`${HUB}/resolve/0123abc/`]],
	[`${HUB}/blob/main/mlc-chat-config.json`, [`${HUB}/resolve/main/`]],
	['HF://mlc-ai/Llama-3-8B-Instruct-q4f16_1-MLC', [`${HUB}/resolve/main/`]],
	['hf://mlc-ai/Llama-3-8B-Instruct-q4f16_1-MLC@0123abc', [`${HUB}/resolve/0123abc/`]],
	['huggingface.co/mlc-ai/Llama-3-8B-Instruct-q4f16_1-MLC', [`${HUB}/resolve/main/`]],
	['hf.co/mlc-ai/Llama-3-8B-Instruct-q4f16_1-MLC/', [`${HUB}/resolve/main/`]],
	['HTTPS://WWW.HuggingFace.co/mlc-ai/Llama-3-8B-Instruct-q4f16_1-MLC', [`${HUB}/resolve/main/`]],
	[`${HUB}.git`, [`${HUB}/resolve/main/`]],
	[`<${HUB}/raw/main/mlc-chat-config.json>`, [`${HUB}/resolve/main/`]],
	['localhost:8/m', ['http://localhost:8/m/resolve/main/', 'http://localhost:8/m/']],
	['http://localhost:8/m', ['http://localhost:8/m/resolve/main/', 'http://localhost:8/m/']],
])('%s is an MLC folder', (address, folders) => {
	expect(readAddress(address)).toEqual({ engine: 'webllm', folders });
	expect(titleOf(folders[0] ?? '')).toBe(
		address.includes('localhost') ? 'm' : HUB.split('/').at(-1),
	);
});

test.each([
	'https://huggingface.co/o/n/discussions/3',
	'https://huggingface.co/o/n/commits/main',
	'https://huggingface.co/o/n/edit/main/README.md',
	'https://huggingface.co/o/n/blob/main/README.md',
	'https://huggingface.co/o/n/resolve/main/params_shard_0.bin',
	'https://huggingface.co/api/models/o/n',
	'http://huggingface.co//o//n/',
	'git@hf.co:o/n.git',
	'ssh://git@hf.co/o/n',
	'git clone https://huggingface.co/o/n',
	'llama-server -hf o/n:Q4_K_M',
	'ollama run hf.co/o/n:Q4_K_M',
	'hf download o/n',
	'hf:o/n',
	'hf:///o/n',
	'@o/n',
	'o/n@main',
	'`o/n`',
	'[the model](https://huggingface.co/o/n)',
	'(https://huggingface.co/o/n).',
	'https://huggingface.co/o/n\u200b,',
])('%s is a repository of the hub', (address) => {
	expect(readAddress(address)).toEqual({
		engine: 'webllm',
		folders: ['https://huggingface.co/o/n/resolve/main/'],
	});
});

test('an address of a GGUF names all its parts and keeps its query', () => {
	expect(readAddress('https://host/a/m.Q4_0.gguf?download=true')).toEqual({
		engine: 'gguf',
		files: ['https://host/a/m.Q4_0.gguf?download=true'],
	});
	expect(
		readAddress('https://huggingface.co/a/b/blob/main/m-00002-of-00003.gguf?download=true'),
	).toEqual({
		engine: 'gguf',
		files: [1, 2, 3].map(
			(part) => `https://huggingface.co/a/b/resolve/main/m-0000${part}-of-00003.gguf?download=true`,
		),
	});
	expect(titleOf('https://host/a/m-00002-of-00003.gguf')).toBe('m');
	expect(titleOf('https://host/a/M-00001-OF-00001.GGUF')).toBe('M');
	expect(readAddress('https://host/M-00002-OF-00002.GGUF')).toEqual({
		engine: 'gguf',
		files: ['https://host/M-00001-OF-00002.GGUF', 'https://host/M-00002-OF-00002.GGUF'],
	});
});

const HOST = 'https://hf-mirror.com';

test.each([
	[
		'https://huggingface.co/o/n/blob/main/X-Q4_0.GGUF',
		'https://huggingface.co/o/n/resolve/main/X-Q4_0.GGUF',
	],
	['https://huggingface.co/o/n/raw/main/x.gguf', 'https://huggingface.co/o/n/resolve/main/x.gguf'],
	[
		'https://huggingface.co/o/n?show_file_info=q4%2Fx.gguf',
		'https://huggingface.co/o/n/resolve/main/q4/x.gguf',
	],
	['HF://o/n/x.gguf', 'https://huggingface.co/o/n/resolve/main/x.gguf'],
	['o/n.v2/x.Gguf', 'https://huggingface.co/o/n.v2/resolve/main/x.Gguf'],
	[
		'huggingface.co/o/n/blob/refs%2Fpr%2F1/x.gguf',
		'https://huggingface.co/o/n/resolve/refs%2Fpr%2F1/x.gguf',
	],
	[`${HOST}/o/n/blob/main/x.gguf`, `${HOST}/o/n/resolve/main/x.gguf`],
	[
		'hf-mirror.com/o/n/blob/main/q4/x.gguf?download=true',
		`${HOST}/o/n/resolve/main/q4/x.gguf?download=true`,
	],
	[
		'https://mirror.example/hub/o/n/blob/main/x.gguf',
		'https://mirror.example/hub/o/n/resolve/main/x.gguf',
	],
	['https://github.com/o/n/blob/main/x.gguf', 'https://github.com/o/n/raw/main/x.gguf'],
	['host.example/a/x.gguf', 'https://host.example/a/x.gguf'],
	['host.example/x.gguf', 'https://host.example/x.gguf'],
	[
		'https://huggingface.co/o/n/blob/main/x.gguf/',
		'https://huggingface.co/o/n/resolve/main/x.gguf',
	],
	['http://hf.co/o/n/resolve/main/x.gguf.', 'https://huggingface.co/o/n/resolve/main/x.gguf'],
	[
		'https://huggingface.co/datasets/o/n/blob/main/x.gguf',
		'https://huggingface.co/datasets/o/n/resolve/main/x.gguf',
	],
	['https://gitlab.com/o/n/-/blob/main/x.gguf', 'https://gitlab.com/o/n/-/raw/main/x.gguf'],
	[
		'https://modelscope.cn/models/o/n/file/view/master/x.gguf',
		'https://modelscope.cn/models/o/n/resolve/master/x.gguf',
	],
	['https://host.example/x (2).gguf', 'https://host.example/x%20(2).gguf'],
	['127.0.0.1:8000/x.gguf', 'http://127.0.0.1:8000/x.gguf'],
	['https://host/blob/x.gguf', 'https://host/blob/x.gguf'],
	['https://host/t-00001-of-00001.gguf', 'https://host/t-00001-of-00001.gguf'],
])('%s is one GGUF', (address, file) => {
	expect(readAddress(address)).toEqual({ engine: 'gguf', files: [file] });
});

test.each([
	'',
	'a',
	'ftp://host/o/n',
	'HF://',
	'/a/b',
	'/home/a/x.gguf',
	'./x.gguf',
	'C:\\models\\x.gguf',
	'x.gguf',
	'llama3.1:8b',
	'file:///a',
	'https://user:key@host/m',
	'http://host/m-00001-of-99999.gguf',
	'http://host/100%.gguf',
])('%j is refused', (address) => {
	expect(() => readAddress(address)).toThrow(/is not an address of a model/);
});

test('parts are one GGUF only together', () => {
	const parts = ['m-00001-of-00002.gguf', 'm-00002-of-00002.gguf'];
	expect(isWholeGguf(parts)).toBe(true);
	for (const name of ['m.gguf', 'TINY-Q4_0.GGUF', 'tiny.Gguf', 't-00001-of-00001.gguf'])
		expect(isWholeGguf([name])).toBe(true);
	expect(isWholeGguf(parts.map((name) => name.toUpperCase()))).toBe(true);
	for (const names of [
		[],
		parts.slice(0, 1),
		parts.slice(1),
		['a.gguf', 'b.gguf'],
		[...parts, 'x.gguf'],
	])
		expect(isWholeGguf(names)).toBe(false);
});

test.each(['Tiny steered (v2).gguf', '模型 #1?.gguf', '100%.$&.gguf'])(
	'a file may be called %s',
	async (name) => {
		const source = `https://host/a/${encodeURIComponent(name)}`;
		const model = v.parse(
			StoredModel,
			await ggufModel([{ name, bytes: 1 }], { title: 't', source }),
		);
		expect(model.files.map((file) => sourceOf(model, file))).toEqual([source]);
	},
);

test('each part of a GGUF comes from its own address, with the query of the first', async () => {
	const names = [1, 2, 3].map((part) => `m-0000${part}-of-00003.gguf`);
	const source = `https://host/a/${names[0]}?download=true`;
	const files = names.map((name) => ({ name, bytes: 1 }));
	const model = await ggufModel(files, { title: 'm', source });
	expect(model.files.map((file) => sourceOf(model, file))).toEqual(
		names.map((name) => `https://host/a/${name}?download=true`),
	);
	const taken = { ...model, source: 'files' };
	expect(taken.files.map((file) => sourceOf(taken, file))).toEqual([null, null, null]);
});

test.each(['..', 'a/b', 'a\\b', 'a\n', ''])('a file may not be called %j', async (name) => {
	const model = await ggufModel([{ name, bytes: 1 }], { title: 't', source: 'files' });
	expect(v.safeParse(StoredModel, model).success).toBe(false);
});
