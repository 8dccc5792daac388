import {
	FILTERS,
	filterRuns,
	LISTED_FILTERS,
	type ResultFilter,
	type Which,
} from '../../../lab/experiments/analysis/filters.ts';
import type { Results } from '../../../lab/experiments/analysis/results.ts';
import { roundNumber } from '../../ui/words.ts';
import type { Listed } from './list-rows.ts';

/** Which runs the list shows: those that fit all of it. */
export interface TrialFilter extends ResultFilter {
	/** The hash of one. */
	readonly instance?: string;
	/** Each of these words is somewhere in the puzzle's name, the contender's, the answer or the error. */
	readonly words?: string;
}

/** Those of some runs that a filter lets through. */
export function filterListed(
	all: readonly Listed[],
	results: Results,
	{ instance, words = '', ...filter }: TrialFilter,
): readonly Listed[] {
	let kept = all;
	if (Object.keys(filter).length > 0) {
		const keys = new Set(filterRuns(results, filter).map(({ run }) => run.key));
		kept = kept.filter(({ run }) => keys.has(run.key));
	}
	if (instance !== undefined) kept = kept.filter(({ run }) => run.instance === instance);
	const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
	if (wanted.length === 0) return kept;
	return kept.filter((listed) => {
		const text = textOf(listed);
		return wanted.every((word) => text.includes(word));
	});
}

function textOf({ puzzle, contender, trial }: Listed): string {
	const { read, constraint, error } = { read: '', constraint: '', error: null, ...trial };
	return [puzzle, contender, read, constraint, error?.code, error?.message]
		.join('\n')
		.toLowerCase();
}

/**
 * What a filter asks of runs that no field of the list can say, such as "Only the first is right: All
 * code, All text"; null where its fields say it all.
 */
export function chosenElsewhere(
	{ which, pair, round, setting, instance }: TrialFilter,
	nameOf: (contender: string) => string,
	settingOf: (setting: string) => string,
	puzzleOf: (instance: string) => string,
): string | null {
	const parts: string[] = [];
	if (which && (pair || round !== undefined || !isListed(which))) parts.push(FILTERS[which].label);
	if (pair) parts.push(pair.map(nameOf).join(', then '));
	if (round !== undefined) parts.push(`round ${roundNumber(round)}`);
	if (setting !== undefined) parts.push(settingOf(setting));
	if (instance !== undefined) parts.push(puzzleOf(instance));
	return parts.length === 0 ? null : parts.join(': ');
}

/** Whether the list's own field offers it. */
export function isListed(which: Which): boolean {
	return LISTED_FILTERS.some((one) => one === which);
}
