/** A text that the model writes after a given token, over and over where `loop` is set. */
export interface Script {
	/** A special token of the vocabulary, or a single byte such as "\n". */
	readonly after: string;
	readonly text: string;
	readonly loop?: boolean;
	/** How likely its beginning is, of several after the same token: near 1, which is the usual. */
	readonly weight?: number;
}

interface TinyModel {
	readonly scripts: readonly Script[];
	/** The chat template (Jinja); null leaves it out. */
	readonly template: string | null;
	/** Control tokens beside those of Llama 3. */
	readonly specials?: readonly string[];
	readonly name?: string;
	readonly contextLength?: number;
	/** Keys that replace or, where undefined, leave out what the file would say. */
	readonly metadata?: Readonly<Record<string, string | number | undefined>>;
}

const WIDTH = 64;
const FEED_FORWARD = 32;
const LLAMA_3 = [
	'<|begin_of_text|>',
	'<|end_of_text|>',
	'<|start_header_id|>',
	'<|end_header_id|>',
	'<|eot_id|>',
];

/**
 * A whole GGUF model of some 300 KB that writes given texts: a Llama whose attention and
 * feed-forward layers add nothing, so that each token alone decides the next one. Every byte is a
 * token, hence a prompt has as many tokens as bytes and special tokens.
 */
export function tinyGguf(model: TinyModel): Uint8Array<ArrayBuffer> {
	const specials = [...LLAMA_3, ...(model.specials ?? [])];
	const bytes = Array.from({ length: 256 }, (_, byte) => spelled(Uint8Array.of(byte)));
	const tokens = [...specials, ...bytes];
	const next = new Map<number, Choice[]>();
	const choose = (from: number, to: number, weight = 1) =>
		next.set(from, [...(next.get(from) ?? []), { to, weight }]);
	const loops: [last: number, start: number][] = [];
	for (const { after, text, loop, weight } of model.scripts) {
		const start = specials.includes(after)
			? specials.indexOf(after)
			: tokens.indexOf(spelled(utf8(after)));
		let last = start;
		for (const piece of cut(text, new Set(tokens))) {
			choose(last, tokens.length, last === start ? weight : 1);
			last = tokens.length;
			tokens.push(piece);
		}
		if (loop) loops.push([last, start]);
		else choose(last, specials.indexOf('<|eot_id|>'));
	}
	for (const [last, start] of loops) next.set(last, next.get(start) ?? []);

	const metadata: Record<string, string | number | undefined> = {
		'general.architecture': 'llama',
		'general.name': model.name ?? 'Tiny',
		'llama.context_length': model.contextLength ?? 8192,
		'llama.embedding_length': WIDTH,
		'llama.block_count': 1,
		'llama.feed_forward_length': FEED_FORWARD,
		'llama.attention.head_count': 2,
		'llama.attention.head_count_kv': 1,
		'llama.rope.dimension_count': WIDTH / 2,
		'tokenizer.ggml.model': 'gpt2',
		'tokenizer.ggml.pre': 'llama-bpe',
		'tokenizer.ggml.bos_token_id': 0,
		'tokenizer.ggml.eos_token_id': specials.indexOf('<|eot_id|>'),
		'tokenizer.chat_template': model.template ?? undefined,
		...model.metadata,
	};
	const kinds = tokens.map((_, index) => (index < specials.length ? CONTROL : NORMAL));
	return encode(metadata, tokens, kinds, weights(tokens.length, next));
}

const NORMAL = 1;
const CONTROL = 3;

type Tensors = readonly (readonly [name: string, shape: readonly number[], data: Float32Array])[];

/** A token that may follow, and how much of the usual 64 its logit is. */
interface Choice {
	readonly to: number;
	readonly weight: number;
}

function weights(vocabulary: number, next: ReadonlyMap<number, readonly Choice[]>): Tensors {
	const embedding = new Float32Array(vocabulary * WIDTH).map(signs());
	const output = new Float32Array(vocabulary * WIDTH);
	for (const [from, choices] of next)
		for (const { to, weight } of choices)
			for (let at = 0; at < WIDTH; at++)
				output[to * WIDTH + at] =
					(output[to * WIDTH + at] ?? 0) + weight * (embedding[from * WIDTH + at] ?? 0);
	const nothing = (...shape: number[]) =>
		[shape, new Float32Array(shape.reduce((a, b) => a * b))] as const;
	const ones = [[WIDTH], new Float32Array(WIDTH).fill(1)] as const;
	return [
		['token_embd.weight', [WIDTH, vocabulary], embedding],
		['output.weight', [WIDTH, vocabulary], output],
		['output_norm.weight', ...ones],
		['blk.0.attn_norm.weight', ...ones],
		['blk.0.attn_q.weight', ...nothing(WIDTH, WIDTH)],
		['blk.0.attn_k.weight', ...nothing(WIDTH, WIDTH / 2)],
		['blk.0.attn_v.weight', ...nothing(WIDTH, WIDTH / 2)],
		['blk.0.attn_output.weight', ...nothing(WIDTH, WIDTH)],
		['blk.0.ffn_norm.weight', ...ones],
		['blk.0.ffn_gate.weight', ...nothing(WIDTH, FEED_FORWARD)],
		['blk.0.ffn_up.weight', ...nothing(WIDTH, FEED_FORWARD)],
		['blk.0.ffn_down.weight', ...nothing(FEED_FORWARD, WIDTH)],
	];
}

/** A fixed sequence of plus and minus one: vectors of them are nearly at right angles. */
function signs(): () => number {
	let state = 1;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state < 0x8000_0000 ? 1 : -1;
	};
}

function encode(
	metadata: Readonly<Record<string, string | number | undefined>>,
	tokens: readonly string[],
	kinds: readonly number[],
	tensors: Tensors,
): Uint8Array<ArrayBuffer> {
	const entries = Object.entries(metadata).filter((entry) => entry[1] !== undefined);
	const head: Uint8Array[] = [utf8('GGUF'), u32(3), u64(tensors.length), u64(entries.length + 4)];
	for (const [key, value] of entries)
		if (typeof value === 'string') head.push(string(key), u32(8), string(value));
		else head.push(string(key), u32(4), u32(value ?? 0));
	head.push(
		string('llama.attention.layer_norm_rms_epsilon'),
		u32(6),
		floats(Float32Array.of(1e-5)),
	);
	head.push(array('tokenizer.ggml.tokens', 8, tokens.map(string)));
	head.push(array('tokenizer.ggml.token_type', 5, kinds.map(u32)));
	head.push(array('tokenizer.ggml.merges', 8, []));
	let offset = 0;
	for (const [name, shape, data] of tensors) {
		head.push(string(name), u32(shape.length), ...shape.map(u64), u32(0), u64(offset));
		offset += data.byteLength;
	}
	const length = head.reduce((sum, part) => sum + part.length, 0);
	head.push(new Uint8Array(-length & 31));
	return join([...head, ...tensors.map(([, , data]) => floats(data))]);
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const floats = (data: Float32Array) =>
	new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
const u32 = (value: number) => new Uint8Array(Uint32Array.of(value).buffer);
const u64 = (value: number) => new Uint8Array(BigUint64Array.of(BigInt(value)).buffer);
const string = (text: string) => join([u64(utf8(text).length), utf8(text)]);
const array = (key: string, type: number, items: readonly Uint8Array[]) =>
	join([string(key), u32(9), u32(type), u64(items.length), ...items]);

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		joined.set(part, at);
		at += part.length;
	}
	return joined;
}

/** Cuts a text into tokens that the vocabulary does not have yet, as each may occur only once. */
function cut(text: string, taken: ReadonlySet<string>): string[] {
	const letters = Array.from(utf8(text), (byte) => spelled(Uint8Array.of(byte)));
	const cuts: string[] = [];
	let piece = '';
	for (const letter of letters) {
		piece += letter;
		if (taken.has(piece) || cuts.includes(piece)) continue;
		cuts.push(piece);
		piece = '';
	}
	// What is left over at the end is part of its predecessor, which then is new all the same.
	if (piece !== '') cuts.push((cuts.pop() ?? '') + piece);
	return cuts;
}

/** How GPT-2's byte-level vocabulary spells bytes: those that do not print are moved past U+0100. */
function spelled(bytes: Uint8Array): string {
	return Array.from(bytes, (byte) => SPELLING[byte]).join('');
}

const SPELLING = (() => {
	let moved = 0x100;
	return Array.from({ length: 256 }, (_, byte) => {
		const prints = (byte > 0x20 && byte < 0x7f) || (byte > 0xa0 && byte !== 0xad);
		return String.fromCodePoint(prints ? byte : moved++);
	});
})();
