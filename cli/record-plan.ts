import * as v from 'valibot';
import { Failure } from '../src/core/failure.ts';
import { Settings } from '../src/core/settings.ts';
import { ModelSpec, type RunSpec, SteererSpec } from '../src/core/spec.ts';
import { Made } from '../src/lab/recordings/recording.ts';
import { newestMethod } from '../src/steering/methods.ts';
import { pack } from '../src/steering/packs/built-in-1.ts';
import { catalogue } from '../tasks/catalogue.ts';
import { LEVELS, type Level } from '../tasks/task.ts';

const Names = v.pipe(v.array(v.string()), v.minLength(1));
const Seed = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The runs that are to be recorded, as a file says it. */
export const Plan = v.object({
	/** By a short name of one's own, which stands in the files' names. */
	models: v.record(
		v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
		v.object({ model: ModelSpec, made: Made }),
	),
	settings: v.optional(Settings, {}),
	/** Each stands for every combination of what it lists. */
	runs: v.array(
		v.object({
			models: Names,
			tasks: Names,
			levels: v.pipe(v.array(v.picklist(LEVELS)), v.minLength(1)),
			/** The first and the last. */
			seeds: v.tuple([Seed, Seed]),
			methods: Names,
			/** Of methods that are steered: the TaskLLM itself steers unless another is named. */
			steerer: v.optional(SteererSpec),
		}),
	),
});
type Plan = v.InferOutput<typeof Plan>;

/** A run to be recorded. */
export interface PlannedRecording {
	/** Its file's name, without `.json`. */
	readonly id: string;
	readonly title: string;
	readonly made: Made;
	readonly spec: RunSpec;
}

/** The runs of a plan, seed by seed, so that one which is cut off has some of everything. @throws Failure */
export function* plannedRecordings(plan: Plan): Generator<PlannedRecording> {
	for (const block of plan.runs)
		for (let seed = block.seeds[0]; seed <= block.seeds[1]; seed++)
			for (const model of block.models)
				for (const task of block.tasks)
					for (const level of block.levels)
						for (const method of block.methods)
							yield plannedRecording(plan, block, { seed, model, task, level, method });
}

interface Chosen {
	readonly seed: number;
	readonly model: string;
	readonly task: string;
	readonly level: Level;
	readonly method: string;
}

function plannedRecording(
	{ models, settings }: Plan,
	{ steerer }: Plan['runs'][number],
	{ seed, model, task, level, method: methodId }: Chosen,
): PlannedRecording {
	const named = models[model];
	const about = catalogue.find(({ id }) => id === task);
	if (!named) throw none(`model "${model}" among those of the plan`);
	if (!about) throw none(`task "${task}"`);
	const { id, revision, title, usesSteerer } = newestMethod(methodId);
	const by = steerer && `by-${steerer.kind}`;
	const params = { ...about.levels[level] };
	const itself = { kind: 'model', model: named.model } as const;
	return {
		id: [task, level, seed, id, by, model].filter(Boolean).join('-').toLowerCase(),
		title: `${about.title} ${level}, seed ${seed} · ${title}`,
		made: named.made,
		spec: {
			instance: { task, revision: about.revision, params, seed },
			method: { id, revision },
			taskLLM: named.model,
			steerer: usesSteerer ? (steerer ?? itself) : null,
			settings,
			prompts: { pack: pack.name },
		},
	};
}

const none = (what: string) => new Failure('bad-option', `There is no ${what}.`);
