import { Failure } from '../../../core/failure.ts';
import { fileNamed } from '../store/file-named.ts';

/** A large file, read in pieces. */
export interface SourceFile {
	readonly size: number;
	/** The bytes from `start` to before `end`, all of them. @throws Failure `checkpoint-unreadable` */
	read(start: number, end: number, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
}

/** The folder that a checkpoint is read from: on disk, picked in a browser, or at an address. */
export interface SourceFolder {
	/** What errors call it. */
	readonly label: string;
	/** All of a small file; null where there is none. @throws Failure `checkpoint-unreadable` */
	read(name: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | null>;
	/** Null where there is no such file. @throws Failure `checkpoint-unreadable` */
	open(name: string, signal: AbortSignal): Promise<SourceFile | null>;
}

/** The files that a person picked. */
export function fileSource(files: readonly File[]): SourceFolder {
	const find = (name: string) => fileNamed(files, name);
	return {
		label: 'the chosen files',
		async read(name) {
			const file = find(name);
			return file ? bytesOf(file) : null;
		},
		async open(name) {
			const file = find(name);
			if (!file) return null;
			return { size: file.size, read: (start, end) => bytesOf(file.slice(start, end), name) };
		},
	};
}

async function bytesOf(blob: Blob, name = 'name' in blob ? String(blob.name) : 'a file') {
	try {
		return new Uint8Array(await blob.arrayBuffer());
	} catch (thrown) {
		throw new Failure(
			'checkpoint-unreadable',
			`${name} cannot be read: it was moved or changed since it was chosen. Choose the files again.`,
			{ cause: thrown },
		);
	}
}
