import { type Config, shapesOf, smallFiles } from './checkpoint.ts';
import { randomFrom } from './noise.ts';

/** Weights that are repeated; no row's length, so that no two rows are alike. */
const PERIOD_BYTES = 2 * 1_048_573;

/**
 * A checkpoint of any size that takes no room: its weights, bf16, are made as they are read. Its
 * files are to be served.
 */
export function syntheticCheckpoint(config: Config) {
	const random = randomFrom(7);
	const floats = Float32Array.from({ length: PERIOD_BYTES / 2 }, () => random() * 0.02);
	const period = new Uint8Array(
		Uint16Array.from(new Uint32Array(floats.buffer), (word) => word >>> 16).buffer,
	);
	const entries: Record<string, unknown> = {};
	let end = 0;
	for (const [name, shape] of shapesOf(config)) {
		const bytes = shape.reduce((product, size) => product * size, 2);
		entries[name] = { dtype: 'BF16', shape, data_offsets: [end, end + bytes] };
		end += bytes;
	}
	const text = new TextEncoder().encode(JSON.stringify(entries));
	const head = new Uint8Array(8 + Math.ceil(text.length / 8) * 8).fill(0x20, 8);
	new DataView(head.buffer).setBigUint64(0, BigInt(head.length - 8), true);
	head.set(text, 8);
	const read = (from: number, to: number) => {
		const bytes = new Uint8Array(to - from);
		if (from < head.length) bytes.set(head.subarray(from, to));
		for (let at = Math.max(from, head.length); at < to; ) {
			const offset = (at - head.length) % PERIOD_BYTES;
			const piece = period.subarray(offset, offset + to - at);
			bytes.set(piece, at - from);
			at += piece.length;
		}
		return bytes;
	};
	const files = new Map(
		[...smallFiles(config)].map(([name, bytes]) => [
			name,
			{ size: bytes.length, read: (from: number, to: number) => bytes.subarray(from, to) },
		]),
	);
	return {
		parameters: end / 2,
		files: files.set('model.safetensors', { size: head.length + end, read }),
	};
}
