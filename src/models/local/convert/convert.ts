import { Failure } from '../../../core/failure.ts';
import type { ModelDetails } from '../stored-model.ts';
import { BLOCK_WEIGHTS, type Block, blocksOf, readAhead } from './blocks.ts';
import { chatConfig, contextLength } from './chat-config.ts';
import { type Decoder, decoder, isDtype } from './decode.ts';
import { type FolderWriter, writeFile } from './folder.ts';
import { type Journal, openJournal, type TensorReport } from './journal.ts';
import { jsonBytes } from './json.ts';
import { type ConversionPlan, sizeOf } from './plan.ts';
import { type Precision, QUANTIZATIONS } from './precision.ts';
import { GROUP, quantize } from './quantize.ts';
import { ShardWriter } from './shard-writer.ts';
import { tensorCache } from './tensor-cache.ts';
import { verifyFolder } from './verify.ts';

/** How far a conversion is, in weights; those that an earlier try had converted are done. */
export interface ConversionProgress {
	readonly done: number;
	readonly total: number;
}

export interface ConversionReport {
	readonly details: ModelDetails;
	readonly parameters: number;
	/** Bytes of the shards. */
	readonly bytes: number;
	/** Every quantized tensor's error. */
	readonly tensors: readonly TensorReport[];
}

/**
 * Writes the folder that WebLLM loads. Cut off, it is resumed by the same call, and the bytes are the
 * same; `mlc-chat-config.json` is written last, after all the rest was found right.
 * @throws Failure `bad-weights`, `checkpoint-unreadable`, `other-conversion`, `conversion-disturbed`; AbortError
 */
export async function convert(
	plan: ConversionPlan,
	folder: FolderWriter,
	onProgress: (progress: ConversionProgress) => void,
	signal: AbortSignal,
): Promise<ConversionReport> {
	const journal = await openJournal(folder, plan.heading);
	await writeShards(plan, folder, journal, onProgress, signal);
	await writeFile(folder, 'tokenizer.json', plan.tokenizer.bytes);
	await writeFile(folder, 'tensor-cache.json', jsonBytes(tensorCache(plan, journal)));
	await verifyFolder(folder, plan);
	const settings = chatConfig(plan.config, plan.quantization, plan.tokenizer.special);
	await writeFile(folder, 'mlc-chat-config.json', jsonBytes(settings));
	return {
		details: {
			quantization: plan.quantization,
			architecture: 'llama',
			contextLength: contextLength(plan.config),
			ropeScaling: plan.config.ropeScaling,
		},
		parameters: plan.parameters,
		bytes: plan.bytes,
		tensors: plan.shards.flatMap(({ dataPath }) => journal.finished.get(dataPath)?.tensors ?? []),
	};
}

async function writeShards(
	plan: ConversionPlan,
	folder: FolderWriter,
	journal: Journal,
	onProgress: (progress: ConversionProgress) => void,
	signal: AbortSignal,
): Promise<void> {
	const precision = QUANTIZATIONS[plan.quantization];
	const writer = new ShardWriter(folder, journal, plan.shards);
	const missing = plan.tensors.filter(({ name, quantized }) =>
		quantized
			? !writer.has(`${name}.q_weight`) || !writer.has(`${name}.q_scale`)
			: !writer.has(`${name}.weight`),
	);
	const total = plan.parameters;
	let done = total - missing.reduce((sum, tensor) => sum + sizeOf(tensor), 0);
	onProgress({ done, total });

	const matrices = new MatrixWriter(writer, precision);
	const decoders = new Map<string, Decoder>();
	const scratch = new Float32Array(BLOCK_WEIGHTS);
	for await (const { block, bytes } of readAhead(blocksOf(missing, plan.checkpoint), signal)) {
		signal.throwIfAborted();
		const { tensor, part } = block;
		if (!isDtype(part.dtype)) throw new Error(`${part.name} was not checked`);
		const decode = decoders.get(part.dtype) ?? decoder(part.dtype, precision);
		decoders.set(part.dtype, decode);
		const weights = block.weights > scratch.length ? new Float32Array(block.weights) : scratch;
		const these = weights.subarray(0, block.weights);
		decode(bytes, these);
		if (tensor.quantized) await matrices.add(block, these);
		else await writer.add(`${tensor.name}.weight`, unquantized(part.name, these, precision));
		done += block.weights;
		onProgress({ done, total });
	}
}

/** Writes the codes of a matrix block by block, and its scales after them. */
class MatrixWriter {
	readonly #writer: ShardWriter;
	readonly #precision: Precision;
	#words = new Uint32Array(BLOCK_WEIGHTS / 8);
	#scales: Uint16Array<ArrayBuffer>[] = [];
	#sums = { error: 0, weight: 0, worst: 0 };

	constructor(writer: ShardWriter, precision: Precision) {
		this.#writer = writer;
		this.#precision = precision;
	}

	/** The next rows of the matrix that is being written. */
	async add({ tensor, part, last }: Block, weights: Float32Array): Promise<void> {
		if (this.#words.length < weights.length / 8) this.#words = new Uint32Array(weights.length / 8);
		const words = this.#words.subarray(0, weights.length / 8);
		const scales = new Uint16Array(weights.length / GROUP);
		const { error, weight, worst } = quantize(weights, this.#precision, words, scales);
		if (!Number.isFinite(weight)) throw badWeights(part.name);
		this.#scales.push(scales);
		this.#sums.error += error;
		this.#sums.weight += weight;
		this.#sums.worst = Math.max(this.#sums.worst, worst);
		await this.#writer.add(`${tensor.name}.q_weight`, bytesOf(words));
		if (last) await this.#end(tensor.name);
	}

	async #end(name: string): Promise<void> {
		const { error, weight, worst } = this.#sums;
		const rms = weight === 0 ? 0 : Math.sqrt(error / weight);
		const record = `${name}.q_scale`;
		this.#writer.report(record, { name, rms, worst });
		const scales = this.#scales;
		this.#scales = [];
		this.#sums = { error: 0, weight: 0, worst: 0 };
		const all = new Uint8Array(scales.reduce((sum, { byteLength }) => sum + byteLength, 0));
		let at = 0;
		for (const piece of scales) {
			all.set(bytesOf(piece), at);
			at += piece.byteLength;
		}
		await this.#writer.add(record, all);
	}
}

function unquantized(name: string, weights: Float32Array, precision: Precision) {
	if (!weights.every(Number.isFinite)) throw badWeights(name);
	return bytesOf(Uint16Array.from(weights, precision.write));
}

const bytesOf = ({
	buffer,
	byteOffset,
	byteLength,
}: Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>) =>
	new Uint8Array(buffer, byteOffset, byteLength);

const badWeights = (name: string) =>
	new Failure(
		'bad-weights',
		`${name} has weights that are no numbers, or larger than f16 holds. The checkpoint is damaged, or try q4f32_1.`,
	);
