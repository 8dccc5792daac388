/** A file as it was dropped or chosen. */
export interface PickedFile {
	/** Its name, after the folders that were dropped or chosen with it. */
	readonly path: string;
	readonly file: File;
}

/** The files that were dropped, those of folders with their paths. Must be called in the event's own turn. */
export function droppedFiles(transfer: DataTransfer): Promise<PickedFile[]> {
	// After the first wait the browser has emptied the list: all entries are taken first.
	const items = [...transfer.items];
	const entries = items.flatMap((item) => item.webkitGetAsEntry() ?? []);
	if (entries.length > 0) return filesUnder(entries);
	// Files that come from no file system, such as an attachment of a mail program, have no entries.
	const files = items.flatMap((item) => item.getAsFile() ?? []);
	return Promise.resolve(files.map((file) => ({ path: file.name, file })));
}

/** The files that were chosen in a field, with their paths where it was a folder. */
export function chosenFiles(files: FileList | null): PickedFile[] {
	return [...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

async function filesUnder(entries: readonly FileSystemEntry[]): Promise<PickedFile[]> {
	const found: PickedFile[] = [];
	for (const entry of entries) {
		if (isFile(entry))
			found.push({ path: entry.fullPath.replace(/^\//, ''), file: await read(entry) });
		else if (isFolder(entry)) found.push(...(await filesUnder(await list(entry))));
	}
	return found;
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

function read(entry: FileSystemFileEntry): Promise<File> {
	return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** All of a folder: the browser gives it in parts, the last one empty. */
async function list(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
	const reader = folder.createReader();
	const all: FileSystemEntry[] = [];
	for (;;) {
		const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
			reader.readEntries(resolve, reject),
		);
		if (part.length === 0) return all;
		all.push(...part);
	}
}
