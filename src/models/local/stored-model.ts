import * as v from 'valibot';

const Name = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const Bytes = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Hex = (digits: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${digits}}$`)));

/** A file of a model. `bytes` of one without a checksum is an estimate until the file is stored. */
const StoredFile = v.object({
	/** As its author calls it, without a path. */
	name: v.pipe(v.string(), v.regex(/^(?!\.{1,2}$)[^/\\\p{Cc}]{1,200}$/u)),
	/** What WebLLM's cache knows it by: `base` and the name; nothing is ever fetched from it. */
	url: v.pipe(v.string(), v.url()),
	bytes: Bytes,
	md5: v.optional(Hex(32)),
	sha256: v.optional(Hex(64)),
});
export type StoredFile = v.InferOutput<typeof StoredFile>;

/** What is known of a model besides its files; all of it may be missing. */
const ModelDetails = v.object({
	/** Such as "q4f16_1" or "Q4_K_M". */
	quantization: v.optional(Name),
	/** Such as "llama". */
	architecture: v.optional(Name),
	/** Tokens. */
	contextLength: v.optional(Bytes),
	/** Whether its RoPE is scaled as Llama 3.1's is: that decides which library WebLLM runs it with. */
	ropeScaling: v.optional(v.picklist(['none', 'llama3'])),
	/** Bytes of its largest tensor: what the GPU must let one binding have. */
	largestTensor: v.optional(Bytes),
	/** Bytes of memory that each token of a conversation takes. */
	bytesPerToken: v.optional(Bytes),
});
export type ModelDetails = v.InferOutput<typeof ModelDetails>;

/** A model that the browser keeps: an MLC folder for WebLLM, or a GGUF of one or more parts. */
export const StoredModel = v.object({
	engine: v.picklist(['webllm', 'gguf']),
	/** From its title and contents: the same files have the same one wherever they came from. */
	id: v.pipe(v.string(), v.regex(/^[\w-][\w.-]{0,199}$/)),
	title: Name,
	/** The address that it comes from, "files" or "converted from …". */
	source: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)),
	/** What its files' addresses begin with; ends with a slash. WebLLM's record of it names this. */
	base: v.pipe(v.string(), v.url(), v.endsWith('/')),
	files: v.pipe(v.array(StoredFile), v.minLength(1), v.maxLength(10_000)),
	/** When it was planned, ISO 8601. */
	addedAt: v.pipe(v.string(), v.isoTimestamp()),
	details: ModelDetails,
});
export type StoredModel = v.InferOutput<typeof StoredModel>;

/** Bytes of all its files. */
export function bytesOf(model: StoredModel): number {
	return model.files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Room for what CodeSteer was trained to read: 7,024 tokens. */
export const DEFAULT_CONTEXT = 8192;
/** Bytes beside weights and context: the engine and what it computes with. */
export const WORKING_MEMORY = 300e6;

/** Bytes of memory that a model takes when it is loaded, estimated. */
export function memoryOf(model: StoredModel, contextLength = DEFAULT_CONTEXT): number {
	const { contextLength: own = contextLength, bytesPerToken = 0 } = model.details;
	return bytesOf(model) + Math.min(own, contextLength) * bytesPerToken + WORKING_MEMORY;
}
