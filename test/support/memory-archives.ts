import { Failure } from '../../src/core/failure.ts';
import type { PublishedData } from '../../src/storage/published-data.ts';

interface Kept {
	readonly archive: Uint8Array<ArrayBuffer>;
	readonly index: unknown;
}

/** A browser's place for archives of published data, in memory. */
export interface MemoryArchives extends PublishedData {
	readonly kept: Map<string, Kept>;
	/** Whether the browser refuses to store, as in some private windows. */
	refuses: boolean;
}

export function memoryArchives(): MemoryArchives {
	const kept = new Map<string, Kept>();
	const allowed = () => {
		if (place.refuses) throw new Failure('published-not-stored', 'This browser stores nothing.');
	};
	const place: MemoryArchives = {
		kept,
		refuses: false,
		async list() {
			allowed();
			return [...kept].map(([name, { archive, index }]) => ({
				name,
				bytes: archive.length,
				index,
			}));
		},
		archive: async (name) => kept.get(name)?.archive ?? null,
		async put(name, archive, index) {
			allowed();
			kept.set(name, { archive, index: structuredClone(index) });
		},
		async remove(name) {
			allowed();
			kept.delete(name);
		},
	};
	return place;
}
