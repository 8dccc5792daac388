import { Failure } from '../../../core/failure.ts';
import type { LlamaConfig } from './config.ts';
import { DTYPE_BYTES, isDtype } from './decode.ts';
import { GROUP } from './quantize.ts';
import type { Checkpoint, StoredTensor } from './safetensors.ts';

/** A tensor of the checkpoint that must be there. */
interface Part {
	readonly name: string;
	readonly shape: readonly number[];
}

/** A tensor as WebLLM's library looks it up: the checkpoint's, one after another along their rows. */
export interface ModelTensor {
	/** Without `.weight`, `.q_weight` or `.q_scale`. */
	readonly name: string;
	readonly shape: readonly number[];
	/** Matrices are, norms are not. */
	readonly quantized: boolean;
	readonly parts: readonly Part[];
}

/** All tensors of a Llama, in the order in which they are written. */
export function llamaTensors(config: LlamaConfig): ModelTensor[] {
	const { hidden, intermediate, vocabulary } = config;
	const queries = config.heads * config.headDim;
	const keys = config.keyValueHeads * config.headDim;
	const part = (name: string, ...shape: number[]): Part => ({ name: `${name}.weight`, shape });
	const norm = (name: string): ModelTensor => ({
		name,
		shape: [hidden],
		quantized: false,
		parts: [part(name, hidden)],
	});
	const matrix = (name: string, columns: number, ...parts: Part[]): ModelTensor => ({
		name,
		shape: [parts.reduce((rows, { shape }) => rows + (shape[0] ?? 0), 0), columns],
		quantized: true,
		parts,
	});
	const layer = (index: number): ModelTensor[] => {
		const at = `model.layers.${index}`;
		const attention = `${at}.self_attn`;
		return [
			norm(`${at}.input_layernorm`),
			matrix(
				`${attention}.qkv_proj`,
				hidden,
				part(`${attention}.q_proj`, queries, hidden),
				part(`${attention}.k_proj`, keys, hidden),
				part(`${attention}.v_proj`, keys, hidden),
			),
			matrix(`${attention}.o_proj`, queries, part(`${attention}.o_proj`, hidden, queries)),
			norm(`${at}.post_attention_layernorm`),
			matrix(
				`${at}.mlp.gate_up_proj`,
				hidden,
				part(`${at}.mlp.gate_proj`, intermediate, hidden),
				part(`${at}.mlp.up_proj`, intermediate, hidden),
			),
			matrix(
				`${at}.mlp.down_proj`,
				intermediate,
				part(`${at}.mlp.down_proj`, hidden, intermediate),
			),
		];
	};
	const embedding = 'model.embed_tokens';
	return [
		matrix(embedding, hidden, part(embedding, vocabulary, hidden)),
		...Array.from({ length: config.layers }, (_, index) => layer(index)).flat(),
		norm('model.norm'),
		...(config.tied ? [] : [matrix('lm_head', hidden, part('lm_head', vocabulary, hidden))]),
	];
}

/**
 * That a checkpoint has exactly these tensors, in shapes and formats that can be read.
 * @throws Failure `missing-tensor`, `wrong-shape`, `wrong-dtype`, `not-safetensors`, `unknown-tensor`
 */
export function checkTensors(
	tensors: readonly ModelTensor[],
	checkpoint: Checkpoint,
	config: LlamaConfig,
): void {
	const needed = new Set<string>();
	for (const { quantized, shape, parts } of tensors) {
		const columns = shape.at(-1) ?? 0;
		if (quantized && columns % GROUP !== 0)
			throw new Failure(
				'wrong-shape',
				`${parts[0]?.name} has rows of ${columns} weights; they can be quantized only in groups of ${GROUP}.`,
			);
		for (const part of parts) {
			needed.add(part.name);
			checkPart(part, checkpoint.get(part.name));
		}
	}
	for (const name of checkpoint.keys())
		if (!needed.has(name) && !isSpare(name, config))
			throw new Failure(
				'unknown-tensor',
				`The checkpoint has a tensor ${name}, which a Llama of its config.json has not. Without it the model would be another one; adapters must be merged into the weights first.`,
			);
}

function checkPart({ name, shape }: Part, tensor: StoredTensor | undefined): void {
	if (!tensor)
		throw new Failure(
			'missing-tensor',
			`The checkpoint lacks the tensor ${name}, which its config.json asks for. Get all of its files.`,
		);
	if (tensor.shape.length !== shape.length || shape.some((size, i) => size !== tensor.shape[i]))
		throw new Failure(
			'wrong-shape',
			`${name} has the shape [${tensor.shape}], but by config.json it must be [${shape}]. The files do not belong together.`,
		);
	if (!isDtype(tensor.dtype))
		throw new Failure(
			'wrong-dtype',
			`${name} has the format ${tensor.dtype}; weights must be BF16, F16 or F32. Convert the original checkpoint, not a quantized one.`,
		);
	const bytes = shape.reduce((product, size) => product * size, DTYPE_BYTES[tensor.dtype]);
	if (tensor.end - tensor.start !== bytes)
		throw new Failure(
			'not-safetensors',
			`${tensor.fileName} is no safetensors file: ${name} has ${tensor.end - tensor.start} bytes where its shape takes ${bytes}.`,
		);
}

/** Constants that older checkpoints carry, and an output layer that is the embedding. */
const isSpare = (name: string, { tied }: LlamaConfig) =>
	name.endsWith('.rotary_emb.inv_freq') || (tied && name === 'lm_head.weight');
