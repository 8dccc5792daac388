import * as v from 'valibot';
import { Failure } from '../../../core/failure.ts';
import { parseJson } from './json.ts';
import type { SourceFolder } from './source.ts';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1e7));

const Finite = v.pipe(v.number(), v.finite());

const Kind = v.object({
	model_type: v.optional(v.string(), 'none'),
	architectures: v.optional(v.array(v.string()), []),
	quantization_config: v.optional(v.unknown()),
	attention_bias: v.optional(v.boolean(), false),
	mlp_bias: v.optional(v.boolean(), false),
	hidden_act: v.optional(v.string(), 'silu'),
});

/** `type` is the key's older name. */
const Rope = v.looseObject({
	rope_type: v.optional(v.string()),
	type: v.optional(v.string()),
	rope_theta: v.optional(Finite),
});

const Llama = v.object({
	hidden_size: Count,
	intermediate_size: Count,
	num_hidden_layers: Count,
	num_attention_heads: Count,
	num_key_value_heads: v.nullish(Count),
	head_dim: v.nullish(Count),
	vocab_size: Count,
	rms_norm_eps: Finite,
	max_position_embeddings: Count,
	tie_word_embeddings: v.optional(v.boolean(), false),
	rope_theta: v.optional(Finite, 10_000),
	rope_scaling: v.nullish(Rope),
	/** Where Transformers 5 writes both of them. */
	rope_parameters: v.nullish(Rope),
});

/** What decides a Llama's tensors and library. */
export interface LlamaConfig {
	readonly hidden: number;
	readonly intermediate: number;
	readonly layers: number;
	readonly heads: number;
	readonly keyValueHeads: number;
	readonly headDim: number;
	readonly vocabulary: number;
	/** Whether the output layer is the embedding itself. */
	readonly tied: boolean;
	readonly normEpsilon: number;
	/** Tokens it was made for. */
	readonly positions: number;
	readonly ropeTheta: number;
	/** `llama3`: stretched as Llama 3.1's, which takes another library than Llama 3's. */
	readonly ropeScaling: 'none' | 'llama3';
	/** As it is written in the configuration; the library's compiler reads it. */
	readonly ropeParameters: object | null;
}

/**
 * A checkpoint's config.json.
 * @throws Failure `not-a-checkpoint`, `bad-checkpoint-json`, `foreign-architecture`, `already-quantized`
 */
export async function readConfig(source: SourceFolder, signal: AbortSignal): Promise<LlamaConfig> {
	const bytes = await source.read('config.json', signal);
	if (!bytes)
		throw new Failure(
			'not-a-checkpoint',
			`There is no config.json in ${source.label}: a Hugging Face checkpoint has one beside its weights.`,
		);
	checkKind(parseJson('config.json', bytes, Kind));
	const config = parseJson('config.json', bytes, Llama);
	const rope = config.rope_scaling ?? config.rope_parameters ?? null;
	return {
		hidden: config.hidden_size,
		intermediate: config.intermediate_size,
		layers: config.num_hidden_layers,
		heads: config.num_attention_heads,
		keyValueHeads: config.num_key_value_heads ?? config.num_attention_heads,
		headDim: config.head_dim ?? config.hidden_size / config.num_attention_heads,
		vocabulary: config.vocab_size,
		tied: config.tie_word_embeddings,
		normEpsilon: config.rms_norm_eps,
		positions: config.max_position_embeddings,
		ropeTheta: config.rope_parameters?.rope_theta ?? config.rope_theta,
		ropeScaling: ropeScalingOf(rope?.rope_type ?? rope?.type ?? 'default'),
		ropeParameters: rope,
	};
}

function checkKind(kind: v.InferOutput<typeof Kind>): void {
	const foreign = (what: string) =>
		new Failure(
			'foreign-architecture',
			`This model is ${what}. Only Llama models (LlamaForCausalLM), Llama 3, 3.1, 3.2 and what is tuned from them, can be converted.`,
		);
	const [architecture = 'LlamaForCausalLM'] = kind.architectures;
	if (kind.model_type !== 'llama' || architecture !== 'LlamaForCausalLM')
		throw foreign(`of the architecture ${kind.architectures[0] ?? kind.model_type}`);
	if (kind.attention_bias || kind.mlp_bias) throw foreign('a Llama with biases');
	if (kind.hidden_act !== 'silu') throw foreign(`a Llama with the activation ${kind.hidden_act}`);
	if (kind.quantization_config != null)
		throw new Failure(
			'already-quantized',
			'This checkpoint is quantized already (config.json has a quantization_config). Convert the original with weights in bf16, f16 or f32.',
		);
}

function ropeScalingOf(type: string): LlamaConfig['ropeScaling'] {
	if (type === 'default') return 'none';
	if (type === 'llama3') return 'llama3';
	throw new Failure(
		'foreign-architecture',
		`This Llama's positions are scaled by "${type}". WebLLM's libraries know none and "llama3".`,
	);
}
