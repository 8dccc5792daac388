import { randomFrom } from './noise.ts';

/** A checkpoint's files by name. */
export type Files = Map<string, Uint8Array<ArrayBuffer>>;

export type Dtype = 'BF16' | 'F16' | 'F32';

export interface Tensor {
	readonly dtype: Dtype | 'I8';
	readonly shape: readonly number[];
	readonly bytes: Uint8Array;
}

/** The sizes of a Llama, by the names of its config.json. */
export const TINY = {
	architectures: ['LlamaForCausalLM'],
	model_type: 'llama',
	hidden_act: 'silu',
	hidden_size: 64,
	intermediate_size: 96,
	num_hidden_layers: 2,
	num_attention_heads: 4,
	num_key_value_heads: 2,
	vocab_size: 300,
	rms_norm_eps: 1e-5,
	max_position_embeddings: 8192,
	rope_theta: 500000,
	rope_scaling: null,
	tie_word_embeddings: false,
};
export type Config = typeof TINY;

export const LLAMA_3_8B: Config = {
	...TINY,
	hidden_size: 4096,
	intermediate_size: 14336,
	num_hidden_layers: 32,
	num_attention_heads: 32,
	num_key_value_heads: 8,
	vocab_size: 128256,
};

/** The tensors that a Llama of this config.json has, in Hugging Face's names. */
export function shapesOf(config: Config): Map<string, number[]> {
	const { hidden_size: hidden, intermediate_size: inner, vocab_size: vocabulary } = config;
	const keys = (hidden / config.num_attention_heads) * config.num_key_value_heads;
	const shapes = new Map([['model.embed_tokens.weight', [vocabulary, hidden]]]);
	for (let layer = 0; layer < config.num_hidden_layers; layer++) {
		const at = `model.layers.${layer}`;
		shapes.set(`${at}.input_layernorm.weight`, [hidden]);
		shapes.set(`${at}.mlp.down_proj.weight`, [hidden, inner]);
		shapes.set(`${at}.mlp.gate_proj.weight`, [inner, hidden]);
		shapes.set(`${at}.mlp.up_proj.weight`, [inner, hidden]);
		shapes.set(`${at}.post_attention_layernorm.weight`, [hidden]);
		shapes.set(`${at}.self_attn.k_proj.weight`, [keys, hidden]);
		shapes.set(`${at}.self_attn.o_proj.weight`, [hidden, hidden]);
		shapes.set(`${at}.self_attn.q_proj.weight`, [hidden, hidden]);
		shapes.set(`${at}.self_attn.v_proj.weight`, [keys, hidden]);
	}
	shapes.set('model.norm.weight', [hidden]);
	if (!config.tie_word_embeddings) shapes.set('lm_head.weight', [vocabulary, hidden]);
	return shapes;
}

/** Random weights; a few groups of special ones: all zero, tiny in several ways, one huge. */
export function randomTensors(config: Config, dtype: Dtype, seed = 1): Map<string, Tensor> {
	const random = randomFrom(seed);
	const tensors = new Map<string, Tensor>();
	for (const [name, shape] of shapesOf(config)) {
		const weights = Float32Array.from(
			{ length: shape.reduce((product, size) => product * size, 1) },
			() => random() * 0.05,
		);
		weights.fill(0, 0, 32);
		if (shape.length === 2) {
			for (let index = 32; index < 64; index++) weights[index] = random() * 1e-7;
			weights[64] = 300;
			for (let index = 96; index < 128; index++) weights[index] = random() * 1e-5;
			for (let index = 128; index < 160; index++) weights[index] = random() * 1e-20;
			// The scale of this group is the least number of f16, and its largest weight ten of it.
			for (let index = 160; index < 192; index++) weights[index] = 6e-7 * Math.sin(index);
		}
		tensors.set(name, { dtype, shape, bytes: encode(weights, dtype) });
	}
	return tensors;
}

/** Weights as the file has them; f16 and bf16 by cutting off, which is as good as any for a test. */
function encode(weights: Float32Array, dtype: Dtype): Uint8Array {
	if (dtype === 'F32') return new Uint8Array(weights.buffer);
	const words = new Uint32Array(weights.buffer);
	if (dtype === 'BF16')
		return new Uint8Array(Uint16Array.from(words, (word) => word >>> 16).buffer);
	return new Uint8Array(Uint16Array.from(words, cutToHalf).buffer);
}

function cutToHalf(word: number): number {
	const sign = (word >>> 16) & 0x8000;
	const exponent = ((word >>> 23) & 0xff) - 127;
	if (exponent < -24) return sign;
	const fraction = (word & 0x7fffff) | 0x800000;
	return exponent < -14
		? sign | (fraction >>> (-exponent - 1))
		: sign | ((exponent + 15) << 10) | ((word & 0x7fffff) >>> 13);
}

/** A safetensors file. */
export function safetensors(tensors: ReadonlyMap<string, Tensor>): Uint8Array<ArrayBuffer> {
	const entries: Record<string, unknown> = { __metadata__: { format: 'pt' } };
	let end = 0;
	for (const [name, { dtype, shape, bytes }] of tensors) {
		entries[name] = { dtype, shape, data_offsets: [end, end + bytes.length] };
		end += bytes.length;
	}
	const text = new TextEncoder().encode(JSON.stringify(entries));
	const padded = Math.ceil(text.length / 8) * 8;
	const file = new Uint8Array(8 + padded + end).fill(0x20, 8, 8 + padded);
	new DataView(file.buffer).setBigUint64(0, BigInt(padded), true);
	file.set(text, 8);
	let at = 8 + padded;
	for (const { bytes } of tensors.values()) {
		file.set(bytes, at);
		at += bytes.length;
	}
	return file;
}

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** The files beside the weights. */
export function smallFiles(config: object): Files {
	const special = ['<|begin_of_text|>', '<|end_of_text|>', '<|start_header_id|>'];
	const more = ['<|end_header_id|>', '<|eom_id|>', '<|eot_id|>'];
	const tokens = [...special, ...more].map((content, index) => ({ id: 280 + index, content }));
	return new Map([
		['config.json', json(config)],
		['tokenizer.json', json({ version: '1.0', added_tokens: tokens, model: { type: 'BPE' } })],
	]);
}

/** A whole checkpoint in one file of weights, or in two with an index. */
export function checkpoint(
	config: Config,
	tensors: ReadonlyMap<string, Tensor>,
	shards: 1 | 2 = 1,
): Files {
	const files = smallFiles(config);
	if (shards === 1) return files.set('model.safetensors', safetensors(tensors));
	const names = ['model-00001-of-00002.safetensors', 'model-00002-of-00002.safetensors'] as const;
	const map: Record<string, string> = {};
	const parts = names.map((fileName, part) => {
		const inside = [...tensors].filter((_, index) => index % 2 === part);
		for (const [name] of inside) map[name] = fileName;
		return [fileName, safetensors(new Map(inside))] as const;
	});
	for (const [name, bytes] of parts) files.set(name, bytes);
	return files.set('model.safetensors.index.json', json({ metadata: {}, weight_map: map }));
}
