import * as v from 'valibot';
import { LEVELS } from '../../../tasks/task.ts';
import { Finite, Label, Words } from '../../core/plain.ts';

const Count = v.pipe(Finite, v.minValue(0));
const Whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const Hash = v.pipe(v.string(), v.maxLength(64));

/**
 * What came of a run. An error is no wrong answer: it is in no rate. `stopped` and `over-budget` were
 * cut off before their end, and go on from there when they are run again.
 */
export const TrialState = v.picklist(['right', 'wrong', 'errored', 'stopped', 'over-budget']);
export type TrialState = v.InferOutput<typeof TrialState>;

/** One round, as tables count it. */
export const TrialRound = v.object({
	/** Whether its answer had a program that ran, or stood in its words. */
	mode: v.picklist(['text', 'code']),
	/** Whether its answer was right, whatever came after; null where it could not be judged. */
	correct: v.nullable(v.boolean()),
	/** What the symbolic checker said; null where it said nothing. */
	tooSimple: v.nullable(v.boolean()),
	/** What the self-answer check said; null where there was none. */
	selfCheck: v.nullable(v.picklist(['correct', 'incorrect', 'unclear', 'failed'])),
	/** Whether the reply was cut off at its limit. */
	cut: v.boolean(),
});
export type TrialRound = v.InferOutput<typeof TrialRound>;

/**
 * One try of a run key, told in a row: all that tables, charts and filters need of it. Its trace is
 * stored apart.
 */
export const Trial = v.object({
	key: Hash,
	/** Tries of the same key, from 0; the last one counts, the others are kept and counted as replaced. */
	attempt: Whole,
	/** The id of its run. */
	run: v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/)),
	contender: Hash,
	/** Runs of the same instance are paired. */
	instance: Hash,
	task: Label,
	level: v.nullable(v.picklist(LEVELS)),
	/** What people call the instance: its seed, or its published id. */
	name: Label,
	repeat: Whole,
	state: TrialState,
	/** Why it could not go on; null where it did. */
	error: v.nullable(v.object({ code: Label, message: Words })),
	/** What was read as its answer, and the constraint that it broke; null where nothing was judged. */
	read: v.nullable(Words),
	constraint: v.nullable(Label),
	rounds: v.pipe(v.array(TrialRound), v.maxLength(1001)),
	/** Whether it ended before its last possible round: by the steerer's word. Null without a steerer. */
	endedItself: v.nullable(v.boolean()),
	/** Calls that were paid for, of TaskLLM and steerer. */
	calls: Whole,
	/** Tokens of all of them; `steererTokens` of them are the steerer's. */
	input: Count,
	output: Count,
	steererTokens: Count,
	/** Whether a count among them is an estimate. */
	estimated: v.boolean(),
	/** Dollars; null where a price is not known. */
	cost: v.nullable(Count),
	/** Of calls and programs, without waits. */
	seconds: Count,
	pythonSeconds: Count,
	/** The models' exact names as returned, without repetition. */
	models: v.pipe(v.array(Label), v.maxLength(20)),
	/** ISO 8601, UTC. */
	at: Label,
});
export type Trial = v.InferOutput<typeof Trial>;

/** Whether a run of this state needs to be run before its experiment is whole. */
export function isMissing(state: TrialState | undefined): boolean {
	return state === undefined || state === 'stopped' || state === 'over-budget';
}
