/** Files of the Origin Private File System. All writing is by sync access handles: only in a worker. */

/** The folder at the end of a path; made where there is none. */
export async function subfolder(
	root: FileSystemDirectoryHandle,
	path: readonly string[],
): Promise<FileSystemDirectoryHandle> {
	let folder = root;
	for (const name of path) folder = await folder.getDirectoryHandle(name, { create: true });
	return folder;
}

/** The folder at the end of a path; null where there is none. */
export async function existingFolder(
	root: FileSystemDirectoryHandle,
	path: readonly string[],
): Promise<FileSystemDirectoryHandle | null> {
	let folder = root;
	try {
		for (const name of path) folder = await folder.getDirectoryHandle(name);
		return folder;
	} catch (thrown) {
		if (isMissing(thrown)) return null;
		throw thrown;
	}
}

/** A file as it is now; null where there is none. */
export async function fileIn(
	folder: FileSystemDirectoryHandle,
	name: string,
): Promise<File | null> {
	try {
		return await (await folder.getFileHandle(name)).getFile();
	} catch (thrown) {
		if (isMissing(thrown)) return null;
		throw thrown;
	}
}

/** Opens a file for writing in place; nobody else can until it is closed. */
export async function openToWrite(
	folder: FileSystemDirectoryHandle,
	name: string,
): Promise<FileSystemSyncAccessHandle> {
	const handle = await folder.getFileHandle(name, { create: true });
	return handle.createSyncAccessHandle();
}

/** @throws QuotaExceededError (DOMException) where not all of it could be written */
export function writeAt(handle: FileSystemSyncAccessHandle, bytes: BufferSource, at: number): void {
	// Chromium returns an error's code, as a huge number, where a write fails in a private window.
	if (handle.write(bytes, { at }) !== bytes.byteLength)
		throw new DOMException('The disk is full.', 'QuotaExceededError');
}

export async function writeText(
	folder: FileSystemDirectoryHandle,
	name: string,
	text: string,
): Promise<void> {
	const handle = await openToWrite(folder, name);
	try {
		handle.truncate(0);
		writeAt(handle, new TextEncoder().encode(text), 0);
		handle.flush();
	} finally {
		handle.close();
	}
}

/** Deletes a file or folder, if it is there. */
export async function removeFrom(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
	try {
		await folder.removeEntry(name, { recursive: true });
	} catch (thrown) {
		if (!isMissing(thrown)) throw thrown;
	}
}

function isMissing(thrown: unknown): boolean {
	return thrown instanceof DOMException && thrown.name === 'NotFoundError';
}
