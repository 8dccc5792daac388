import type { ModelTensor } from './architecture.ts';
import type { Precision } from './precision.ts';
import { GROUP } from './quantize.ts';

const SHARD_CAP_BYTES = 32 << 20;

/** A tensor in a shard, as the index lists it. */
export interface TensorRecord {
	readonly name: string;
	readonly shape: readonly number[];
	readonly dtype: 'uint32' | 'float16' | 'float32';
	/** MLC writes it for all; it says something only of float32, which is kept as bfloat16. */
	readonly format: 'f32-to-bf16';
	readonly nbytes: number;
	readonly byteOffset: number;
}

export interface Shard {
	readonly dataPath: string;
	readonly nbytes: number;
	readonly records: readonly TensorRecord[];
}

type Unplaced = Omit<TensorRecord, 'byteOffset'>;

/** What is written of a tensor: codes and scales, or the weights as they are. */
export function recordsOf(
	{ name, shape, quantized }: ModelTensor,
	precision: Precision,
): Unplaced[] {
	const record = (
		ending: string,
		sizes: readonly number[],
		dtype: Unplaced['dtype'],
	): Unplaced => ({
		name: `${name}.${ending}`,
		shape: sizes,
		dtype,
		format: 'f32-to-bf16',
		nbytes: sizes.reduce((product, size) => product * size, dtype === 'uint32' ? 4 : 2),
	});
	if (!quantized) return [record('weight', shape, precision.dtype)];
	const [rows = 0, columns = 0] = shape;
	return [
		record('q_weight', [rows, columns / 8], 'uint32'),
		record('q_scale', [rows, columns / GROUP], precision.dtype),
	];
}

/**
 * Which record lies where, as TVM's tensor cache has it: records share a shard while it stays below
 * 32 MiB; a record of half of that or more that does not fit gets a shard of its own at once.
 */
export function planShards(tensors: readonly ModelTensor[], precision: Precision): Shard[] {
	const shards: Shard[] = [];
	let open: TensorRecord[] = [];
	let filled = 0;
	const close = (records: readonly TensorRecord[], nbytes: number) => {
		shards.push({ dataPath: `params_shard_${shards.length}.bin`, nbytes, records });
	};
	const closeOpen = () => {
		if (filled > 0) close(open, filled);
		open = [];
		filled = 0;
	};
	for (const record of tensors.flatMap((tensor) => recordsOf(tensor, precision))) {
		if (filled + record.nbytes >= SHARD_CAP_BYTES) {
			if (record.nbytes * 2 >= SHARD_CAP_BYTES) {
				close([{ ...record, byteOffset: 0 }], record.nbytes);
				continue;
			}
			closeOpen();
		}
		open.push({ ...record, byteOffset: filled });
		filled += record.nbytes;
	}
	closeOpen();
	return shards;
}
