/** A file that tells of each read how far it goes. No copy is made. */
class WatchedFile extends File {
	readonly #onRead: (end: number) => void;

	constructor(file: Blob, name: string, onRead: (end: number) => void) {
		super([file], name);
		this.#onRead = onRead;
	}

	override slice(start?: number, end?: number, type?: string): Blob {
		this.#onRead(Math.min(end ?? this.size, this.size));
		return super.slice(start, end, type);
	}
}

/**
 * The files of one model, with a report of the bytes read of all of them together. Reading them
 * throws once `signal` has aborted.
 */
export function watchFiles(
	files: readonly Blob[],
	onRead: (bytes: number) => void,
	signal: AbortSignal,
): Blob[] {
	const reached = files.map(() => 0);
	return files.map(
		(file, index) =>
			new WatchedFile(file, `model-${index}`, (end) => {
				signal.throwIfAborted();
				if (end <= (reached[index] ?? 0)) return;
				reached[index] = end;
				onRead(reached.reduce((sum, each) => sum + each, 0));
			}),
	);
}
