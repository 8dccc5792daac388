import { excerpt } from '../read/excerpt.ts';
import { type Fault, type Verdict, verdictOn } from '../verdict.ts';
import { readCounts } from './read.ts';
import { run, type System } from './system.ts';

/** How an answer stands to its system, for the verdict and the picture. */
export interface Finding {
	readonly verdict: Verdict;
	readonly counts: readonly number[] | null;
}

/** Grades an answer that must give the count of every kind; the reason names the first wrong one. Constraints: `number-of-counts` and `final-count`. */
export function examineCounts(system: System, answer: string): Finding {
	const { value: counts, fault: unread } = readCounts(answer, system.kinds);
	if (unread) return { verdict: unread, counts: null };
	const verdict = verdictOn(
		excerpt(counts.join(' ')),
		firstFault(system, counts),
		`All ${counts.length} final counts are right.`,
	);
	return { verdict, counts };
}

function firstFault(system: System, counts: readonly number[]): Fault | null {
	const { kinds } = system;
	if (counts.length !== kinds.length)
		return {
			constraint: 'number-of-counts',
			reason: `The answer lists ${counts.length} ${counts.length === 1 ? 'count' : 'counts'}; ${kinds.length} are asked for: ${kinds.join(', ')}.`,
		};
	const right = run(system).counts;
	const at = right.findIndex((count, kind) => counts[kind] !== count);
	return at < 0
		? null
		: {
				constraint: 'final-count',
				reason: `The final count of ${kinds[at]} is ${right[at]}; the answer says ${counts[at]}.`,
			};
}
