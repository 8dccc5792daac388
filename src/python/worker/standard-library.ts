import type { Interpreter } from './interpreter.ts';
import { PYTHON_VERSION } from './options.ts';

/** Where Pyodide keeps it, and the snapshot has read what is in it. */
const PATH = `/lib/python${PYTHON_VERSION.split('.', 2).join('')}.zip`;

/** Thrown where Python opens its standard library, which is not there yet. */
export class LibraryMissing extends Error {
	override name = 'LibraryMissing';
}

/** A file of Emscripten's file system, as far as it is used here; its types leave it out. */
interface FileNode {
	contents: Uint8Array;
	usedBytes: number;
	stream_ops: object;
}

/**
 * Lets the library come later. Whatever opens it before ends its program, which then begins anew:
 * an import, or a traceback that shows its lines.
 */
export class StandardLibrary {
	readonly #file: FileNode;
	readonly #operations: object;

	constructor({ python }: Pick<Interpreter, 'python'>) {
		const { FS } = python as unknown as {
			FS: { lookupPath(path: string): { node: FileNode } };
		};
		this.#file = FS.lookupPath(PATH).node;
		this.#operations = this.#file.stream_ops;
		if (this.#file.usedBytes > 0) return;
		const open = () => {
			throw new LibraryMissing();
		};
		this.#file.stream_ops = { ...this.#operations, open };
	}

	/** Puts it in its place, between two programs. */
	provide(zip: ArrayBuffer): void {
		this.#file.contents = new Uint8Array(zip);
		this.#file.usedBytes = zip.byteLength;
		this.#file.stream_ops = this.#operations;
	}
}
