import type { ResultInstance } from './results.ts';

/** The share of a contender's judged tries of an instance that are right; null where none is judged. */
export function rateOn({ runs }: ResultInstance, contender: string): number | null {
	let right = 0;
	let judged = 0;
	for (const { trial } of runs.get(contender) ?? []) {
		if (trial?.state === 'right') right++;
		if (trial?.state === 'right' || trial?.state === 'wrong') judged++;
	}
	return judged === 0 ? null : right / judged;
}
