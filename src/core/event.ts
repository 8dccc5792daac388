import * as v from 'valibot';
import { ChatMessage, Usage } from './messages.ts';

const Round = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));
const Seconds = v.pipe(v.number(), v.minValue(0));

/** How a program came to its end; `src/python/sandbox.ts` says when each happens. */
export const Ending = v.picklist([
	'ok',
	'error',
	'exit',
	'time',
	'memory',
	'output',
	'crash',
	'stopped',
	'unavailable',
]);
export type Ending = v.InferOutput<typeof Ending>;

/** What the symbolic checker says of a program. */
export const SymbolicCheck = v.object({
	/** Null where Python could not parse the program; `summary` then says why. */
	published: v.nullable(
		v.object({
			score: v.number(),
			search: v.boolean(),
			symbolic: v.boolean(),
			numeric: v.boolean(),
		}),
	),
	/** The same question answered from the syntax tree alone: `for` inside `format` does not count. */
	tree: v.nullable(
		v.object({
			score: v.number(),
			loops: v.number(),
			conditions: v.number(),
			handlers: v.number(),
			operations: v.number(),
			search: v.boolean(),
			symbolic: v.boolean(),
			numeric: v.boolean(),
		}),
	),
	/** Whether the published score is at or below the "maybe too simple" bound. */
	tooSimple: v.boolean(),
	/** The words that a steerer reads. */
	summary: v.string(),
});
export type SymbolicCheck = v.InferOutput<typeof SymbolicCheck>;

/** What a steerer decided: the protocol's own words, or free guidance. */
export const Decision = v.picklist(['code', 'text', 'guide', 'finish']);
export type Decision = v.InferOutput<typeof Decision>;

/** Whose call: the steerer's guidance, the TaskLLM's answer, or its self-answer checking program. */
export const Role = v.picklist(['guidance', 'answer', 'self-check']);
export type Role = v.InferOutput<typeof Role>;

/** A run is the list of these events; everything shown, stored or shared is folded from it. */
export const RunEvent = v.variant('type', [
	/** The instance as it was asked. `resumed` where the run goes on after an interruption. */
	v.object({
		type: v.literal('start'),
		/** Empty as a link brings it that leaves a published question out: it follows from the instance. */
		question: v.string(),
		instanceHash: v.string(),
		/** ISO 8601, UTC. */
		at: v.string(),
		python: v.string(),
	}),
	/** The messages of a call, exactly as they go to the model. */
	v.object({
		type: v.literal('request'),
		round: Round,
		role: Role,
		messages: v.array(ChatMessage),
	}),
	/** A piece of a reply as it streams. Shown, never stored. */
	v.object({ type: v.literal('delta'), round: Round, role: Role, text: v.string() }),
	v.object({
		type: v.literal('guidance'),
		round: Round,
		/** The steerer's reply, whole. */
		text: v.string(),
		decision: Decision,
		/** What the TaskLLM is told because of it; empty when the run finishes. */
		prompt: v.string(),
		by: v.picklist(['rules', 'model', 'person']),
	}),
	v.object({
		type: v.literal('answer'),
		round: Round,
		text: v.string(),
		/** The program that will run: the answer's first Python block; null where it has none. */
		code: v.nullable(v.string()),
		finish: v.string(),
		/** The model's exact name as the provider returned it. */
		model: v.optional(v.string()),
	}),
	v.object({
		type: v.literal('execution'),
		round: Round,
		purpose: v.picklist(['answer', 'self-check']),
		code: v.string(),
		output: v.string(),
		/** The traceback or the reason of the end; empty when all went well. */
		error: v.string(),
		ending: Ending,
		seconds: Seconds,
	}),
	v.object({ type: v.literal('symbolic-check'), round: Round, ...SymbolicCheck.entries }),
	/** One try of the self-answer check: the TaskLLM's reply; its program's run is an `execution`. */
	v.object({
		type: v.literal('self-check-program'),
		round: Round,
		attempt: v.number(),
		text: v.string(),
		code: v.nullable(v.string()),
	}),
	/** What the self-answer check found. `ok`: its program ran and called the answer right; `summary`: what a steerer reads. */
	v.object({ type: v.literal('self-check'), round: Round, ok: v.boolean(), summary: v.string() }),
	v.object({
		type: v.literal('usage'),
		round: Round,
		role: Role,
		...Usage.entries,
		seconds: Seconds,
	}),
	/** A call is tried again after a wait. Shown, never stored. */
	v.object({
		type: v.literal('retry'),
		round: Round,
		role: Role,
		reason: v.string(),
		waitSeconds: Seconds,
	}),
	v.object({
		type: v.literal('verdict'),
		correct: v.boolean(),
		read: v.nullable(v.string()),
		reason: v.string(),
		/** Where the judged answer was read: the last answer's text or its program's output. */
		source: v.picklist(['text', 'output']),
		/** The judged text, whole. */
		answer: v.string(),
	}),
	v.object({
		type: v.literal('error'),
		/** A stable code, such as `bad-key`, that people can quote. */
		code: v.string(),
		message: v.string(),
	}),
	v.object({ type: v.literal('end'), because: v.picklist(['finished', 'stopped', 'failed']) }),
]);
export type RunEvent = v.InferOutput<typeof RunEvent>;
export type EventOf<Type extends RunEvent['type']> = Extract<RunEvent, { type: Type }>;

/** Whether an event belongs to the trace that is kept (storage, exports, links). */
export function isKept(event: RunEvent): boolean {
	return event.type !== 'delta' && event.type !== 'retry';
}
