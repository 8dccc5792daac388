import type { Usage } from '../../core/messages.ts';
import { allOf, lastOf, type Round, type RunView } from '../../core/run.ts';

/** What calls cost: tokens, dollars (null where a price is not known) and seconds. */
export interface Spent {
	readonly calls: number;
	readonly input: number;
	readonly output: number;
	readonly estimated: boolean;
	readonly cost: number | null;
	readonly seconds: number;
}

/** What a run or a round spent, the steerer and the TaskLLM apart. */
export interface Totals {
	readonly steerer: Spent;
	readonly taskLLM: Spent;
	/** Seconds in Python, the checking programs included. */
	readonly pythonSeconds: number;
	readonly seconds: number;
	readonly tokens: number;
	readonly cost: number | null;
}

const NOTHING: Spent = { calls: 0, input: 0, output: 0, estimated: false, cost: 0, seconds: 0 };

/** Adds up some rounds. */
export function totalsOf(rounds: readonly Round[]): Totals {
	let steerer = NOTHING;
	let taskLLM = NOTHING;
	let pythonSeconds = 0;
	for (const round of rounds) {
		for (const usage of allOf(round, 'usage'))
			if (usage.role === 'guidance') steerer = add(steerer, usage);
			else taskLLM = add(taskLLM, usage);
		for (const { seconds } of allOf(round, 'execution')) pythonSeconds += seconds;
	}
	return {
		steerer,
		taskLLM,
		pythonSeconds,
		seconds: steerer.seconds + taskLLM.seconds + pythonSeconds,
		tokens: steerer.input + steerer.output + taskLLM.input + taskLLM.output,
		cost: sum(steerer.cost, taskLLM.cost),
	};
}

/** Rounds in which the TaskLLM answered. */
export function answeredRounds(view: RunView): number {
	return view.rounds.filter((round) => lastOf(round, 'answer')).length;
}

function add(spent: Spent, usage: Usage & { readonly seconds: number }): Spent {
	return {
		calls: spent.calls + 1,
		input: spent.input + usage.input,
		output: spent.output + usage.output,
		estimated: spent.estimated || usage.estimated,
		cost: sum(spent.cost, usage.cost ?? null),
		seconds: spent.seconds + usage.seconds,
	};
}

function sum(a: number | null, b: number | null): number | null {
	return a === null || b === null ? null : a + b;
}
