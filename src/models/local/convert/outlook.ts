import { DEFAULT_CONTEXT, WORKING_MEMORY } from '../stored-model.ts';
import type { ConversionRequest } from './conversion-request.ts';
import { httpSource } from './http-source.ts';
import { planConversion } from './plan.ts';
import type { Quantization } from './precision.ts';
import { fileSource, type SourceFolder } from './source.ts';

/** What a conversion would be, before it begins. */
export interface Outlook {
	/** Weights of the model. */
	readonly parameters: number;
	/** Bytes that are read. */
	readonly sourceBytes: number;
	/** Bytes that are then kept. */
	readonly bytes: number;
	/** Bytes of memory that the model will take, about. */
	readonly memory: number;
}

/** The folder that a request's checkpoint is read from. @throws Failure, AbortError */
export async function sourceOf(
	from: ConversionRequest['from'],
	signal: AbortSignal,
): Promise<SourceFolder> {
	return 'address' in from ? httpSource(from.address, signal) : fileSource(from.files);
}

/** Reads what a checkpoint is: no weights but a few samples. @throws Failure, AbortError */
export async function outlookOf(
	from: ConversionRequest['from'],
	quantization: Quantization,
	signal: AbortSignal,
): Promise<Outlook> {
	const plan = await planConversion(await sourceOf(from, signal), quantization, signal);
	const { config, parameters, sourceBytes, bytes } = plan;
	const perToken = 4 * config.layers * config.keyValueHeads * config.headDim;
	const tokens = Math.min(config.positions, DEFAULT_CONTEXT);
	return { parameters, sourceBytes, bytes, memory: bytes + perToken * tokens + WORKING_MEMORY };
}
