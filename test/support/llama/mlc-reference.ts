/**
 * MLC's folder a second time, written plainly from the format's description and slow: nothing of
 * the converter is used here.
 */
import { createHash } from 'node:crypto';
import type { Config, Tensor } from './checkpoint.ts';

/** Every half that is not negative, in order; its bits are its place. */
const HALVES = Float64Array.from({ length: 0x7c00 }, (_, bits) => {
	const exponent = bits >> 10;
	const fraction = bits % 1024;
	return exponent === 0 ? fraction / 2 ** 24 : (1 + fraction / 1024) * 2 ** (exponent - 15);
});

function halfBits(value: number): number {
	const size = Math.abs(value);
	let low = 0;
	let high = HALVES.length - 1;
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if (half(middle) <= size) low = middle;
		else high = middle;
	}
	const [down, up] = [size - half(low), half(high) - size];
	const nearest = down < up || (down === up && low % 2 === 0) ? low : high;
	return Object.is(value, -0) || value < 0 ? nearest + 0x8000 : nearest;
}
const half = (bits: number) => HALVES[bits] ?? Number.NaN;
const halfValue = (bits: number) => (bits < 0x8000 ? half(bits) : -half(bits - 0x8000));
const toHalf = (value: number) => halfValue(halfBits(value));

function floatFrom(bits: number): number {
	const view = new DataView(new ArrayBuffer(4));
	view.setUint32(0, bits);
	return view.getFloat32(0);
}

function bfloatBits(value: number): number {
	const view = new DataView(new ArrayBuffer(4));
	view.setFloat32(0, value);
	const low = view.getUint16(0);
	const [down, up] = [floatFrom(low * 65536), floatFrom((low + 1) * 65536)];
	const [under, over] = [Math.abs(value - down), Math.abs(up - value)];
	return under < over || (under === over && low % 2 === 0) ? low : low + 1;
}

function weightsOf({ dtype, bytes }: Tensor): number[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	const size = dtype === 'F32' ? 4 : 2;
	return Array.from({ length: bytes.length / size }, (_, index) => {
		if (dtype === 'F32') return view.getFloat32(index * 4, true);
		const bits = view.getUint16(index * 2, true);
		return dtype === 'F16' ? halfValue(bits) : floatFrom(bits * 65536);
	});
}

interface Written {
	readonly name: string;
	readonly shape: number[];
	readonly dtype: string;
	readonly bytes: Buffer;
}

type Kind = 'q4f16_1' | 'q4f32_1';

function numbers(values: number[], kind: Kind): Buffer {
	const bytes = Buffer.alloc(values.length * 2);
	for (const [index, value] of values.entries())
		bytes.writeUInt16LE(kind === 'q4f16_1' ? halfBits(value) : bfloatBits(value), index * 2);
	return bytes;
}

/** A matrix as codes and scales. */
export function quantized(name: string, parts: Tensor[], kind: Kind): Written[] {
	const round = kind === 'q4f16_1' ? toHalf : Math.fround;
	const weights = parts.flatMap(weightsOf).map(round);
	const columns = parts[0]?.shape[1] ?? 0;
	const rows = weights.length / columns;
	const scales: number[] = [];
	const words = Buffer.alloc(weights.length / 2);
	for (let start = 0; start < weights.length; start += 32) {
		const group = weights.slice(start, start + 32);
		const scale = round(Math.max(...group.map(Math.abs)) / 7);
		scales.push(scale);
		const codes = group.map((weight) => {
			if (scale === 0) return 7;
			const shifted = round(round(weight / scale) + 7);
			return Math.min(14, Math.max(0, Math.floor(shifted + 0.5)));
		});
		for (let word = 0; word < 4; word++) {
			let value = 0n;
			for (let nibble = 0; nibble < 8; nibble++)
				value += BigInt(codes[word * 8 + nibble] ?? 0) << BigInt(4 * nibble);
			words.writeUInt32LE(Number(value), start / 2 + word * 4);
		}
	}
	const dtype = kind === 'q4f16_1' ? 'float16' : 'float32';
	return [
		{ name: `${name}.q_weight`, shape: [rows, columns / 8], dtype: 'uint32', bytes: words },
		{
			name: `${name}.q_scale`,
			shape: [rows, columns / 32],
			dtype,
			bytes: numbers(scales, kind),
		},
	];
}

interface Matrix {
	readonly name: string;
	readonly parts: Tensor[];
}

/** The matrices of a model and its norms between them, in order. */
function inOrder<Piece>(
	config: Config,
	tensors: ReadonlyMap<string, Tensor>,
	matrixOf: (matrix: Matrix) => Piece[],
	normOf: (name: string, tensor: Tensor) => Piece[],
): Piece[] {
	const find = (name: string) => {
		const tensor = tensors.get(`${name}.weight`);
		if (!tensor) throw new Error(`no ${name}`);
		return tensor;
	};
	const norm = (name: string) => normOf(name, find(name));
	const matrix = (name: string, ...from: string[]) => matrixOf({ name, parts: from.map(find) });
	return [
		...matrix('model.embed_tokens', 'model.embed_tokens'),
		...Array.from({ length: config.num_hidden_layers }, (_, layer) => {
			const at = `model.layers.${layer}`;
			const attention = `${at}.self_attn`;
			return [
				...norm(`${at}.input_layernorm`),
				...matrix(
					`${attention}.qkv_proj`,
					...['q', 'k', 'v'].map((letter) => `${attention}.${letter}_proj`),
				),
				...matrix(`${attention}.o_proj`, `${attention}.o_proj`),
				...norm(`${at}.post_attention_layernorm`),
				...matrix(`${at}.mlp.gate_up_proj`, `${at}.mlp.gate_proj`, `${at}.mlp.up_proj`),
				...matrix(`${at}.mlp.down_proj`, `${at}.mlp.down_proj`),
			];
		}).flat(),
		...norm('model.norm'),
		...(config.tie_word_embeddings ? [] : matrix('lm_head', 'lm_head')),
	];
}

/** The shards of a folder and its index, for a model that fits into one shard. */
export function referenceFolder(config: Config, tensors: ReadonlyMap<string, Tensor>, kind: Kind) {
	const all = inOrder<Written>(
		config,
		tensors,
		({ name, parts }) => quantized(name, parts, kind),
		(name, tensor) => {
			const bytes = numbers(weightsOf(tensor), kind);
			const dtype = kind === 'q4f16_1' ? 'float16' : 'float32';
			return [{ name: `${name}.weight`, shape: [bytes.length / 2], dtype, bytes }];
		},
	);
	const shard = Buffer.concat(all.map(({ bytes }) => bytes));
	if (shard.length >= 32 * 1024 * 1024) throw new Error('too large for one shard');
	let byteOffset = 0;
	const records = all.map(({ name, shape, dtype, bytes }) => {
		const record = { name, shape, dtype, format: 'f32-to-bf16', nbytes: bytes.length, byteOffset };
		byteOffset += bytes.length;
		return record;
	});
	return {
		shard,
		records: [
			{
				dataPath: 'params_shard_0.bin',
				format: 'raw-shard',
				nbytes: shard.length,
				records,
				md5sum: createHash('md5').update(shard).digest('hex'),
			},
		],
	};
}

/** The weights of a matrix as they are read back from codes and scales. */
function readBack(written: Written[], kind: Kind): number[] {
	const [words, scales] = written.map(({ bytes }) => bytes);
	return Array.from({ length: (words?.length ?? 0) * 2 }, (_, index) => {
		const code = ((words?.[index >> 1] ?? 0) >> (index % 2 === 0 ? 0 : 4)) & 15;
		const bits = scales?.readUInt16LE((index >> 5) * 2) ?? 0;
		return (code - 7) * (kind === 'q4f16_1' ? halfValue(bits) : floatFrom(bits * 65536));
	});
}

/** A matrix of one part, quantized and read back. */
export function referenceTensor(
	tensors: ReadonlyMap<string, Tensor>,
	name: string,
	kind: Kind,
): number[] {
	const tensor = tensors.get(`${name}.weight`);
	return tensor ? readBack(quantized(name, [tensor], kind), kind) : [];
}

/** How far each matrix, read back from its codes and scales, is from the weights in that precision. */
export function referenceErrors(
	config: Config,
	tensors: ReadonlyMap<string, Tensor>,
	kind: Kind,
): Map<string, { rms: number; worst: number }> {
	const errors = inOrder(
		config,
		tensors,
		({ name, parts }) => {
			const written = quantized(name, parts, kind);
			const read = readBack(written, kind);
			const scales = written[1]?.bytes;
			const round = kind === 'q4f16_1' ? toHalf : Math.fround;
			let [error, weight, worst] = [0, 0, 0];
			for (const [index, value] of parts.flatMap(weightsOf).map(round).entries()) {
				const bits = scales?.readUInt16LE((index >> 5) * 2) ?? 0;
				const scale = kind === 'q4f16_1' ? halfValue(bits) : floatFrom(bits * 65536);
				const off = value - (read[index] ?? 0);
				error += off * off;
				weight += value * value;
				if (scale > 0) worst = Math.max(worst, Math.abs(off) / scale);
			}
			return [[name, { rms: Math.sqrt(error / weight), worst }] as const];
		},
		() => [],
	);
	return new Map(errors);
}
