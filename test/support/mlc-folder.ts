import { createHash } from 'node:crypto';

/** A folder of the shape that WebLLM loads: real index, checksums and sizes, arbitrary weights. */
export function makeMlcFolder(shardBytes: readonly number[], seed = 1): Map<string, Uint8Array> {
	const files = new Map<string, Uint8Array>();
	const records = shardBytes.map((nbytes, index) => {
		const shard = noise(nbytes, seed + index);
		const dataPath = `params_shard_${index}.bin`;
		files.set(dataPath, shard);
		const tensor = {
			name: `weight.${index}`,
			shape: [nbytes / 4],
			dtype: 'uint32',
			format: 'raw',
			nbytes,
			byteOffset: 0,
		};
		const md5sum = createHash('md5').update(shard).digest('hex');
		return { dataPath, format: 'raw-shard', nbytes, records: [tensor], md5sum };
	});
	const text = (name: string, value: unknown) =>
		files.set(name, new TextEncoder().encode(JSON.stringify(value)));
	text('tensor-cache.json', { metadata: { ParamSize: records.length }, records });
	text('tokenizer.json', { version: '1.0', model: { type: 'BPE', vocab: {}, merges: [] } });
	text('mlc-chat-config.json', CONFIG);
	return files;
}

const CONFIG = {
	version: '0.1.0',
	model_type: 'llama',
	quantization: 'q4f32_1',
	model_config: { rope_scaling: null, context_window_size: 8192 },
	vocab_size: 128256,
	context_window_size: 8192,
	sliding_window_size: -1,
	prefill_chunk_size: 1024,
	attention_sink_size: -1,
	temperature: 0.6,
	top_p: 0.9,
	presence_penalty: 0,
	frequency_penalty: 0,
	repetition_penalty: 1,
	tokenizer_files: ['tokenizer.json'],
	tokenizer_info: {
		token_postproc_method: 'byte_level',
		prepend_space_in_encode: false,
		strip_space_in_decode: false,
	},
	conv_template: {
		name: 'llama-3',
		system_template: '<|start_header_id|>system<|end_header_id|>\n\n{system_message}<|eot_id|>',
		system_message: 'You are a helpful assistant.',
		roles: { user: '<|start_header_id|>user', assistant: '<|start_header_id|>assistant' },
		role_templates: { user: '{user_message}', assistant: '{assistant_message}' },
		seps: ['<|eot_id|>'],
		role_content_sep: '<|end_header_id|>\n\n',
		role_empty_sep: '<|end_header_id|>\n\n',
		stop_str: [],
		stop_token_ids: [128001, 128009],
		system_prefix_token_ids: [128000],
	},
};

/** Bytes that do not repeat, the same for the same seed. */
function noise(length: number, seed: number): Uint8Array {
	const bytes = new Uint8Array(length);
	let state = seed * 2654435761;
	for (let at = 0; at < length; at++) {
		state = (Math.imul(state, 1664525) + 1013904223) | 0;
		bytes[at] = state >>> 24;
	}
	return bytes;
}
