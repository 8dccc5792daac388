import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file of an archive, made while it is written: texts, or bytes. */
export interface ZipEntry {
	readonly path: string;
	readonly parts: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
	/** For what is compressed already. */
	readonly stored?: true;
}

/**
 * A .zip of files, in pieces as they come: no more of it lies in memory than a part and what it
 * compresses to.
 */
export async function* zipOf(
	entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
): AsyncGenerator<Uint8Array, void> {
	const pieces: Uint8Array[] = [];
	let fault: Error | null = null;
	const zip = new Zip((error, piece) => {
		fault ??= error;
		pieces.push(piece);
	});
	function* made(): Generator<Uint8Array> {
		if (fault) throw fault;
		yield* pieces.splice(0);
	}
	for await (const { path, parts, stored } of entries) {
		const file = stored ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
		zip.add(file);
		for await (const part of parts) {
			file.push(typeof part === 'string' ? strToU8(part) : part);
			yield* made();
		}
		file.push(new Uint8Array(), true);
		yield* made();
	}
	zip.end();
	yield* made();
}

/** So much of a file lies in memory at most; browsers keep larger blobs on disk. */
const PIECE = 8_000_000;

/** Pieces as one file, texts in UTF-8. */
export async function blobOf(
	pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): Promise<Blob> {
	const blobs: Blob[] = [];
	let some: Uint8Array<ArrayBuffer>[] = [];
	let length = 0;
	for await (const piece of pieces) {
		const bytes = typeof piece === 'string' ? strToU8(piece) : new Uint8Array(piece);
		some.push(bytes);
		length += bytes.length;
		if (length < PIECE) continue;
		blobs.push(new Blob(some));
		[some, length] = [[], 0];
	}
	return new Blob([...blobs, ...some]);
}
