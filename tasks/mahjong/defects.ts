import type { Defect } from '../task.ts';

/** The right results of instances that are stored with another one. */
const CORRECTED = {
	0: [2, 6, 46, 77, 104, 167],
	2: [23, 38, 70, 71, 73, 108, 125, 156, 168, 195, 197],
};

const KINDS = {
	0: 'The stored answer is a Chi, but the printed rules or the cards make none.',
	2: 'The stored answer overlooks a Chi because of an equal card between in the sorted hand.',
};

/** A hand whose stored answer is right only where a card that is no letter makes no run. */
const NO_LETTER: Defect = {
	id: 'sample_177',
	kind: 'A card of the hand is no letter; it makes no run.',
};

export const defects: readonly Defect[] = [
	...([0, 2] as const).flatMap((result) =>
		CORRECTED[result].map((sample) => ({
			id: `sample_${sample}`,
			kind: KINDS[result],
			answer: String(result),
		})),
	),
	NO_LETTER,
];
