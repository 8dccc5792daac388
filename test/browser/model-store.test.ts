import { expect, type Page } from '@playwright/test';
import { test } from '../support/local-page.ts';
import { makeMlcFolder } from '../support/mlc-folder.ts';
import type { ModelServer } from '../support/model-server.ts';
import { tinyGguf } from '../support/tiny-gguf.ts';

const MB = 1 << 20;
const FOLDER = 'org/Tiny-q4f32_1-MLC/resolve/main/';
const SHARD = `${FOLDER}params_shard_0.bin`;

/** A server with a folder of 3.5 MB; its address as people write it. */
function serve(models: ModelServer): string {
	for (const [name, bytes] of makeMlcFolder([2 * MB, MB, MB / 2]))
		models.files.set(FOLDER + name, bytes);
	return `${models.origin}/org/Tiny-q4f32_1-MLC`;
}

const fetchModel = (page: Page, address: string) =>
	page.evaluate((given) => window.localModels.fetch(given), address);
const entries = (page: Page) => page.evaluate(() => window.localModels.store.list());
const kept = (page: Page) => page.evaluate(() => window.localModels.kept());
const asksFor = (models: ModelServer, path: string) =>
	models.asked.filter((asked) => asked.path === path && asked.method === 'GET');

/** Waits until so many bytes of a download have come. */
async function hasCome(page: Page, bytes: number, total?: number): Promise<void> {
	await page.waitForFunction(
		([least, of]) => {
			const progress = window.localModels.progress();
			return (progress?.done ?? 0) >= least && (of === undefined || progress?.total === of);
		},
		[bytes, total] as const,
	);
}

test('a folder is planned without its weights, downloaded, listed, and deleted without a trace', async ({
	page,
	models,
}) => {
	const address = serve(models);
	const { value: plan } = await page.evaluate((given) => window.localModels.plan(given), address);
	expect(plan).toMatchObject({
		stored: 0,
		complete: false,
		model: {
			engine: 'webllm',
			title: 'Tiny-q4f32_1-MLC',
			details: { quantization: 'q4f32_1', architecture: 'llama', ropeScaling: 'none' },
		},
	});
	expect(asksFor(models, SHARD)).toEqual([]);
	const total = [...models.files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
	expect(plan?.model.files.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(total);
	expect(await kept(page)).toEqual([]);

	const { value: model } = await fetchModel(page, address);
	expect(await entries(page)).toEqual([{ model, stored: total, complete: true }]);
	const shard = await page.evaluate(async () => {
		const [entry] = await window.localModels.store.list();
		const file = entry && (await window.localModels.store.open(entry.model, 'params_shard_1.bin'));
		return Array.from(new Uint8Array((await file?.slice(0, 64).arrayBuffer()) ?? []));
	});
	expect(shard).toEqual([...(models.files.get(`${FOLDER}params_shard_1.bin`)?.slice(0, 64) ?? [])]);

	const asked = models.asked.length;
	expect(await fetchModel(page, address)).toMatchObject({ value: model });
	expect(models.asked.slice(asked).map(({ path }) => path)).not.toContain(SHARD);
	if (model) await page.evaluate((given) => window.localModels.remove(given), model);
	expect(await entries(page)).toEqual([]);
	expect(await kept(page)).toEqual([]);
});

test('a cut connection is taken up again where it was cut, by itself and after a reload', async ({
	page,
	models,
}) => {
	const address = serve(models);
	models.stallOnce(SHARD, 0.6 * MB);
	models.stallOnce(`${FOLDER}params_shard_1.bin`, 0.3 * MB);
	void fetchModel(page, address).catch(() => {});
	await hasCome(page, 1.35 * MB);
	models.cut(SHARD);
	await hasCome(page, 2.7 * MB);
	const [, resumed] = asksFor(models, SHARD);
	expect(Number(/^bytes=(\d+)-$/.exec(resumed?.range ?? '')?.[1])).toBeGreaterThan(0.1 * MB);

	await page.reload();
	await page.waitForFunction(() => 'localModels' in window);
	const [half] = await entries(page);
	expect(half?.complete).toBe(false);
	expect(half?.stored).toBeGreaterThan(2.6 * MB);
	models.asked.length = 0;
	expect((await fetchModel(page, address)).code).toBe(null);
	expect(asksFor(models, SHARD)).toEqual([]);
	const [rest] = asksFor(models, `${FOLDER}params_shard_1.bin`);
	expect(Number(/^bytes=(\d+)-$/.exec(rest?.range ?? '')?.[1])).toBeGreaterThan(0.1 * MB);
	expect(await entries(page)).toMatchObject([{ complete: true }]);
});

test('a damaged shard is refused and fetched anew', async ({ page, models }) => {
	const address = serve(models);
	models.corrupt(SHARD, 1);
	expect((await fetchModel(page, address)).code).toBe(null);
	expect(asksFor(models, SHARD)).toHaveLength(2);
});

test('a shard that stays damaged is an error, and what came is kept', async ({ page, models }) => {
	const address = serve(models);
	// The others are there before it fails; each of its three parts counts.
	models.stallOnce(SHARD, 0.3 * MB);
	models.corrupt(SHARD, 3);
	const failing = fetchModel(page, address);
	await hasCome(page, 1.75 * MB);
	models.cut(SHARD);
	const failed = await failing;
	expect(failed.code).toBe('model-file-damaged');
	expect(failed.message).toContain('params_shard_0.bin');
	expect(await entries(page)).toMatchObject([{ complete: false }]);
	expect((await fetchModel(page, address)).code).toBe(null);
	expect(asksFor(models, `${FOLDER}params_shard_2.bin`)).toHaveLength(1);
});

test('a stop stops at once, keeps what came, and two tabs do not write one model', async ({
	page,
	models,
	context,
	localPage,
}) => {
	const address = serve(models);
	models.stallOnce(SHARD, MB);
	const stopped = fetchModel(page, address);
	await hasCome(page, 2.4 * MB);
	const other = await context.newPage();
	await other.goto(localPage);
	await other.waitForFunction(() => 'localModels' in window);
	expect((await fetchModel(other, address)).code).toBe('model-busy');
	const [busy] = await entries(other);
	const removed = busy && (await other.evaluate((m) => window.localModels.remove(m), busy.model));
	expect(removed?.code).toBe('model-busy');

	await page.evaluate(() => window.localModels.stop());
	expect((await stopped).code).toBe('AbortError');
	const [half] = await entries(other);
	expect(half).toMatchObject({ complete: false });
	expect(half?.stored).toBeGreaterThan(2.3 * MB);
	if (half) await other.evaluate((model) => window.localModels.remove(model), half.model);
	expect(await kept(other)).toEqual([]);
});

test('a GGUF in parts is one model; a part that changed at its source starts again', async ({
	page,
	models,
}) => {
	const parts = ['m-Q4_0-00001-of-00002.gguf', 'm-Q4_0-00002-of-00002.gguf'];
	for (const part of parts)
		models.files.set(part, new TextEncoder().encode(`GGUF${part.repeat(20_000)}`));
	const [first = '', second = ''] = parts;
	const address = `${models.origin}/${second}?download=true`;
	models.stallOnce(first, 300_000);
	const stopped = fetchModel(page, address);
	await hasCome(page, 800_000);
	await page.evaluate(() => window.localModels.stop());
	expect((await stopped).code).toBe('AbortError');
	models.version = 'second';
	const { value: model } = await fetchModel(page, address);
	expect(model).toMatchObject({
		engine: 'gguf',
		title: 'm-Q4_0',
		details: { quantization: 'Q4_0' },
	});
	expect(model?.files.map(({ name }) => name)).toEqual(parts);
	const ranges = asksFor(models, first).map(({ range }) => range);
	expect(ranges[1]).toMatch(/^bytes=\d+-$/);
	expect(ranges[2]).toBe(undefined);

	models.versions = false;
	models.files.set('plain.gguf', new TextEncoder().encode(`GGUF${'x'.repeat(900_000)}`));
	models.stallOnce('plain.gguf', 300_000);
	const plain = fetchModel(page, `${models.origin}/plain.gguf`);
	await hasCome(page, 200_000, 900_004);
	await page.evaluate(() => window.localModels.stop());
	expect((await plain).code).toBe('AbortError');
	expect((await fetchModel(page, `${models.origin}/plain.gguf`)).code).toBe(null);
	expect(asksFor(models, 'plain.gguf').at(-1)?.range).toMatch(/^bytes=\d+-$/);

	models.files.set('page.gguf', new TextEncoder().encode('<!doctype html>'));
	const notGguf = await fetchModel(page, `${models.origin}/page.gguf`);
	expect(notGguf).toMatchObject({ code: 'not-a-model' });
	expect(notGguf.message).toContain('is a web page');
});

test('a GGUF from disk may be named as files are; a pointer to one is named as what it is', async ({
	page,
	models,
}) => {
	const take = async (name: string, bytes: Uint8Array) => {
		const mimeType = 'application/octet-stream';
		await page.setInputFiles('input', { name, mimeType, buffer: Buffer.from(bytes) });
		return page.evaluate(() => window.localModels.takeFiles(''));
	};
	const names = ['TINY-Q4_0.GGUF', 'tiny.Gguf', 't-00001-of-00001.gguf', 'sha256-0123456789abcdef'];
	for (const [index, name] of names.entries()) {
		const { value, message } = await take(name, tinyGguf({ scripts: [], template: null }));
		expect(value, message).toMatchObject({ engine: 'gguf' });
		expect(await entries(page)).toHaveLength(index + 1);
	}
	const pointer = new TextEncoder().encode(
		'version https://git-lfs.github.com/spec/v1\noid sha256:aa\nsize 2097152\n',
	);
	expect((await take('x.gguf', pointer)).message).toContain('x.gguf is a Git LFS pointer');

	// Sent in the place of the weights, where the folder's small files are right.
	const address = serve(models);
	models.files.set(SHARD, pointer);
	const refused = await fetchModel(page, address);
	expect(refused.code).toBe('not-a-model');
	expect(refused.message).toContain('params_shard_0.bin is a Git LFS pointer');
	expect(asksFor(models, SHARD)).toHaveLength(1);
});

test('files from disk are the same model; damaged or missing ones leave nothing', async ({
	page,
	models,
}) => {
	const folder = makeMlcFolder([2 * MB, MB, MB / 2]);
	const take = async (files: ReadonlyMap<string, Uint8Array>) => {
		const input = [...files].map(([name, bytes]) => ({
			name,
			mimeType: 'application/octet-stream',
			buffer: Buffer.from(bytes),
		}));
		await page.setInputFiles('input', input);
		return page.evaluate(() => window.localModels.takeFiles('Tiny-q4f32_1-MLC'));
	};
	const shard = folder.get('params_shard_1.bin') ?? new Uint8Array();
	const damaged = new Map(folder).set('params_shard_1.bin', shard.with(7, (shard[7] ?? 0) ^ 1));
	expect((await take(damaged)).code).toBe('model-file-damaged');
	expect(await kept(page)).toEqual([]);
	const missing = new Map([...folder].filter(([name]) => name !== 'params_shard_2.bin'));
	const refused = await take(missing);
	expect([refused.code, await kept(page)]).toEqual(['not-a-model', []]);
	expect(refused.message).toContain('params_shard_2.bin');

	const { value: model } = await take(folder);
	expect(await entries(page)).toMatchObject([{ complete: true, model: { source: 'files' } }]);
	const { value: plan } = await page.evaluate((at) => window.localModels.plan(at), serve(models));
	expect(plan).toMatchObject({ complete: true, model: { id: model?.id } });
});

test('what cannot be stored is refused, before it is downloaded where that can be known', async ({
	page,
	models,
}) => {
	const address = serve(models);
	const codes = await page.evaluate(async (origin) => {
		const addresses = [
			'not an address',
			'ftp://host/model',
			`${origin}/none`,
			'http://localhost:9/',
		];
		const plans = addresses.map((each) => window.localModels.plan(each));
		return (await Promise.all(plans)).map(({ code }) => code);
	}, models.origin);
	expect(codes).toEqual([
		'bad-model-address',
		'bad-model-address',
		'nothing-at-address',
		'address-unreachable',
	]);

	const index = models.files.get(`${FOLDER}tensor-cache.json`) ?? new Uint8Array();
	models.files.set(`${FOLDER}ndarray-cache.json`, index);
	models.files.delete(`${FOLDER}tensor-cache.json`);
	expect((await fetchModel(page, address)).code).toBe('old-index');
	models.files.set(`${FOLDER}tensor-cache.json`, index);

	const records = [{ dataPath: 'params_shard_0.bin', nbytes: 20e9, records: [] }];
	models.files.set(
		'huge/resolve/main/tensor-cache.json',
		new TextEncoder().encode(JSON.stringify({ records })),
	);
	for (const name of ['mlc-chat-config.json', 'tokenizer.json'])
		models.files.set(`huge/resolve/main/${name}`, models.files.get(FOLDER + name) ?? index);
	const refused = await fetchModel(page, `${models.origin}/huge`);
	expect(refused.code).toBe('no-space-for-model');
	expect(refused.message).toContain('20 GB');
	expect(await entries(page)).toEqual([]);

	const session = await page.context().newCDPSession(page);
	const { origin } = new URL(page.url());
	await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2 * MB });
	expect((await fetchModel(page, address)).code).toBe('no-space-for-model');
	expect(await entries(page)).toMatchObject([{ complete: false }]);
	await session.send('Storage.overrideQuotaForOrigin', { origin });
	expect((await fetchModel(page, address)).code).toBe(null);
});
