import * as v from 'valibot';
import { Finite } from './plain.ts';
import { Settings } from './settings.ts';

const Whole = (low: number, high: number) =>
	v.pipe(v.number(), v.integer(), v.minValue(low), v.maxValue(high));
const Name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

export const KnobValue = v.union([
	Finite,
	v.boolean(),
	v.pipe(v.string(), v.maxLength(200)),
	v.pipe(v.array(Finite), v.maxLength(100), v.readonly()),
]);

const OfTask = { task: Name, revision: Whole(1, 1_000_000) };

/** A generated instance: the four give the same one everywhere, for ever. */
export const GeneratedSpec = v.object({
	...OfTask,
	params: v.record(Name, KnobValue),
	seed: Whole(0, 0xffffffff),
});
export type GeneratedSpec = v.InferOutput<typeof GeneratedSpec>;

/** A published instance by its published id; its text is third-party data, which specs never hold. */
export const PublishedSpec = v.object({ ...OfTask, published: Name });
export type PublishedSpec = v.InferOutput<typeof PublishedSpec>;

/** Which instance. */
export const InstanceSpec = v.lazy((input): typeof GeneratedSpec | typeof PublishedSpec =>
	typeof input === 'object' && input !== null && 'published' in input
		? PublishedSpec
		: GeneratedSpec,
);
export type InstanceSpec = v.InferOutput<typeof InstanceSpec>;

export function isPublished(instance: InstanceSpec): instance is PublishedSpec {
	return 'published' in instance;
}

/** Which model: a provider of `src/models/` and its name for the model. Never a key. */
export const ModelSpec = v.object({
	provider: Name,
	model: v.pipe(v.string(), v.maxLength(200)),
	/** Only for providers whose address the user gives; no credentials in it. */
	baseUrl: v.optional(v.pipe(v.string(), v.maxLength(500))),
});
export type ModelSpec = v.InferOutput<typeof ModelSpec>;

/** Who steers: the built-in rules, the rule "code first", a person, or a model. */
export const SteererSpec = v.variant('kind', [
	v.object({ kind: v.literal('rules') }),
	v.object({ kind: v.literal('code-first') }),
	v.object({ kind: v.literal('person') }),
	v.object({
		kind: v.literal('model'),
		model: ModelSpec,
		/** Whether a grammar forces its replies into the protocol's form; absent where not. */
		grammar: v.optional(v.literal(true)),
		/** Whether examples of good guidance stand in front of its first message: few-shot. */
		examples: v.optional(v.literal(true)),
	}),
]);
export type SteererSpec = v.InferOutput<typeof SteererSpec>;

const Hash = v.pipe(v.string(), v.maxLength(64));

/** Which prompts. A released pack's name says all; of another, the hash of each template that counts. */
export const PromptsSpec = v.object({
	pack: Name,
	templates: v.optional(v.record(Name, Hash)),
	/** The one hash over five templates by which format 1 named a pack that is not the project's own. */
	format1: v.optional(Hash),
});
export type PromptsSpec = v.InferOutput<typeof PromptsSpec>;

/** A method of `src/steering/methods/`, at the revision that the run used. */
export const MethodSpec = v.object({ id: Name, revision: Whole(1, 1_000_000) });
export type MethodSpec = v.InferOutput<typeof MethodSpec>;

/** All that decides a run, and nothing else: plain JSON without secrets. */
export const RunSpec = v.object({
	instance: InstanceSpec,
	method: MethodSpec,
	taskLLM: ModelSpec,
	/** Null where the method has no steerer. */
	steerer: v.nullable(SteererSpec),
	/**
	 * Who checks answers, or sums them up: what of a method's calls another model can make. Absent where
	 * the TaskLLM makes all of them, as the paper says.
	 */
	checker: v.exactOptional(ModelSpec),
	/** Format 1 had them in another form. */
	settings: Settings,
	prompts: PromptsSpec,
});
export type RunSpec = v.InferOutput<typeof RunSpec>;
