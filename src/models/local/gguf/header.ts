import { Failure } from '../../../core/failure.ts';
import { beginningOf, impostorIn } from '../store/impostor.ts';
import { tensorBytes } from './tensor-types.ts';

/** A value of a GGUF's metadata; of long lists only the length is kept. */
type Value = number | bigint | boolean | string | readonly number[] | { readonly length: number };

export interface GgufTensor {
	readonly name: string;
	readonly shape: readonly number[];
	/** Null where this page does not know the tensor's type. */
	readonly bytes: number | null;
}

/** What a GGUF file says of itself before its weights. */
export interface GgufHeader {
	readonly metadata: ReadonlyMap<string, Value>;
	readonly tensors: readonly GgufTensor[];
	/** The least bytes that the whole file must have. */
	readonly fileBytes: number;
}

const MAGIC = 0x4655_4747;
/** What is read first; vocabularies make real headers several megabytes long. */
const FIRST_READ = 1 << 20;
const LONGEST_HEADER = 1 << 28;
const MOST_ENTRIES = 1_000_000;
const LONGEST_KEPT_LIST = 1000;

/**
 * Reads a file's header. @throws Failure `not-a-gguf`, `gguf-version`, `gguf-cut-short`
 * @see https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
 */
export async function readGgufHeader(file: Blob, name: string): Promise<GgufHeader> {
	for (let length = FIRST_READ; ; length *= 4) {
		const bytes = await file.slice(0, length).arrayBuffer();
		try {
			return parse(new DataView(bytes), name);
		} catch (thrown) {
			const impostor = impostorIn(name, beginningOf(new Uint8Array(bytes)));
			if (impostor !== null) throw new Failure('not-a-gguf', impostor);
			if (!(thrown instanceof RangeError)) throw thrown;
			if (bytes.byteLength === file.size && file.size > 24) throw cutShort(name, file.size);
			if (bytes.byteLength === file.size || length > LONGEST_HEADER) throw notGguf(name);
		}
	}
}

/** A file that ends before its weights do. */
export function cutShort(name: string, bytes: number): Failure {
	return new Failure(
		'gguf-cut-short',
		`${name} is cut short: it ends after ${bytes.toLocaleString('en')} bytes, before all that its header announces. Download it again, or take it from the disk where it is whole.`,
	);
}

function notGguf(name: string): Failure {
	return new Failure(
		'not-a-gguf',
		`${name} is not a GGUF model. Choose a file that ends in .gguf; models in other formats, such as safetensors, must be converted first.`,
	);
}

/** @throws RangeError where the view ends too early */
function parse(view: DataView, name: string): GgufHeader {
	const read = new Reader(view);
	if (read.u32() !== MAGIC) throw notGguf(name);
	const version = read.u32();
	// Version 1 counted in 32 bits; a big-endian file shows its version in the upper half.
	if (version !== 2 && version !== 3)
		throw new Failure(
			'gguf-version',
			`${name} is a GGUF of version ${version}; versions 2 and 3, little-endian, can be read. Take a newer conversion of the model.`,
		);
	const tensorCount = read.count();
	const entryCount = read.count();
	if (tensorCount > MOST_ENTRIES || entryCount > MOST_ENTRIES) throw notGguf(name);
	const metadata = new Map<string, Value>();
	for (let entry = 0; entry < entryCount; entry++) metadata.set(read.string(), read.value(name));

	const tensors: GgufTensor[] = [];
	let dataBytes = 0;
	for (let index = 0; index < tensorCount; index++) {
		const tensorName = read.string();
		const shape = Array.from({ length: Math.min(read.u32(), 8) }, () => read.count());
		const bytes = tensorBytes(read.u32(), shape);
		dataBytes = Math.max(dataBytes, read.count() + (bytes ?? 1));
		tensors.push({ name: tensorName, shape, bytes });
	}
	const stated = metadata.get('general.alignment');
	const alignment = typeof stated === 'number' && stated > 0 ? stated : 32;
	const dataStart = Math.ceil(read.at / alignment) * alignment;
	return { metadata, tensors, fileBytes: dataStart + dataBytes };
}

class Reader {
	at = 0;
	readonly #view: DataView;

	constructor(view: DataView) {
		this.#view = view;
	}

	u32(): number {
		return this.#view.getUint32(this.#advance(4), true);
	}

	/** A 64-bit count; one beyond what a number holds is beyond any file too. */
	count(): number {
		return Number(this.#view.getBigUint64(this.#advance(8), true));
	}

	string(): string {
		const length = this.count();
		const start = this.#advance(length);
		return new TextDecoder().decode(
			new Uint8Array(this.#view.buffer, this.#view.byteOffset + start, length),
		);
	}

	value(name: string, type = this.u32()): Value {
		const view = this.#view;
		switch (type) {
			case 0:
				return view.getUint8(this.#advance(1));
			case 1:
				return view.getInt8(this.#advance(1));
			case 2:
				return view.getUint16(this.#advance(2), true);
			case 3:
				return view.getInt16(this.#advance(2), true);
			case 4:
				return this.u32();
			case 5:
				return view.getInt32(this.#advance(4), true);
			case 6:
				return view.getFloat32(this.#advance(4), true);
			case 7:
				return view.getUint8(this.#advance(1)) !== 0;
			case STRING:
				return this.string();
			case LIST:
				return this.#list(name);
			case 10:
				return view.getBigUint64(this.#advance(8), true);
			case 11:
				return view.getBigInt64(this.#advance(8), true);
			case 12:
				return view.getFloat64(this.#advance(8), true);
			default:
				throw notGguf(name);
		}
	}

	#list(name: string): Value {
		const type = this.u32();
		const length = this.count();
		if (type === LIST) throw notGguf(name);
		if (type === STRING) {
			for (let item = 0; item < length; item++) this.#advance(this.count());
			return { length };
		}
		if (length > LONGEST_KEPT_LIST) {
			const start = this.at;
			this.value(name, type);
			this.#advance((this.at - start) * (length - 1));
			return { length };
		}
		return Array.from({ length }, () => Number(this.value(name, type)));
	}

	#advance(bytes: number): number {
		const start = this.at;
		if (!(start + bytes <= this.#view.byteLength)) throw new RangeError('the header goes on');
		this.at = start + bytes;
		return start;
	}
}

const STRING = 8;
const LIST = 9;
