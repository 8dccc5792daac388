import { methods } from '../../../steering/methods.ts';
import { mean } from '../../statistics/averages.ts';
import { filterRuns, type ResultFilter, type Which } from './filters.ts';
import type { Results } from './results.ts';

/** So many of so many; the filter says of which runs `count` speaks. */
export interface Share {
	readonly count: number;
	readonly of: number;
	readonly filter: ResultFilter;
}

/** One round of a contender's runs. */
export interface RoundShare {
	/** From 0. */
	readonly round: number;
	/** Of the runs that came to it, how many answered in code. */
	readonly code: Share;
	/** Of all judged runs, how many had it as their last. */
	readonly last: Share;
}

/** What a self-answer check said, against whether the answer was right; rounds, not runs. */
export interface CheckCounts {
	readonly correctRight: number;
	readonly correctWrong: number;
	readonly incorrectRight: number;
	readonly incorrectWrong: number;
	/** It came to no word, or never ran. */
	readonly silent: number;
}

/** How a contender's runs went, over the judged ones. */
export interface Insights {
	readonly judged: number;
	/** How many ended on an answer that had a program that ran. */
	readonly code: Share;
	readonly rounds: readonly RoundShare[];
	readonly meanRounds: number;
	/** Null where no steerer is asked whether to end. */
	readonly endedItself: Share | null;
	/** Null where no answer was checked. */
	readonly check: CheckCounts | null;
	readonly misledToEnd: Share | null;
	readonly misledToGiveUp: Share | null;
	/** Null where the symbolic checker said nothing. */
	readonly simpleGivenUp: Share | null;
	/** Null where no contender answers in text alone with the same TaskLLM, or nothing was in code. */
	readonly codeUnneeded: Share | null;
	/** Null where no run has more than one round. */
	readonly turnedRight: Share | null;
	readonly turnedWrong: Share | null;
}

/** Which runs to look at: all of a contender's, or only those of a task or level. */
type Whose = Pick<ResultFilter, 'task' | 'level'> & { readonly contender: string };

/** The judged runs whose last answer had a program that ran. */
export function codeShareOf(results: Results, of: Whose): Share {
	const runs = filterRuns(results, { ...of, which: 'judged' });
	const filter: ResultFilter = { ...of, which: 'code' };
	return { count: filterRuns({ ...results, runs }, filter).length, of: runs.length, filter };
}

/** What nobody published of a method: how its runs went. */
export function insightsOf(results: Results, of: Whose): Insights {
	const runs = filterRuns(results, { ...of, which: 'judged' });
	const own = { ...results, runs };
	const judged = runs.length;
	const trials = runs.flatMap(({ trial }) => trial ?? []);
	const rounds = trials.flatMap((trial) => trial.rounds);
	const most = Math.max(0, ...new Set(trials.map((trial) => trial.rounds.length)));
	const share = (which: Which, whole: number, round?: number): Share => {
		const filter = { ...of, which, ...(round !== undefined && { round }) };
		return { count: filterRuns(own, filter).length, of: whole, filter };
	};
	const some = (which: Which, whole: number): Share | null =>
		whole === 0 ? null : share(which, whole);
	const number = (which: Which) => filterRuns(own, { ...of, which }).length;
	const checked = number('checked');
	const steered = mayEnd(results, of.contender)
		? trials.filter(({ endedItself }) => endedItself !== null).length
		: 0;
	const simple = trials.filter((trial) => trial.rounds.some(({ tooSimple }) => tooSimple !== null));
	const several = trials.filter((trial) => trial.rounds.length > 1).length;
	return {
		judged,
		code: codeShareOf(own, of),
		rounds: Array.from({ length: most }, (_, round) => ({
			round,
			code: share('code', trials.filter((trial) => trial.rounds.length > round).length, round),
			last: share('last-round', judged, round),
		})),
		meanRounds: mean(trials.map((trial) => trial.rounds.length)),
		endedItself: some('ended-itself', steered),
		check: checked === 0 ? null : checkCounts(rounds),
		misledToEnd: some('misled-to-end', checked),
		misledToGiveUp: some('misled-to-give-up', checked),
		simpleGivenUp: some('simple-given-up', simple.length),
		codeUnneeded: some('code-unneeded', number('code-with-text')),
		turnedRight: some('turned-right', several),
		turnedWrong: some('turned-wrong', several),
	};
}

/** Whether a contender's steerer is asked more than once. */
function mayEnd({ contenders }: Results, id: string): boolean {
	const own = contenders.find((one) => one.id === id)?.contender;
	const method = methods.find((one) => one.id === own?.method.id);
	return own !== undefined && method !== undefined && method.calls(own.settings).steerer > 1;
}

function checkCounts(
	rounds: readonly { readonly selfCheck: string | null; readonly correct: boolean | null }[],
): CheckCounts {
	const count = (says: string, correct: boolean) =>
		rounds.filter((round) => round.selfCheck === says && round.correct === correct).length;
	return {
		correctRight: count('correct', true),
		correctWrong: count('correct', false),
		incorrectRight: count('incorrect', true),
		incorrectWrong: count('incorrect', false),
		silent: rounds.filter(({ selfCheck }) => selfCheck === 'unclear' || selfCheck === 'failed')
			.length,
	};
}
