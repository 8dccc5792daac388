import { records } from 'virtual:webllm-records';
import type { AppConfig } from '@mlc-ai/web-llm';
import { Failure } from '../../../core/failure.ts';
import type { StoredModel } from '../stored-model.ts';
import type { ChatConfig } from './chat-config.ts';
import { needsHalfFloats } from './gpu-needs.ts';

/** Room for what CodeSteer was trained to read: 7,024 tokens. */
const DEFAULT_CONTEXT = 8192;

/** Llama models by hidden size and layers: their libraries serve every fine-tuned one too. */
const LLAMAS: Readonly<Record<string, Record<'none' | 'llama3', string | null>>> = {
	'4096x32': { none: 'Llama-3-8B-Instruct', llama3: 'Llama-3.1-8B-Instruct' },
	'3072x28': { none: null, llama3: 'Llama-3.2-3B-Instruct' },
	'2048x16': { none: null, llama3: 'Llama-3.2-1B-Instruct' },
};
const LLAMA_3_VOCABULARY = 128_256;

/**
 * The address of the compiled library that runs a model, of the pinned WebLLM's own list. RoPE
 * scaling is compiled in: Llama 3 and 3.1 have the same tensors, and the wrong library would only
 * answer worse.
 * @throws Failure `no-webllm-library`
 */
export function libraryFor(model: StoredModel, config: ChatConfig): string {
	const { hidden_size, num_hidden_layers } = config.model_config;
	const isLlama = config.model_type === 'llama' && config.vocab_size === LLAMA_3_VOCABULARY;
	const family = isLlama
		? LLAMAS[`${hidden_size}x${num_hidden_layers}`]?.[model.details.ropeScaling ?? 'none']
		: null;
	const names = [model.title, `${model.title}-MLC`, `${family}-${config.quantization}-MLC`];
	const record = records.find(({ id }) => names.includes(id));
	if (record) return record.library;
	throw new Failure(
		'no-webllm-library',
		`WebLLM has no compiled library for ${model.title} (${config.model_type || 'unknown architecture'}, ${config.quantization || 'unknown quantization'}). It runs Llama 3, 3.1 and 3.2 in q4f16_1 and q4f32_1, fine-tuned ones too, and the models of its own list under their own names. Use a GGUF of this model instead.`,
	);
}

/** Tokens that a conversation may have, its answer included. */
export function contextFor({ context_window_size: own }: ChatConfig, wanted = DEFAULT_CONTEXT) {
	return own > 0 ? Math.min(own, wanted) : wanted;
}

/** WebLLM's configuration for one stored model. Prompts come ready made: its own template adds nothing. */
export function appConfigFor(
	model: StoredModel,
	config: ChatConfig,
	library: string,
	context: number,
): AppConfig {
	const { stop_str, stop_token_ids, system_prefix_token_ids } = config.conv_template;
	return {
		cacheBackend: 'opfs',
		model_list: [
			{
				model_id: model.id,
				model: model.base,
				model_lib: library,
				required_features: needsHalfFloats(config.quantization) ? ['shader-f16'] : [],
				overrides: {
					...(config.sliding_window_size === -1 && { context_window_size: context }),
					conv_template: {
						system_template: '',
						system_message: '',
						render_empty_system_message: false,
						roles: { user: '', assistant: '', tool: '' },
						role_content_sep: '',
						role_empty_sep: '',
						seps: [''],
						// An empty one would stop every reply at once.
						stop_str: [stop_str].flat().filter((text) => text !== ''),
						stop_token_ids,
						...(system_prefix_token_ids && { system_prefix_token_ids }),
					},
				},
			},
		],
	};
}
