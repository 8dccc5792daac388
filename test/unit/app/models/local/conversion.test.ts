import { afterEach, describe, expect, test, vi } from 'vitest';
import { CheckpointConversion } from '../../../../../src/app/models/local/conversion.svelte.ts';
import { requestToGoOn } from '../../../../../src/models/local/convert/conversion-request.ts';
import { with32, withGpu } from '../../../../support/computers.ts';
import {
	checkpoint,
	type Files,
	randomTensors,
	TINY,
} from '../../../../support/llama/checkpoint.ts';
import { serveCheckpoint, served } from '../../../../support/llama/checkpoint-server.ts';
import { pageModels } from '../../../../support/page-models.ts';
import { NEVER } from '../../../../support/runs.ts';

afterEach(() => {
	vi.unstubAllGlobals();
});

const FILES = checkpoint(TINY, randomTensors(TINY, 'BF16'));
const fromDisk = (files: Files = FILES) => ({
	files: [...files].map(([name, bytes]) => new File([bytes], name)),
	name: 'Tiny',
});

test('a checkpoint is looked at, converted, and then a model that is kept', async () => {
	const { keptModels, conversion } = pageModels();
	expect([conversion.from, conversion.name, conversion.need]).toEqual([null, '', null]);
	await conversion.convert();
	expect(conversion.busy).toBe(false);
	await conversion.open(fromDisk(), NEVER);
	expect(conversion.name).toBe('Tiny');
	const { parameters = 0, bytes = 0, memory = 0 } = conversion.found ?? {};
	expect(parameters).toBeGreaterThan(80_000);
	expect(conversion.need).toMatchObject({ engine: 'webllm', disk: bytes, memory });
	expect(memory).toBeGreaterThan(bytes);

	const converting = conversion.convert();
	expect(conversion.busy).toBe(true);
	await expect(conversion.open(fromDisk(), NEVER)).rejects.toMatchObject({
		code: 'conversion-busy',
	});
	conversion.close();
	expect(conversion.from).not.toBeNull();
	await converting;
	expect([conversion.busy, conversion.fault, conversion.progress]).toEqual([false, null, null]);
	expect(conversion.finished).toMatchObject({ model: { title: 'Tiny-q4f16_1-MLC' } });
	expect(conversion.finished?.rate).toBeGreaterThan(0);
	expect(keptModels.entries).toMatchObject([{ complete: true }]);
	conversion.close();
	expect(conversion.from).toBeNull();
});

test('stopped, it goes on from there, in the next session too', async () => {
	const server = await serveCheckpoint(served(FILES));
	const { files, keptModels, conversion } = pageModels();
	await conversion.open({ address: server.url }, NEVER);
	expect(conversion.name).toBe(server.url);
	const stalled = server.stall(100_000);
	const converting = conversion.convert();
	await stalled;
	conversion.stop();
	await converting;
	expect([conversion.busy, conversion.fault, conversion.finished]).toEqual([false, null, null]);
	const [entry] = keptModels.entries ?? [];
	if (!entry) throw new Error('nothing stayed');
	expect(entry.complete).toBe(false);
	server.flow();

	const next = pageModels({ files });
	const request = requestToGoOn(entry.model);
	if (!request) throw new Error('it cannot go on');
	await next.conversion.goOn(request);
	expect(next.conversion.fault).toBeNull();
	expect(next.keptModels.entries).toMatchObject([{ complete: true }]);
	await server.close();
});

describe('what cannot be converted', () => {
	test('is refused when it is opened, and the form stays as it was', async () => {
		const { conversion } = pageModels();
		const files = new Map(FILES);
		files.delete('config.json');
		await expect(conversion.open(fromDisk(files), NEVER)).rejects.toMatchObject({
			code: 'not-a-checkpoint',
		});
		expect(conversion.from).toBeNull();
	});

	test('or says why when it is under way, and can be tried again', async () => {
		const { files, conversion } = pageModels();
		await conversion.open(fromDisk(), NEVER);
		files.budget.quota = 1000;
		await conversion.convert();
		expect(conversion.fault).toContain('disk');
		files.budget.quota = 1e9;
		await conversion.convert();
		expect([conversion.fault, conversion.finished === null]).toEqual([null, false]);
		await conversion.convert();
		expect(conversion.fault).toContain('is in this browser already');
	});
});

test('a GPU without 16-bit numbers gets the form that it computes with', async () => {
	for (const [computer, quantization] of [
		[withGpu, 'q4f16_1'],
		[with32, 'q4f32_1'],
	] as const) {
		const { keptModels, conversion } = pageModels({ computer });
		await keptModels.look();
		await conversion.open(fromDisk(), NEVER);
		expect(conversion.quantization).toBe(quantization);
	}
});

test('how fast it is, and a converter that could not be loaded is asked for anew', async () => {
	let tries = 0;
	const rates: (number | null)[] = [];
	const conversion: CheckpointConversion = new CheckpointConversion({
		connect: async () => {
			if (++tries === 1) throw new TypeError('Failed to fetch');
			return {
				async convert(_request, onProgress) {
					onProgress({ done: 6, total: 10, bytesPerSecond: 0, secondsLeft: null });
					rates.push(conversion.rate);
					onProgress({ done: 8, total: 10, bytesPerSecond: 2, secondsLeft: 1 });
					rates.push(conversion.rate);
					return Promise.reject(new Error('The disk is gone.'));
				},
			};
		},
		computer: () => null,
		storeChanged: async () => {},
	});
	await conversion.open(fromDisk(), NEVER);
	expect(conversion.rate).toBeNull();
	await conversion.convert();
	expect(conversion.fault).toBe('Failed to fetch');
	await conversion.convert();
	expect([tries, conversion.fault]).toEqual([2, 'The disk is gone.']);
	// Two bytes a second are one weight of 16 bits.
	expect(rates).toEqual([null, 1]);
});
