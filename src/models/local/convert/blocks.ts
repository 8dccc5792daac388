import type { ModelTensor } from './architecture.ts';
import { DTYPE_BYTES, isDtype } from './decode.ts';
import type { Checkpoint, StoredTensor } from './safetensors.ts';

/** Weights read at a time: enough that requests are few, little enough that memory stays small. */
export const BLOCK_WEIGHTS = 4 << 20;
/** Blocks that are being read while one is converted. */
const AHEAD = 2;

/** Some whole rows of a checkpoint's tensor, or of a norm all. */
export interface Block {
	readonly tensor: ModelTensor;
	readonly part: StoredTensor;
	/** Bytes of its file. */
	readonly start: number;
	readonly end: number;
	readonly weights: number;
	/** Whether it ends the tensor. */
	readonly last: boolean;
}

/** The blocks of tensors, in order. */
export function* blocksOf(
	tensors: Iterable<ModelTensor>,
	checkpoint: Checkpoint,
): Generator<Block> {
	for (const tensor of tensors) {
		const columns = tensor.shape.at(-1) ?? 0;
		const rowsAtOnce = Math.max(1, Math.floor(BLOCK_WEIGHTS / columns));
		for (const [index, { name }] of tensor.parts.entries()) {
			const part = checkpoint.get(name);
			if (!part || !isDtype(part.dtype)) throw new Error(`${name} was not checked`);
			const rowBytes = columns * DTYPE_BYTES[part.dtype];
			for (let start = part.start; start < part.end; start += rowsAtOnce * rowBytes) {
				const end = Math.min(part.end, start + rowsAtOnce * rowBytes);
				const last = end === part.end && index === tensor.parts.length - 1;
				const weights = (end - start) / DTYPE_BYTES[part.dtype];
				yield { tensor, part, start, end, weights, last };
			}
		}
	}
}

/** The bytes of blocks, in order, the next ones being read meanwhile. */
export async function* readAhead(
	blocks: Iterable<Block>,
	signal: AbortSignal,
): AsyncGenerator<{ block: Block; bytes: Uint8Array<ArrayBuffer> }> {
	const reading: { block: Block; bytes: Promise<Uint8Array<ArrayBuffer>> }[] = [];
	const next = async () => {
		const first = reading.shift();
		return first && { block: first.block, bytes: await first.bytes };
	};
	for (const block of blocks) {
		const bytes = block.part.file.read(block.start, block.end, signal);
		// An error counts when its block's turn has come, if it comes.
		bytes.catch(() => {});
		reading.push({ block, bytes });
		const ready = reading.length > AHEAD ? await next() : undefined;
		if (ready) yield ready;
	}
	for (let ready = await next(); ready; ready = await next()) yield ready;
}
