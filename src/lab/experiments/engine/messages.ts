import * as v from 'valibot';
import { Ending, Variable } from '../../../core/events/index.ts';
import { ChatMessage, Usage } from '../../../core/messages.ts';
import { Label } from '../../../core/plain.ts';
import { SAMPLING_KEYS, Sampling } from '../../../core/settings.ts';
import { ModelSpec } from '../../../core/spec.ts';
import { BudgetSpent } from '../budget.ts';
import { Trial } from '../trial.ts';

// What page and worker say to each other; each parses what it gets.

/** What of an experiment is to be run. */
export const RunRequest = v.object({
	/** The experiment's id in the library. */
	id: v.string(),
	which: v.picklist(['missing', 'errored', 'all']),
	/** Only these runs; absent: all. */
	keys: v.exactOptional(v.array(v.string())),
	/** The keys of the models that are called: in the worker's memory as long as it runs. */
	secrets: v.array(v.object({ model: ModelSpec, key: v.string() })),
	/** The sandbox's version, which each run records. */
	python: v.string(),
});
export type RunRequest = v.InferOutput<typeof RunRequest>;

/** How far it is; at most a few a second. */
export const EngineProgress = v.object({
	/** What has ended since the last one. */
	ended: v.array(Trial),
	/** The keys of the runs that are under way. */
	running: v.array(v.string()),
	/** What the experiment's calls that are paid for used. */
	spent: BudgetSpent,
});
export type EngineProgress = v.InferOutput<typeof EngineProgress>;

/** Why it came to its end; undefined words where there is nothing more to say. */
export const EngineEnd = v.object({
	because: v.picklist(['done', 'stopped', 'over-budget', 'trouble']),
	code: v.exactOptional(v.string()),
	message: v.exactOptional(v.string()),
});
export type EngineEnd = v.InferOutput<typeof EngineEnd>;

/** A program for the page's sandbox, and what came of it. */
export const ProgramRequest = v.object({
	code: v.string(),
	seconds: v.exactOptional(v.number()),
	megabytes: v.exactOptional(v.number()),
	seed: v.exactOptional(v.number()),
	together: v.exactOptional(v.boolean()),
});
export const ExecutionReply = v.object({
	output: v.string(),
	stderr: v.string(),
	variable: v.exactOptional(Variable),
	error: v.string(),
	ending: Ending,
	seconds: v.number(),
});

/** A call of a model that the page holds. */
export const CallRequest = v.object({
	model: ModelSpec,
	messages: v.array(ChatMessage),
	sampling: Sampling,
	grammar: v.exactOptional(v.string()),
});

const Spent = { usage: Usage, unsent: v.exactOptional(v.array(v.picklist(SAMPLING_KEYS))) };
export const CallPart = v.variant('type', [
	v.object({ type: v.literal('text'), text: v.string() }),
	v.object({ type: v.literal('reasoning'), text: v.string() }),
	v.object({ type: v.literal('retry'), reason: v.string(), waitSeconds: v.number() }),
	v.object({ type: v.literal('spent'), ...Spent }),
	v.object({
		type: v.literal('end'),
		finish: v.picklist(['stop', 'length', 'other']),
		model: v.exactOptional(v.string()),
		...Spent,
	}),
]);

export const PackReply = v.object({
	name: v.string(),
	templates: v.record(v.string(), v.string()),
});

/** A published puzzle as it is asked. */
export const PublishedReply = v.nullable(v.object({ puzzle: v.unknown(), question: v.string() }));

export const OpenReply = v.object({ label: Label });
