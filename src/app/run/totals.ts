import { isFact } from '../../core/events/index.ts';
import type { Usage } from '../../core/messages.ts';
import { allOf, lastOf, type Round, type RunView } from '../../core/run.ts';
import { count, duration, plural, roundNumber } from '../ui/words.ts';

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

/** Whether a run has any step to go on from. */
export function hasSteps(view: RunView): boolean {
	return view.rounds.some(({ events }) => events.some(isFact));
}

/**
 * What a run that is over came to, in one line. One that was cut short before anything was counted says
 * how far it came in `clock` seconds.
 */
export function spentInWords(view: RunView, clock: number): string {
	const totals = totalsOf(view.rounds);
	const answered = answeredRounds(view);
	const last = view.rounds.at(-1);
	const cut = view.status !== 'finished' && last && !lastOf(last, 'answer');
	const estimated = totals.steerer.estimated || totals.taskLLM.estimated;
	return [
		...(answered > 0 ? [plural(answered, 'round')] : []),
		...(cut ? [`cut short in round ${roundNumber(last.number)}`] : []),
		...(totals.tokens > 0 ? [`${estimated ? '≈ ' : ''}${count(totals.tokens)} tokens`] : []),
		duration(cut ? Math.max(clock, totals.seconds) : totals.seconds),
	].join(' · ');
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
