import type { Interpreter } from './interpreter.ts';
import { countFilesBy, store } from './memory.ts';

/** What a name, a folder or a link takes, roughly. */
const NODE_BYTES = 1024;
const NO_SPACE = 51;

interface Node {
	/** Of a file its bytes, of a folder what is in it; of a device or link nothing. */
	readonly contents?: ArrayBufferView | Readonly<Record<string, Node>>;
}

type Write = (
	stream: { readonly node: Node },
	buffer: unknown,
	offset: number,
	length: number,
	position: number,
	...rest: unknown[]
) => number;
type Read = (...inputs: unknown[]) => number;
type SetAttributes = (node: Node, attributes: { readonly size?: number }) => void;
type CreateNode = (...inputs: unknown[]) => Node;

/** Emscripten's file systems, as far as they are used here; its types leave them out. */
interface FileSystems {
	readonly MEMFS: {
		createNode: CreateNode;
		readonly ops_table: {
			readonly file: {
				readonly stream: { write: Write };
				readonly node: { setattr: SetAttributes };
			};
		};
	};
	readonly PIPEFS: { readonly stream_ops: { write: Write; read: Read } };
	readonly FS: {
		readonly root: Node;
		readonly streams: readonly ({ readonly node: Node } | null | undefined)[];
		readonly ErrnoError: new (number: number) => Error;
	};
}

/** Lets the interpreter's files count to its memory limit. */
export function watchFiles({ python }: Pick<Interpreter, 'python'>): void {
	const { MEMFS, PIPEFS, FS }: FileSystems = Reflect.get(python, '_module');
	const take = (bytes: number) => {
		if (!store(bytes)) throw new FS.ErrnoError(NO_SPACE);
	};
	const { stream, node } = MEMFS.ops_table.file;
	const { createNode } = MEMFS;
	const { write } = stream;
	const { setattr } = node;
	const pipes = { ...PIPEFS.stream_ops };
	let inPipes = 0;
	stream.write = (file, buffer, offset, length, position, ...rest) => {
		const before = sizeOf(file.node);
		const missing = Math.max(0, position + length - before);
		take(missing);
		const written = write(file, buffer, offset, length, position, ...rest);
		// A file that grows gets room for more.
		store(sizeOf(file.node) - before - missing);
		return written;
	};
	node.setattr = (file, attributes) => {
		take(Math.max(0, (attributes.size ?? 0) - sizeOf(file)));
		setattr(file, attributes);
	};
	MEMFS.createNode = (...inputs) => {
		take(NODE_BYTES);
		return createNode(...inputs);
	};
	PIPEFS.stream_ops.write = (pipe, buffer, offset, length, ...rest) => {
		take(length);
		inPipes += length;
		return pipes.write(pipe, buffer, offset, length, ...rest);
	};
	PIPEFS.stream_ops.read = (...inputs) => {
		const read = pipes.read(...inputs);
		inPipes -= read;
		store(-read);
		return read;
	};
	const open = () => FS.streams.flatMap((one) => (one ? [one.node] : []));
	countFilesBy(() => inPipes + bytesOf([FS.root, ...open()]));
}

function sizeOf({ contents }: Node): number {
	return isBytes(contents) ? contents.byteLength : 0;
}

const isBytes = (contents: Node['contents']): contents is ArrayBufferView =>
	ArrayBuffer.isView(contents);

/** Bytes of all that can be reached from these nodes, each counted once. */
function bytesOf(nodes: readonly Node[]): number {
	const found = new Set(nodes);
	let bytes = 0;
	for (const node of found) {
		bytes += NODE_BYTES + sizeOf(node);
		const { contents } = node;
		if (contents && !isBytes(contents))
			for (const inner of Object.values(contents)) found.add(inner);
	}
	return bytes;
}
