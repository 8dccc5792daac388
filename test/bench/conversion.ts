/** The converter's rates; runs in Node and, bundled, in a page. */
import { convert } from '../../src/models/local/convert/convert.ts';
import type { FolderWriter } from '../../src/models/local/convert/folder.ts';
import { planConversion } from '../../src/models/local/convert/plan.ts';
import { TINY } from '../support/llama/checkpoint.ts';
import { randomFrom } from '../support/llama/noise.ts';
import { syntheticCheckpoint } from '../support/llama/synthetic.ts';

const TRIES = 3;
const never = new AbortController().signal;

export interface ConversionRates {
	/** Millions of weights a second, read from memory, converted whole and written nowhere. */
	readonly q4f16_1: number;
	readonly q4f32_1: number;
	/** The bare formula in double precision, without rounding, statistics, checksums or files. */
	readonly formula: number;
}

export async function conversionRates(): Promise<ConversionRates> {
	return {
		q4f16_1: await rateOf('q4f16_1'),
		q4f32_1: await rateOf('q4f32_1'),
		formula: await formulaRate(),
	};
}

async function rateOf(kind: string): Promise<number> {
	const { files, parameters } = syntheticCheckpoint({
		...TINY,
		hidden_size: 4096,
		intermediate_size: 4096,
		num_hidden_layers: 1,
		vocab_size: 2048,
	});
	const find = (name: string) => {
		const file = files.get(name);
		return file && { size: file.size, read: async (a: number, b: number) => file.read(a, b) };
	};
	const source = {
		label: 'memory',
		read: async (name: string) => {
			const file = find(name);
			return file ? file.read(0, file.size) : null;
		},
		open: async (name: string) => find(name) ?? null,
	};
	const plan = await planConversion(source, kind, never);
	return best(parameters, () => convert(plan, new Forgetful(), () => {}, never));
}

/** Millions a second, at best. */
async function best(weights: number, work: () => unknown): Promise<number> {
	let shortest = Infinity;
	for (let tried = 0; tried < TRIES; tried++) {
		const began = performance.now();
		await work();
		shortest = Math.min(shortest, performance.now() - began);
	}
	return weights / shortest / 1000;
}

function formulaRate(): Promise<number> {
	const random = randomFrom(3);
	const weights = Float32Array.from({ length: 1 << 22 }, () => random() * 0.02);
	const words = new Uint32Array(weights.length / 8);
	return best(weights.length, () => {
		for (let start = 0; start < weights.length; start += 32) {
			let largest = 0;
			for (let at = start; at < start + 32; at++)
				largest = Math.max(largest, Math.abs(weights[at] ?? 0));
			for (let at = start; at < start + 32; at++) {
				const code = Math.min(14, Math.max(0, Math.round((weights[at] ?? 0) / (largest / 7) + 7)));
				words[at >> 3] = (words[at >> 3] ?? 0) | (code << (4 * (at & 7)));
			}
		}
	});
}

/** Remembers the small files, and of the others their sizes. */
class Forgetful implements FolderWriter {
	readonly #sizes = new Map<string, number>();
	readonly #texts = new Map<string, Blob>();

	async size(name: string) {
		return this.#sizes.get(name) ?? 0;
	}

	async open(name: string) {
		return this.#texts.get(name) ?? new Blob();
	}

	async append(name: string, bytes: Uint8Array<ArrayBuffer>) {
		this.#sizes.set(name, (this.#sizes.get(name) ?? 0) + bytes.length);
		if (!name.endsWith('.bin'))
			this.#texts.set(name, new Blob([this.#texts.get(name) ?? '', bytes]));
	}

	async truncate(name: string, bytes: number) {
		this.#sizes.set(name, bytes);
		this.#texts.set(name, new Blob());
	}
}
