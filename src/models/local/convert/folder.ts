/** The folder that a conversion writes to. What is written stays when the conversion is cut off. */
export interface FolderWriter {
	/** Bytes of a file that are there; 0 where it is not begun. */
	size(name: string): Promise<number>;
	/** What is there of a file. */
	open(name: string): Promise<Blob>;
	/** Adds to a file's end. */
	append(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
	/** Cuts a file to its first `bytes`, to write the rest anew. */
	truncate(name: string, bytes: number): Promise<void>;
}

/** Writes a small file anew. */
export async function writeFile(
	folder: FolderWriter,
	name: string,
	bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
	await folder.truncate(name, 0);
	await folder.append(name, bytes);
}
