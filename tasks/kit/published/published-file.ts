/** One published file: its path below (and with) the published data folder's name, and its text. */
export interface PublishedFile {
	readonly path: string;
	text(): string;
}

/** A published instance whose folder holds its question: the folder's path below `folder` is its id. */
export interface QuestionFile {
	readonly id: string;
	/** The file's own path, for errors. */
	readonly path: string;
	readonly question: string;
}

/** The published instances of a data folder that keeps each one's question in a `question.txt`. */
export function questionFiles(files: readonly PublishedFile[], folder: string): QuestionFile[] {
	const path = new RegExp(`(?:^|/)${folder}/(.+)/question\\.txt$`);
	return files.flatMap((file) => {
		const id = path.exec(file.path)?.[1];
		return id === undefined ? [] : [{ id, path: file.path, question: file.text() }];
	});
}
