import { expect, test } from 'vitest';
import {
	computerInWords,
	keptInWords,
	sizesInWords,
} from '../../../../../src/app/models/local/model-words.ts';
import type { ModelEntry } from '../../../../../src/models/local/store/model-store.ts';
import { gpu, with32, withGpu, withoutEither, withoutGpu } from '../../../../support/computers.ts';

const entry = (changes: Partial<ModelEntry['model']> = {}): ModelEntry => ({
	model: {
		engine: 'gguf',
		id: 'tiny',
		title: 'Tiny',
		source: 'https://models.example/tiny.gguf',
		base: 'https://files.invalid/',
		files: [{ name: 'tiny.gguf', url: 'https://files.invalid/tiny.gguf', bytes: 2e9 }],
		addedAt: '2026-11-28T12:00:00.000Z',
		details: { quantization: 'Q4_K_M', contextLength: 8192 },
		...changes,
	},
	stored: 2e9,
	complete: true,
});

test('a kept model says what it is, how large, and where from', () => {
	expect(keptInWords(entry())).toBe(
		'GGUF · Q4_K_M · 2 GB · 8,192 tokens · models.example/tiny.gguf',
	);
	expect(keptInWords(entry({ engine: 'webllm', source: 'files', details: {} }))).toBe(
		'WebLLM · 2 GB · from your disk',
	);
	expect(keptInWords({ ...entry({ details: {} }), stored: 5e8, complete: false })).toBe(
		'GGUF · 500 MB of 2 GB here · models.example/tiny.gguf',
	);
	expect(sizesInWords({ disk: 1e9, memory: 2e9 })).toBe(
		'Download and disk 1 GB · memory about 2 GB',
	);
});

test('a computer says which models run on it, and why not the others', () => {
	expect(computerInWords(withGpu)).toBe(
		'WebLLM models run on the GPU (a GPU). GGUF models run there too.',
	);
	expect(computerInWords(with32)).toMatch(
		/^WebLLM models in q4f32_1 run on the GPU .* on the processor, slowly: .*shader-f16/,
	);
	expect(computerInWords(withoutGpu)).toMatch(/^No model runs on the GPU here: the browser offers/);
	expect(computerInWords(withoutEither)).toMatch(/neither there nor on the processor.*64-bit/);
	expect(computerInWords({ ...withGpu, gpu: { ...gpu, software: true } })).toContain(
		'emulated by the processor: very slowly',
	);
});
