import { expect, test } from 'vitest';
import { Benchmark } from '../../../../src/app/diagnostics/benchmark.svelte.ts';
import type { LoadedModel } from '../../../../src/models/local/local-model.ts';

/** Writes two words a call, with a pause between. */
function model(stream: LoadedModel['stream']): LoadedModel {
	return { label: 'Tiny', device: 'gpu', memory: 1, broken: false, stream, async unload() {} };
}

const pause = () => new Promise<void>((done) => setTimeout(done, 5));

test('a model is measured while it reads and writes', async () => {
	const benchmark = new Benchmark();
	const measuring = benchmark.measure(
		'Tiny',
		model(async function* () {
			await pause();
			yield { type: 'text', text: 'one' };
			await pause();
			yield { type: 'text', text: ' two' };
			yield {
				type: 'end',
				finish: 'stop',
				usage: { input: 50, output: 2, estimated: false, cost: 0 },
			};
		}),
	);
	expect([benchmark.busy, benchmark.result]).toEqual([true, null]);
	await measuring;
	expect([benchmark.busy, benchmark.fault]).toEqual([false, null]);
	expect(benchmark.result).toMatchObject({ title: 'Benchmark of Tiny, on the GPU' });
	const rows = Object.fromEntries(benchmark.result?.rows ?? []);
	expect(rows['First token after']).toMatch(/^\d+\sms$/);
	expect(rows.Prefill).toMatch(/^[\d.,]+ tokens a second \(50 tokens read\)$/);
	expect(rows.Decode).toMatch(/^[\d.,]+ tokens a second \(2 tokens written\)$/);
});

test('one that writes a single token, or none in time, is told so', async () => {
	const benchmark = new Benchmark();
	await benchmark.measure(
		'Tiny',
		model(async function* () {
			yield { type: 'text', text: 'one' };
			yield {
				type: 'end',
				finish: 'stop',
				usage: { input: 50, output: 1, estimated: false, cost: 0 },
			};
		}),
	);
	expect(Object.fromEntries(benchmark.result?.rows ?? []).Decode).toBe('one token only');
	await benchmark.measure(
		'Tiny',
		model(async function* () {}),
	);
	expect(benchmark.result?.rows).toEqual([['First token after', 'more than 20 s']]);
});

test('a fault is said, and the next measurement is not held up by it', async () => {
	const benchmark = new Benchmark();
	await benchmark.measure(
		'Tiny',
		model(async function* () {
			yield { type: 'text', text: 'one' };
			throw new Error('The GPU was lost.');
		}),
	);
	expect([benchmark.fault, benchmark.result]).toEqual(['The GPU was lost.', null]);
});

test('a measurement can be stopped', async () => {
	const benchmark = new Benchmark();
	const measuring = benchmark.measure(
		'Tiny',
		model(async function* (_messages, _options, signal) {
			yield { type: 'text', text: 'one' };
			await new Promise((_, reject) =>
				signal.addEventListener('abort', () => reject(signal.reason)),
			);
		}),
	);
	await pause();
	benchmark.stop();
	await measuring;
	expect([benchmark.busy, benchmark.fault, benchmark.result]).toEqual([false, null, null]);
});
