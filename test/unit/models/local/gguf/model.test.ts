import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../../../src/core/failure.ts';
import { readGgufModel } from '../../../../../src/models/local/gguf/model.ts';
import { type Machine, placeFor } from '../../../../../src/models/local/gguf/place.ts';
import { templateWarning } from '../../../../../src/models/local/gguf/template.ts';
import { tinyGguf } from '../../../../support/tiny-gguf.ts';

const TINY = { scripts: [{ after: '\n', text: 'Yes.' }], template: '{{ bos_token }}' };
const blob = (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes]);
const part = (no: number, count = 2) =>
	blob(tinyGguf({ ...TINY, metadata: { 'split.no': no, 'split.count': count } }));

async function codeOf(work: Promise<unknown>): Promise<string> {
	const thrown = await work.then(
		() => null,
		(error: unknown) => error,
	);
	if (thrown === null) return 'none';
	if (thrown instanceof Failure) return thrown.code;
	throw thrown;
}

describe('the header of a GGUF', () => {
	it('says what the model is', async () => {
		const model = await readGgufModel([blob(tinyGguf({ ...TINY, name: 'Größe' }))]);
		expect(model).toMatchObject({
			architecture: 'llama',
			name: 'Größe',
			template: '{{ bos_token }}',
			llama3: true,
			trainedContext: 8192,
			// One layer, one head of keys and one of values, 32 numbers each, at 16 bits.
			bytesPerToken: 128,
		});
		expect(model.tensors.length).toBe(12);
	});

	it('is read however long it is', async () => {
		const name = 'x'.repeat(3_000_000);
		expect((await readGgufModel([blob(tinyGguf({ ...TINY, name }))])).name).toBe(name);
	});

	it('whose file ends early is never taken for a whole one', async () => {
		const whole = tinyGguf(TINY);
		const lengths = fc.integer({ min: 25, max: whole.length - 1 });
		await fc.assert(
			fc.asyncProperty(lengths, async (length) => {
				expect(await codeOf(readGgufModel([blob(whole.slice(0, length))]))).toBe('gguf-cut-short');
			}),
			{ numRuns: 60 },
		);
	});

	it('of any damage is read or refused, and never more than that', async () => {
		const whole = tinyGguf(TINY);
		const changes = fc.array(fc.tuple(fc.nat({ max: 5000 }), fc.nat({ max: 255 })), {
			minLength: 1,
			maxLength: 30,
		});
		await fc.assert(
			fc.asyncProperty(changes, async (changed) => {
				const bytes = whole.slice();
				for (const [at, byte] of changed) bytes[at] = byte;
				const code = await codeOf(readGgufModel([blob(bytes)]));
				expect(code).toMatch(/^(none|not-a-gguf|gguf-|not-a-language-model)/);
			}),
			{ numRuns: 200 },
		);
	});

	it('of another format or version is told apart', async () => {
		const old = tinyGguf(TINY);
		old[4] = 1;
		const codes = ['', '{}', 'GGUF', '<!doctype html>'.repeat(9)].map((text) =>
			codeOf(readGgufModel([new Blob([text])])),
		);
		expect(await Promise.all(codes)).toEqual(Array(4).fill('not-a-gguf'));
		expect(await codeOf(readGgufModel([blob(old)]))).toBe('gguf-version');
		const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:aa\nsize 9\n';
		for (const [text, what] of [
			[pointer, 'a Git LFS pointer'],
			['<!doctype html>', 'a web page'],
		])
			await expect(readGgufModel([new File([text ?? ''], 'x.gguf')])).rejects.toThrow(
				`x.gguf is ${what}`,
			);
	});

	it('puts the parts of a model in order and misses none', async () => {
		const parts = [part(1), part(0)] as const;
		expect((await readGgufModel(parts)).files).toEqual([parts[1], parts[0]]);
		for (const given of [[part(0)], [part(0), part(0)], [part(0), part(1), part(2)], []])
			expect(await codeOf(readGgufModel(given))).toBe('gguf-parts');
	});
});

describe('a conversation with a GGUF', () => {
	const warningOf = async (given: Partial<Parameters<typeof tinyGguf>[0]>) =>
		templateWarning(await readGgufModel([blob(tinyGguf({ ...TINY, ...given }))]), 'Title');

	it('is warned of where the file has no chat template', async () => {
		expect(await warningOf({})).toBeUndefined();
		expect(await warningOf({ template: null })).toMatch(/no chat template.*Llama 3/);
		const metadata = { 'tokenizer.ggml.pre': 'qwen2' };
		expect(await warningOf({ template: null, metadata })).toMatch(/no chat template.*ChatML/);
		expect(await warningOf({ template: null, name: 'CodeSteer-v1' })).toBeUndefined();
	});
});

describe('where a model computes', () => {
	const gpu = { largestBinding: 1 << 30, largestBuffer: 1 << 30 };
	/** As large as CodeSteer's GGUF of 4 bits. */
	const large = async () => ({
		...(await readGgufModel([blob(tinyGguf(TINY))])),
		bytes: 4_920_000_000,
		bytesPerToken: 131_072,
	});
	const cpu: Machine = { gpu: 'there is none.', threads: 1, memory64: true };

	it('is the GPU where it takes every tensor', async () => {
		const model = await large();
		const place = placeFor(model, { gpu, threads: 4, memory64: true });
		expect(place).toMatchObject({ device: 'gpu', context: 8192 });
		expect(place.memory).toBeGreaterThan(model.bytes + 8192 * 131_072);
		expect(place.warning).toBeUndefined();
		expect(placeFor(model, { gpu, threads: 4, memory64: true }, 2048).context).toBe(2048);
	});

	it('is the processor for small models, with a warning', async () => {
		const model = await readGgufModel([blob(tinyGguf(TINY))]);
		const narrow = { largestBinding: 1000, largestBuffer: 1 << 30 };
		expect(placeFor(model, { gpu: narrow, threads: 2, memory64: true }).warning).toMatch(
			/2 threads.*tensors/,
		);
		expect(placeFor(model, cpu).warning).toContain('there is none.');
	});

	it('is nowhere in a browser without 64-bit memory', async () => {
		const model = await readGgufModel([blob(tinyGguf(TINY))]);
		expect(() => placeFor(model, { ...cpu, memory64: false })).toThrow(/64-bit memory/);
	});

	it('is nowhere for a model that no tab has the memory for', async () => {
		const model = await large();
		expect(() => placeFor(model, cpu)).toThrow(/6\.3 GB.*4\.3 GB.*there is none\./);
		expect(placeFor({ ...model, bytes: 2_460_000_000 }, cpu).device).toBe('cpu');
	});
});
