import type { Defect } from '../../../tasks/task.ts';

/** So many instances are listed at most: who looks for one among thousands types. */
export const MOST_SHOWN = 200;

export interface FoundInstance {
	readonly id: string;
	/** Null where none is known. */
	readonly defect: Defect | null;
}

/** The instances that have every word in their id or, as "defective", in what is known of them. */
export function findInstances(
	ids: readonly string[],
	defects: readonly Defect[],
	words: string,
): FoundInstance[] {
	const byId = new Map(defects.map((defect) => [defect.id, defect]));
	const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
	return ids
		.map((id) => ({ id, defect: byId.get(id) ?? null }))
		.filter(({ id, defect }) => {
			const text = `${id} ${defect ? `defective ${defect.kind}` : ''}`.toLowerCase();
			return wanted.every((word) => text.includes(word));
		});
}
