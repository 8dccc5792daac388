import type { Picture } from '../../../tasks/kit/draw/picture.ts';
import type { Instance } from '../../../tasks/task.ts';
import { lastOf, type Round } from '../../core/run.ts';
import { type JudgedRound, judgeRound } from '../../steering/judge.ts';
import { runningProgram } from './under-way.ts';

/** One round of a run, in a few words. */
export interface Step {
	/** As events count it. */
	readonly round: number;
	/** Such as "Text", "Code, too simple" or "Done". */
	readonly label: string;
	/** Whether its answer was right; null where there is none, or none that can be judged. */
	readonly correct: boolean | null;
	/** Whether the right answer was reached here for good, or lost here. */
	readonly deciding: 'reached' | 'lost' | null;
}

/** What came of a round's answer: judged as if it were the last, and drawn. */
export interface Outcome extends JudgedRound {
	readonly picture: Picture;
}

/** Null while a round has no answer. */
export type OutcomeOf = (round: Round) => Outcome | null;

/**
 * Judges and draws the rounds of a puzzle, each once: one that has not changed since is not judged again,
 * however often the page asks while a later one streams.
 */
export function createOutcomes(instance: Pick<Instance, 'check' | 'picture'>): OutcomeOf {
	const known = new WeakMap<Round, Outcome | null>();
	return (round) => {
		const before = known.get(round);
		if (before !== undefined) return before;
		// What its program will print is part of the answer.
		const judged = runningProgram(round) === 'answer' ? null : judgeRound(instance, round);
		const outcome = judged && { ...judged, picture: instance.picture(judged.text) };
		known.set(round, outcome);
		return outcome;
	};
}

/** What a run's rounds came to, one step each. */
export function storyOf(
	rounds: readonly Round[],
	names: readonly string[],
	outcomeOf: OutcomeOf,
): Step[] {
	const results = rounds.map((round) => outcomeOf(round)?.verdict.correct ?? null);
	const deciding = decidingRound(results);
	return rounds.map((round, index) => ({
		round: round.number,
		label: labelOf(round, names[round.number]),
		correct: results[index] ?? null,
		deciding: deciding?.index === index ? deciding.what : null,
	}));
}

function labelOf(round: Round, name: string | undefined): string {
	const answer = lastOf(round, 'answer');
	const decision = lastOf(round, 'guidance')?.decision;
	if (!answer) return decision === 'finish' ? 'Done' : 'Under way';
	const kind = name ?? (answer.code !== null || round.events.some(isRun) ? 'Code' : 'Text');
	return lastOf(round, 'symbolic-check')?.tooSimple ? `${kind}, too simple` : kind;
}

const isRun = (event: Round['events'][number]) =>
	event.type === 'execution' && event.purpose === 'answer';

/**
 * The round that decided how a run ended: the first of those from which on every answer was right, or the
 * first after the last right one. Null where no answer ever changed that.
 */
export function decidingRound(
	results: readonly (boolean | null)[],
): { readonly index: number; readonly what: 'reached' | 'lost' } | null {
	const judged = results.flatMap((correct, index) =>
		correct === null ? [] : [{ correct, index }],
	);
	const last = judged.at(-1);
	if (!last || judged.length < 2) return null;
	const other = judged.findLastIndex(({ correct }) => correct !== last.correct);
	const first = judged[other + 1];
	if (!first || other < 0) return null;
	return { index: first.index, what: last.correct ? 'reached' : 'lost' };
}
