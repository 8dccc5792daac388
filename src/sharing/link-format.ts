import type { Versions, WrittenRun } from '../core/migrations/index.ts';
import type { SealedFormat } from './sealed-link.ts';

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

/** A format that links of runs have had. One small file each, kept for ever. */
export type LinkFormat = SealedFormat<Payload>;
