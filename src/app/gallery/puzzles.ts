import type { GalleryEntry } from '../../lab/recordings/gallery.ts';

/** One puzzle of the gallery: a run, or the two that answer it otherwise. */
export interface GalleryPuzzle {
	/** Such as "Number Multiply L1, seed 1". */
	readonly title: string;
	readonly runs: readonly [GalleryEntry, ...GalleryEntry[]];
}

/** The puzzles of entries, each pair as one, in the order of its first run. */
export function puzzlesOf(entries: readonly GalleryEntry[]): GalleryPuzzle[] {
	const seconds = new Set<string>();
	return entries.flatMap((entry) => {
		if (seconds.has(entry.id)) return [];
		const beside = entries.find(({ id }) => id === entry.beside);
		if (beside) seconds.add(beside.id);
		return [{ title: puzzleTitle(entry), runs: beside ? [entry, beside] : [entry] }];
	});
}

/** The two halves of a title: the puzzle, then the method. */
const puzzleTitle = ({ title }: GalleryEntry) => title.split(' · ')[0] ?? title;
export const methodTitle = ({ title }: GalleryEntry) => title.split(' · ')[1] ?? title;
