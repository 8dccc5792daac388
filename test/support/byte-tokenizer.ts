/** Llama 3's special tokens that conversations have, with numbers after those of the bytes. */
export const LLAMA_3_SPECIAL: ReadonlyMap<string, number> = new Map([
	['<|begin_of_text|>', 256],
	['<|end_of_text|>', 257],
	['<|start_header_id|>', 258],
	['<|end_header_id|>', 259],
	['<|eot_id|>', 260],
]);

/** A tokenizer.json whose tokens are single bytes, with the bytes' own numbers, and Llama 3's special ones. */
export function byteTokenizer(): string {
	const bytes = Array.from({ length: 256 }, (_, byte) => byte);
	const isPrintable = (byte: number) =>
		(byte > 32 && byte < 127) || (byte > 160 && byte < 173) || byte > 173;
	const unprintable = bytes.filter((byte) => !isPrintable(byte));
	// As byte-level tokenizers write bytes in their vocabularies.
	const letter = (byte: number) =>
		String.fromCodePoint(isPrintable(byte) ? byte : 256 + unprintable.indexOf(byte));
	const special = [...LLAMA_3_SPECIAL];
	return JSON.stringify({
		version: '1.0',
		truncation: null,
		padding: null,
		added_tokens: special.map(([content, id]) => ({
			id,
			content,
			single_word: false,
			lstrip: false,
			rstrip: false,
			normalized: false,
			special: true,
		})),
		normalizer: null,
		pre_tokenizer: {
			type: 'ByteLevel',
			add_prefix_space: false,
			trim_offsets: true,
			use_regex: false,
		},
		post_processor: null,
		decoder: { type: 'ByteLevel', add_prefix_space: true, trim_offsets: true, use_regex: true },
		model: {
			type: 'BPE',
			dropout: null,
			unk_token: null,
			continuing_subword_prefix: null,
			end_of_word_suffix: null,
			fuse_unk: false,
			byte_fallback: false,
			ignore_merges: true,
			vocab: Object.fromEntries([
				...bytes.map((byte) => [letter(byte), byte] as const),
				...special,
			]),
			merges: [],
		},
	});
}
