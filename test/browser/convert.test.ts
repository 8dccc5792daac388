import { expect, type Page } from '@playwright/test';
import { convert } from '../../src/models/local/convert/convert.ts';
import { planConversion } from '../../src/models/local/convert/plan.ts';
import { launchOptions } from '../../tools/browser/chromium.ts';
import {
	checkpoint,
	type Files,
	randomTensors,
	safetensors,
	TINY,
} from '../support/llama/checkpoint.ts';
import {
	type CheckpointServer,
	serveCheckpoint,
	served,
} from '../support/llama/checkpoint-server.ts';
import { dequantize } from '../support/llama/dequantize.ts';
import { digests } from '../support/llama/digests.ts';
import { MemoryFolder, sourceOf } from '../support/llama/memory-folder.ts';
import { referenceTensor } from '../support/llama/mlc-reference.ts';
import { test as base } from '../support/local-page.ts';

const SOFTWARE_GPU = [
	'--enable-unsafe-webgpu',
	'--use-webgpu-adapter=swiftshader',
	'--enable-features=Vulkan',
];

const test = base.extend<{ serve(files: Files): Promise<CheckpointServer> }>({
	serve: async ({ browserName: _ }, use) => {
		const servers: CheckpointServer[] = [];
		await use(async (files) => {
			const server = await serveCheckpoint(served(files));
			servers.push(server);
			return server;
		});
		for (const server of servers) await server.close();
	},
});
test.use({
	launchOptions: { ...launchOptions, args: [...launchOptions.args, ...SOFTWARE_GPU] },
});

type Kind = 'q4f16_1' | 'q4f32_1';

const never = new AbortController().signal;
const tensors = randomTensors(TINY, 'BF16');
const files = checkpoint(TINY, tensors, 2);

/** What Node writes, less the journal, which the browser's store does not keep. */
async function inNode(kind: Kind): Promise<Files> {
	const folder = new MemoryFolder();
	const plan = await planConversion(sourceOf(files), kind, never);
	await convert(plan, folder, () => {}, never);
	folder.files.delete('conversion.jsonl');
	return folder.files;
}

const convertIn = (page: Page, address: string | null, kind: Kind = 'q4f16_1') =>
	page.evaluate(([from, to]) => window.localModels.convert(from, to), [address, kind] as const);

const entries = (page: Page) => page.evaluate(() => window.localModels.store.list());
const kept = (page: Page) => page.evaluate(() => window.localModels.kept());

/** The stored files of the only model. */
async function stored(page: Page): Promise<Files> {
	const pairs = await page.evaluate(async () => {
		const { store } = window.localModels;
		const [entry] = await store.list();
		if (!entry?.complete) throw new Error('no model is stored');
		return Promise.all(
			entry.model.files.map(async ({ name }) => {
				const file = await store.open(entry.model, name);
				return [name, [...new Uint8Array(await file.arrayBuffer())]] as const;
			}),
		);
	});
	return new Map(pairs.map(([name, bytes]) => [name, Uint8Array.from(bytes)]));
}

test('an address and files from disk give the bytes that the command writes, and a GPU reads them', async ({
	page,
	serve,
}) => {
	const { url } = await serve(files);
	const converted = await convertIn(page, url);
	expect(converted).toMatchObject({
		code: null,
		value: {
			model: {
				engine: 'webllm',
				title: 'model-q4f16_1-MLC',
				source: `converted from ${url}/`,
				details: { quantization: 'q4f16_1', ropeScaling: 'none', contextLength: 8192 },
			},
			report: { tensors: { length: 2 + 4 * TINY.num_hidden_layers } },
		},
	});
	const read = [...tensors.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
	const progress = await page.evaluate(() => window.localModels.progress());
	expect(progress).toMatchObject({ done: read, total: read });
	const fromAddress = await stored(page);
	expect(digests(fromAddress)).toEqual(digests(await inNode('q4f16_1')));
	expect(await convertIn(page, url)).toMatchObject({ code: 'already-stored' });

	const onGpu = await page.evaluate(dequantize, tensorIn(fromAddress, 'q4f16_1'));
	expect(onGpu).toEqual(referenceTensor(tensors, 'lm_head', 'q4f16_1'));

	const model = converted.value?.model;
	if (!model) throw new Error('no model');
	expect(await page.evaluate((given) => window.localModels.webllmHas(given), model)).toBe(true);
	await page.evaluate((given) => window.localModels.remove(given), model);
	expect(await kept(page)).toEqual([]);

	const input = page.locator('input');
	await input.setInputFiles(
		[...files].map(([name, bytes]) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })),
	);
	expect(await convertIn(page, null, 'q4f32_1')).toMatchObject({ code: null });
	const fromFiles = await stored(page);
	expect(digests(fromFiles)).toEqual(digests(await inNode('q4f32_1')));
	expect(await page.evaluate(dequantize, tensorIn(fromFiles, 'q4f32_1'))).toEqual(
		referenceTensor(tensors, 'lm_head', 'q4f32_1'),
	);
});

test('cut off at half and begun again, stopped or with the page gone, gives the same bytes', async ({
	page,
	serve,
}) => {
	const server = await serve(files);
	const half = [...files.values()].reduce((sum, { length }) => sum + length, 0) / 2;
	for (const cut of ['stop', 'reload'] as const) {
		const stalled = server.stall(half);
		const conversion = convertIn(page, server.url).catch(() => ({ code: 'gone' }));
		await stalled;
		if (cut === 'stop') await page.evaluate(() => window.localModels.stop());
		else await page.reload();
		expect(await conversion).toMatchObject({ code: cut === 'stop' ? 'AbortError' : 'gone' });
		await page.waitForFunction(() => 'localModels' in window);
		expect(await entries(page)).toMatchObject([{ complete: false }]);
		server.flow();
	}
	const gone = await page.evaluate(() => window.localModels.goOnConverting());
	expect(gone).toMatchObject({ code: null });
	expect(digests(await stored(page))).toEqual(digests(await inNode('q4f16_1')));
});

test('what cannot be converted leaves nothing', async ({ page, serve }) => {
	const damaged = new Map(tensors);
	const norm = tensors.get('model.norm.weight');
	if (norm) damaged.set('model.norm.weight', { ...norm, bytes: norm.bytes.map(() => 0xff) });
	const cases = {
		'checkpoint-cut-short': new Map(files).set(
			'model-00002-of-00002.safetensors',
			new Uint8Array(files.get('model-00002-of-00002.safetensors')?.slice(0, 30_000) ?? []),
		),
		'bad-weights': checkpoint(TINY, damaged),
		'missing-tensor': new Map(files).set('model.safetensors', safetensors(new Map())),
		'foreign-architecture': new Map(files).set(
			'config.json',
			new TextEncoder().encode('{"model_type": "gemma"}'),
		),
	};
	for (const [code, given] of Object.entries(cases)) {
		const { url } = await serve(given);
		expect(await convertIn(page, url)).toMatchObject({ code });
		expect(await entries(page)).toEqual([]);
		expect(await kept(page)).toEqual([]);
	}
});

/** The codes and scales of a whole tensor as stored, for the GPU. */
function tensorIn(folder: Files, kind: Kind) {
	const index: unknown = JSON.parse(new TextDecoder().decode(folder.get('tensor-cache.json')));
	const shard = folder.get('params_shard_0.bin') ?? new Uint8Array(0);
	const bytesOf = (name: string) => {
		const found = JSON.stringify(index).match(
			new RegExp(`"name":"${name}"[^{}]*"nbytes":(\\d+),"byteOffset":(\\d+)`),
		);
		const [bytes, offset] = [Number(found?.[1]), Number(found?.[2])];
		return [...shard.slice(offset, offset + bytes)];
	};
	return { words: bytesOf('lm_head.q_weight'), scales: bytesOf('lm_head.q_scale'), kind };
}
