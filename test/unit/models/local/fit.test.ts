import { records } from 'virtual:webllm-records';
import { describe, expect, test } from 'vitest';
import { type Fit, fitOf, type Need, needOf } from '../../../../src/models/local/fit.ts';
import { codesteerGgufs, webllmOffers } from '../../../../src/models/local/offers.ts';
import type { StoredModel } from '../../../../src/models/local/stored-model.ts';
import { gpu, with32, withGpu, withoutEither, withoutGpu } from '../../../support/computers.ts';

const GB = 1e9;
const GIB = 2 ** 30;

const need = (changes: Partial<Need> = {}): Need => ({
	engine: 'webllm',
	title: 'Llama-3.2-1B-Instruct-q4f16_1-MLC',
	details: { quantization: 'q4f16_1' },
	disk: 0.7 * GB,
	memory: 1 * GB,
	...changes,
});
const gguf = (memory: number) => need({ engine: 'gguf', title: 'a', details: {}, memory });

const why = (fit: Fit) => (fit.fits ? '' : `${fit.short}: ${fit.why}`);

describe('whether a model fits', () => {
	test('WebLLM needs a GPU, and one with 16-bit numbers for f16', () => {
		expect(fitOf(need(), withGpu, null)).toEqual({ fits: true, device: 'gpu', warning: null });
		expect(why(fitOf(need(), withoutGpu, null))).toMatch(/^Needs WebGPU: .*offers no GPU/);
		expect(why(fitOf(need(), with32, null))).toMatch(/shader-f16.*q4f32_1/);
		const f32 = need({ details: { quantization: 'q4f32_1' } });
		expect(fitOf(f32, with32, null)).toMatchObject({ fits: true });
	});

	test('a tensor must fit in one binding of the GPU', () => {
		const details = { quantization: 'q4f16_1', largestTensor: 0.3 * GB };
		const small = { ...gpu, limits: { ...gpu.limits, maxStorageBufferBindingSize: 2 ** 27 } };
		expect(fitOf(need({ details }), withGpu, null).fits).toBe(true);
		expect(why(fitOf(need({ details }), { ...withGpu, gpu: small }, null))).toMatch(
			/maxStorageBufferBindingSize/,
		);
	});

	test('a GGUF runs on the processor up to the memory of a tab, with a warning', () => {
		expect(fitOf(gguf(9 * GB), withGpu, null)).toMatchObject({ fits: true, device: 'gpu' });
		expect(fitOf(gguf(4.2 * GB), withoutGpu, null)).toMatchObject({
			fits: true,
			device: 'cpu',
			warning: expect.stringMatching(/slowly: the browser offers no GPU/),
		});
		expect(why(fitOf(gguf(4.4 * GB), with32, null))).toMatch(/4\.29 GB at most.*shader-f16/);
		expect(why(fitOf(gguf(0.1 * GB), withoutEither, null))).toMatch(/^Needs 64-bit memory/);
	});

	test('the disk and the memory that there is', () => {
		const storage = { used: 9.5 * GB, quota: 10 * GB, persisted: false };
		expect(why(fitOf(need(), withGpu, storage))).toMatch(/700 MB of disk.* 500 MB more/);
		expect(fitOf(need({ disk: 0 }), withGpu, storage).fits).toBe(true);
		const small = { ...withGpu, memory: 4 * GIB };
		expect(why(fitOf(need({ memory: 5 * GB }), small, null))).toMatch(/about 4 GB in all/);
		// More than this browsers do not tell.
		const much = { ...withGpu, memory: 8 * GIB };
		expect(fitOf(need({ memory: 12 * GB }), much, null).fits).toBe(true);
	});

	test('a model that WebLLM may have no library for is warned of', () => {
		const details = { quantization: 'q4f16_1', architecture: 'gemma9' };
		expect(fitOf(need({ title: 'own', details }), withGpu, null)).toMatchObject({
			warning: expect.stringMatching(/may lack a compiled library/),
		});
	});

	test('what is here already is not asked of the disk; memory reckons with the conversation', () => {
		const model: StoredModel = {
			engine: 'webllm',
			id: 'a',
			title: 'a',
			source: 'files',
			base: 'https://a.invalid/',
			files: [{ name: 'a.bin', url: 'https://a.invalid/a.bin', bytes: 4e9 }],
			addedAt: '2026-01-01T00:00:00.000Z',
			details: { bytesPerToken: 131_072, contextLength: 8192 },
		};
		expect(needOf(model, 3e9)).toMatchObject({ disk: 1e9, memory: 4e9 + 8192 * 131_072 + 300e6 });
		const untold = { ...model, details: {} };
		expect(needOf(untold, 0)).toMatchObject({ disk: 4e9, memory: 5e9 + 300e6 });
	});
});

describe('the models that are offered', () => {
	test.each([
		['q4f16_1', withGpu],
		['q4f32_1', with32],
	] as const)('are in the list of the pinned WebLLM, in %s', (quantization, computer) => {
		const offers = webllmOffers(computer);
		expect(offers).toHaveLength(7);
		for (const { title, address, disk, memory } of offers) {
			expect(records.map(({ id }) => id)).toContain(`${title}-${quantization}-MLC`);
			expect(address).toMatch(/^https:\/\/huggingface\.co\/mlc-ai\//);
			expect(memory).toBeGreaterThan(disk);
		}
	});

	test('CodeSteer as a GGUF fits a GPU, and no tab without one', () => {
		for (const offer of codesteerGgufs) {
			expect(fitOf(offer, withGpu, null).fits).toBe(true);
			expect(fitOf(offer, withoutGpu, null).fits).toBe(false);
		}
	});
});
