import type { Versions, WrittenRun } from '../core/migrations/index.ts';

/** What names the puzzle of a link: the hash of its data, or format 1's, or nothing in a link with a trace, whose start says it. */
export interface PuzzleIdentity {
	readonly puzzleHash?: string | null;
	readonly format1Hash?: string | undefined;
}

/** What a link holds, as its format wrote it. */
export interface Payload {
	/** The build of the page that made the link. */
	readonly build: string;
	readonly versions: Versions;
	readonly identity: PuzzleIdentity;
	readonly run: WrittenRun;
	readonly hasTrace: boolean;
}

/** A format that links have had. One small file each, kept for ever. */
export interface LinkFormat {
	/**
	 * Reads a link's bytes; null where they hold more than `most` bytes.
	 * @throws SyntaxError, TypeError or Error for damaged bytes, ValiError for data of another shape
	 */
	read(bytes: Uint8Array<ArrayBuffer>, most: number): Payload | null;
}
