import { describe, expect, it } from 'vitest';
import { asFailure } from '../../../../../src/core/failure.ts';
import { convert } from '../../../../../src/models/local/convert/convert.ts';
import { planConversion } from '../../../../../src/models/local/convert/plan.ts';
import {
	checkpoint,
	type Files,
	randomTensors,
	safetensors,
	smallFiles,
	type Tensor,
	TINY,
} from '../../../../support/llama/checkpoint.ts';
import { MemoryFolder, sourceOf } from '../../../../support/llama/memory-folder.ts';

const never = new AbortController().signal;
const EMBEDDING = 'model.embed_tokens.weight';

/** What converting comes to, and what it leaves. */
async function outcome(files: Files, quantization = 'q4f16_1') {
	const folder = new MemoryFolder();
	try {
		const plan = await planConversion(sourceOf(files), quantization, never);
		await convert(plan, folder, () => {}, never);
		return { code: 'none', message: '', left: [...folder.files.keys()] };
	} catch (thrown) {
		const { code, message } = asFailure(thrown, 'unexpected');
		return { code, message, left: [...folder.files.keys()] };
	}
}

const tensors = randomTensors(TINY, 'BF16');
const good = () => checkpoint(TINY, tensors);
const weights = () => good().get('model.safetensors') ?? new Uint8Array(0);
const withWeights = (bytes: Uint8Array<ArrayBuffer>) => good().set('model.safetensors', bytes);
const withConfig = (more: object) =>
	good().set('config.json', new TextEncoder().encode(JSON.stringify({ ...TINY, ...more })));
const without = (name: string) => {
	const files = good();
	files.delete(name);
	return files;
};
const withTensor = (name: string, change: (tensor: Tensor) => Partial<Tensor>) => {
	const changed = new Map(tensors);
	const tensor = changed.get(name) ?? { dtype: 'BF16', shape: [0], bytes: new Uint8Array(0) };
	return withWeights(safetensors(changed.set(name, { ...tensor, ...change(tensor) })));
};
const withoutTensor = (name: string) =>
	withWeights(safetensors(new Map([...tensors].filter(([each]) => each !== name))));
const headed = (header: string, length = BigInt(header.length)) => {
	const bytes = new Uint8Array(8 + header.length);
	new DataView(bytes.buffer).setBigUint64(0, length, true);
	bytes.set(new TextEncoder().encode(header), 8);
	return withWeights(bytes);
};
const shardless = () => {
	const files = checkpoint(TINY, tensors, 2);
	files.delete('model-00002-of-00002.safetensors');
	return files;
};
const swapped = () => {
	const files = checkpoint(TINY, tensors, 2);
	const first = files.get('model-00001-of-00002.safetensors') ?? new Uint8Array(0);
	return files.set('model-00002-of-00002.safetensors', first);
};

describe('an input that cannot be converted is refused in words, with nothing written', () => {
	it.each([
		[
			'cut off in its weights',
			() => withWeights(weights().slice(0, 50_000)),
			'checkpoint-cut-short',
		],
		['cut off in its header', () => withWeights(weights().slice(0, 100)), 'checkpoint-cut-short'],
		[
			'cut off in its first bytes',
			() => withWeights(weights().slice(0, 5)),
			'checkpoint-cut-short',
		],
		['with a header of another kind', () => headed('[1, 2]'), 'bad-checkpoint-json'],
		['with a header that is no JSON', () => headed('{"a":'), 'bad-checkpoint-json'],
		['with a header of a terabyte', () => headed('{}', 1n << 40n), 'not-safetensors'],
		[
			'with a tensor of other bytes than its shape',
			() => withTensor(EMBEDDING, ({ bytes }) => ({ bytes: bytes.slice(2) })),
			'not-safetensors',
		],
		['in another dtype', () => withTensor(EMBEDDING, () => ({ dtype: 'I8' })), 'wrong-dtype'],
		['in another shape', () => withTensor(EMBEDDING, () => ({ shape: [64, 300] })), 'wrong-shape'],
		['without a tensor', () => withoutTensor(EMBEDDING), 'missing-tensor'],
		['without one of its files', shardless, 'checkpoint-file-missing'],
		['with one of its files twice', swapped, 'missing-tensor'],
		[
			'with a bias',
			() => withTensor('model.layers.0.self_attn.q_proj.bias', () => ({})),
			'unknown-tensor',
		],
		[
			'of a foreign architecture',
			() => withConfig({ model_type: 'qwen2', architectures: ['Qwen2ForCausalLM'] }),
			'foreign-architecture',
		],
		[
			'for another task',
			() => withConfig({ architectures: ['LlamaForSequenceClassification'] }),
			'foreign-architecture',
		],
		[
			'with positions that no library knows',
			() => withConfig({ rope_scaling: { type: 'yarn', factor: 4 } }),
			'foreign-architecture',
		],
		[
			'that is quantized',
			() => withConfig({ quantization_config: { quant_method: { id: 'gptq', revision: 1 } } }),
			'already-quantized',
		],
		['with a broken config.json', () => withConfig({ hidden_size: '64' }), 'bad-checkpoint-json'],
		['with rows that make no groups', () => withConfig({ hidden_size: 48 }), 'wrong-shape'],
		['without config.json', () => without('config.json'), 'not-a-checkpoint'],
		['without weights', () => smallFiles(TINY), 'not-a-checkpoint'],
		['without tokenizer.json', () => without('tokenizer.json'), 'not-a-checkpoint'],
		[
			'with the tokenizer of another family',
			() => good().set('tokenizer.json', new TextEncoder().encode('{"added_tokens": []}')),
			'foreign-tokenizer',
		],
	])('%s', async (_, files, code) => {
		const result = await outcome(files());
		expect(result).toMatchObject({ code, left: [] });
		expect(result.message).toMatch(/\.$/);
	});

	const POINTER = new TextEncoder().encode(
		'version https://git-lfs.github.com/spec/v1\noid sha256:aa\nsize 98362432\n',
	);
	it.each(['model.safetensors', 'tokenizer.json', 'config.json'])(
		'with a Git LFS pointer or a web page for %s, which is named',
		async (name) => {
			const page = new TextEncoder().encode('<!doctype html><title>Log in</title>');
			expect((await outcome(good().set(name, POINTER))).message).toMatch(
				`${name} is a Git LFS pointer`,
			);
			expect((await outcome(good().set(name, page))).message).toMatch(`${name} is a web page`);
		},
	);

	it('to a quantization that there is not', async () => {
		expect(await outcome(good(), 'q3f16_1')).toMatchObject({
			code: 'unknown-quantization',
			left: [],
		});
	});
});

describe('a config.json as Python writes it', () => {
	const written = (more: string) =>
		good().set(
			'config.json',
			new TextEncoder().encode(`${JSON.stringify(TINY).slice(0, -1)}, ${more}}`),
		);

	it.each([
		'"some_limit": Infinity',
		'"some_limit": -Infinity, "other": [NaN, {"a": NaN}]',
		'"said": "Infinity, \\"NaN\\" \\\\", "limit":Infinity',
	])('%s is converted', async (more) => {
		expect(await outcome(written(more))).toMatchObject({ code: 'none' });
	});

	it.each(['"rms_norm_eps": Infinity', '"rms_norm_eps": NaN', '"a": Infinite', '"a": "NaN'])(
		'%s is refused',
		async (more) => {
			expect(await outcome(written(more))).toMatchObject({ code: 'bad-checkpoint-json' });
		},
	);
});

describe('weights that are no numbers', () => {
	const bits = (word: number) =>
		withTensor('model.layers.1.mlp.down_proj.weight', ({ bytes }) => {
			const changed = bytes.slice();
			new DataView(changed.buffer).setUint16(2000, word, true);
			return { bytes: changed };
		});

	it.each([
		['NaN', 0x7fc0, 'q4f16_1'],
		['infinity', 0xff80, 'q4f32_1'],
		['what f16 does not hold', 0x4780, 'q4f16_1'],
	])('%s: the folder stays without what a model is loaded by', async (_, word, kind) => {
		const result = await outcome(bits(word), kind);
		expect(result.code).toBe('bad-weights');
		expect(result.message).toContain('model.layers.1.mlp.down_proj.weight');
		expect(result.left).not.toContain('mlc-chat-config.json');
		expect(result.left).not.toContain('tensor-cache.json');
	});

	it('but what f32 holds can be converted with it', async () => {
		expect(await outcome(bits(0x4780), 'q4f32_1')).toMatchObject({ code: 'none' });
	});
});
