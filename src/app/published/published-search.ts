import type { Defect } from '../../../tasks/task.ts';

/** So many instances are listed at most: who looks for one among thousands types. */
export const MOST_SHOWN = 200;

export interface FoundInstance {
	readonly id: string;
	/** Null where none is known. */
	readonly defect: Defect | null;
	/** What it is about; empty while that is not read. */
	readonly about: string;
}

const NOT_READ: ReadonlyMap<string, string> = new Map();

/**
 * The instances that have every word in their id, in what they are about or, as "defective", in what is
 * known of them.
 */
export function findInstances(
	ids: readonly string[],
	defects: readonly Defect[],
	words: string,
	abouts = NOT_READ,
): FoundInstance[] {
	const byId = new Map(defects.map((defect) => [defect.id, defect]));
	const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
	return ids
		.map((id) => ({ id, defect: byId.get(id) ?? null, about: abouts.get(id) ?? '' }))
		.filter(({ id, defect, about }) => {
			const text = `${id} ${defect ? `defective ${defect.kind}` : ''} ${about}`.toLowerCase();
			return wanted.every((word) => text.includes(word));
		});
}
