import type { LlamaConfig } from './config.ts';
import type { Quantization } from './precision.ts';
import type { SpecialTokens } from './tokenizer.ts';

/** The most tokens that a converted model is set up for: more take more memory than tabs have. */
const MAX_CONTEXT = 8192;
/** Prompt tokens that WebLLM's Llama libraries take at once. */
const PREFILL_CHUNK = 1024;

export const contextLength = ({ positions }: LlamaConfig) => Math.min(positions, MAX_CONTEXT);

/** `mlc-chat-config.json`: what WebLLM runs a model with. */
export function chatConfig(
	config: LlamaConfig,
	quantization: Quantization,
	special: SpecialTokens,
): object {
	const common = {
		context_window_size: contextLength(config),
		sliding_window_size: -1,
		attention_sink_size: -1,
		prefill_chunk_size: PREFILL_CHUNK,
	};
	return {
		version: '0.1.0',
		model_type: 'llama',
		quantization,
		model_config: {
			hidden_size: config.hidden,
			intermediate_size: config.intermediate,
			num_hidden_layers: config.layers,
			num_attention_heads: config.heads,
			num_key_value_heads: config.keyValueHeads,
			head_dim: config.headDim,
			vocab_size: config.vocabulary,
			rms_norm_eps: config.normEpsilon,
			position_embedding_base: config.ropeTheta,
			rope_scaling: config.ropeParameters,
			tie_word_embeddings: config.tied,
			...common,
		},
		vocab_size: config.vocabulary,
		...common,
		temperature: 0.6,
		top_p: 0.9,
		presence_penalty: 0,
		frequency_penalty: 0,
		repetition_penalty: 1,
		bos_token_id: special.begin,
		eos_token_id: stopTokens(special),
		pad_token_id: 0,
		tokenizer_files: ['tokenizer.json'],
		tokenizer_info: {
			token_postproc_method: 'byte_level',
			prepend_space_in_encode: false,
			strip_space_in_decode: false,
		},
		conv_template: promptTemplate(config, special),
	};
}

/**
 * Llama 3's prompts as they were trained: no system message unless one is given, and no
 * `role_templates`, with which WebLLM would rewrite the `$` of what is said.
 */
function promptTemplate({ ropeScaling }: LlamaConfig, special: SpecialTokens): object {
	const header = (role: string) => `<|start_header_id|>${role}`;
	const endOfHeader = '<|end_header_id|>\n\n';
	return {
		name: ropeScaling === 'llama3' ? 'llama-3_1' : 'llama-3',
		system_template: `${header('system')}${endOfHeader}{system_message}<|eot_id|>`,
		system_message: '',
		render_empty_system_message: false,
		system_prefix_token_ids: [special.begin],
		add_role_after_system_message: true,
		roles: { user: header('user'), assistant: header('assistant'), tool: header('ipython') },
		messages: [],
		seps: ['<|eot_id|>'],
		role_content_sep: endOfHeader,
		role_empty_sep: endOfHeader,
		stop_str: [],
		stop_token_ids: stopTokens(special),
		function_string: '',
		use_function_calling: false,
	};
}

const stopTokens = ({ end, endOfMessage, endOfTurn }: SpecialTokens) =>
	[end, endOfMessage, endOfTurn].filter((id) => id !== undefined);
