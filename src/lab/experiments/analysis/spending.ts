import { table8 } from '../../paper/paper.ts';
import type { Results } from './results.ts';

/** What runs took, each in its own unit. */
export interface Amounts {
	/** Calls of models. */
	readonly calls: number;
	/** Tokens of the TaskLLM, in and out. */
	readonly taskTokens: number;
	/** Tokens of the steerer, in and out. */
	readonly steererTokens: number;
	/** Of calls and programs, without waits. */
	readonly seconds: number;
	/** Null where the price of one of its runs is not known. */
	readonly dollars: number | null;
}

/** What a contender took. */
export interface Spending {
	/** The runs that came to an end: right, wrong and errored ones. */
	readonly runs: number;
	readonly right: number;
	/** Of all of these runs together. */
	readonly total: Amounts;
	/** Of one run, as the mean; null where none came to its end. */
	readonly perRun: Amounts | null;
	/** Of all runs, wrong and errored ones too, for each right answer; null where there is none. */
	readonly perRight: Amounts | null;
	/** Whether a count of tokens is an estimate. */
	readonly estimated: boolean;
}

/** What a contender took in all that came to an end. */
export function spendingOf({ runs }: Results, contender: string): Spending {
	const sum = { calls: 0, taskTokens: 0, steererTokens: 0, seconds: 0 };
	let dollars: number | null = 0;
	let ended = 0;
	let right = 0;
	let estimated = false;
	for (const { run, trial } of runs) {
		if (run.contender !== contender || !trial) continue;
		if (trial.state === 'stopped' || trial.state === 'over-budget') continue;
		ended++;
		if (trial.state === 'right') right++;
		sum.calls += trial.calls;
		sum.taskTokens += trial.input + trial.output - trial.steererTokens;
		sum.steererTokens += trial.steererTokens;
		sum.seconds += trial.seconds;
		dollars = dollars === null || trial.cost === null ? null : dollars + trial.cost;
		estimated ||= trial.estimated;
	}
	const total = { ...sum, dollars };
	return {
		runs: ended,
		right,
		total,
		perRun: ended === 0 ? null : shared(total, ended),
		perRight: right === 0 ? null : shared(total, right),
		estimated,
	};
}

function shared(amounts: Amounts, among: number): Amounts {
	return {
		calls: amounts.calls / among,
		taskTokens: amounts.taskTokens / among,
		steererTokens: amounts.steererTokens / among,
		seconds: amounts.seconds / among,
		dollars: amounts.dollars === null ? null : amounts.dollars / among,
	};
}

/** The paper's mean tokens of the TaskLLM and seconds a sample (Table 8), by the id of its column; null where it has none. */
export function paperSpending(
	column: string,
): { readonly tokens: number | null; readonly seconds: number } | null {
	return table8.rows.find(({ id }) => id === column) ?? null;
}
