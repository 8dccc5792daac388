import { Failure } from '../../../core/failure.ts';
import { checkTensors, llamaTensors, type ModelTensor } from './architecture.ts';
import { type LlamaConfig, readConfig } from './config.ts';
import type { Heading } from './journal.ts';
import { isQuantization, QUANTIZATIONS, type Quantization } from './precision.ts';
import { type Checkpoint, openCheckpoint } from './safetensors.ts';
import { planShards, type Shard } from './shards.ts';
import type { SourceFolder } from './source.ts';
import { readTokenizer, type Tokenizer } from './tokenizer.ts';

/** Changes whenever the same input would give other bytes. */
const REVISION = 1;
const SAMPLE_BYTES = 4096;

/** A conversion whose input was found right, before anything is written. */
export interface ConversionPlan {
	readonly quantization: Quantization;
	readonly config: LlamaConfig;
	readonly tokenizer: Tokenizer;
	readonly checkpoint: Checkpoint;
	readonly tensors: readonly ModelTensor[];
	readonly shards: readonly Shard[];
	/** Weights of the model. */
	readonly parameters: number;
	/** Bytes of its shards. */
	readonly bytes: number;
	/** Bytes that are read of the checkpoint. */
	readonly sourceBytes: number;
	readonly heading: Heading;
}

/**
 * Reads and checks all that decides a conversion; no weights but a few samples.
 * @param quantization one of QUANTIZATIONS
 * @throws Failure that says what is wrong with the input
 */
export async function planConversion(
	source: SourceFolder,
	quantization: string,
	signal: AbortSignal,
): Promise<ConversionPlan> {
	if (!isQuantization(quantization))
		throw new Failure(
			'unknown-quantization',
			`There is no quantization "${quantization}", only ${Object.keys(QUANTIZATIONS).join(', ')}.`,
		);
	const config = await readConfig(source, signal);
	const checkpoint = await openCheckpoint(source, signal);
	const tensors = llamaTensors(config);
	checkTensors(tensors, checkpoint, config);
	const tokenizer = await readTokenizer(source, signal);
	const shards = planShards(tensors, QUANTIZATIONS[quantization]);
	return {
		quantization,
		config,
		tokenizer,
		checkpoint,
		tensors,
		shards,
		parameters: tensors.reduce((sum, tensor) => sum + sizeOf(tensor), 0),
		bytes: shards.reduce((sum, { nbytes }) => sum + nbytes, 0),
		sourceBytes: tensors
			.flatMap(({ parts }) => parts.map(({ name }) => checkpoint.get(name)))
			.reduce((sum, tensor) => sum + (tensor ? tensor.end - tensor.start : 0), 0),
		heading: {
			conversion: await fingerprint(config, tensors, checkpoint, signal),
			quantization,
		},
	};
}

/** Weights of a tensor. */
export const sizeOf = ({ shape }: Pick<ModelTensor, 'shape'>) =>
	shape.reduce((product, size) => product * size, 1);

/**
 * Tells checkpoints apart without reading them: what they say of themselves, and samples from the
 * middle layer's weights, which any tuning changes.
 */
async function fingerprint(
	config: LlamaConfig,
	tensors: readonly ModelTensor[],
	checkpoint: Checkpoint,
	signal: AbortSignal,
): Promise<string> {
	const layout = [...checkpoint.values()].map(({ name, dtype, shape }) => [name, dtype, shape]);
	const pieces: Uint8Array[] = [
		new TextEncoder().encode(JSON.stringify([REVISION, config, layout.sort()])),
	];
	const middle = `model.layers.${config.layers >> 1}.`;
	for (const { name } of tensors.flatMap(({ parts }) => parts)) {
		const tensor = checkpoint.get(name);
		if (tensor && name.startsWith(middle))
			pieces.push(
				await tensor.file.read(
					tensor.start,
					Math.min(tensor.end, tensor.start + SAMPLE_BYTES),
					signal,
				),
			);
	}
	const all = new Uint8Array(await new Blob(pieces.map((piece) => piece.slice())).arrayBuffer());
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', all));
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
