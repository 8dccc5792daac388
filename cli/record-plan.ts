import * as v from 'valibot';
import { Settings } from '../src/core/settings.ts';
import { ModelSpec, type RunSpec, SteererSpec } from '../src/core/spec.ts';
import { Made } from '../src/lab/recordings/recording.ts';
import { newestMethod } from '../src/steering/methods.ts';
import { pack } from '../src/steering/packs/built-in-1.ts';
import { catalogue, ofTask } from '../tasks/catalogue.ts';
import { LEVELS } from '../tasks/task.ts';

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

/** The runs of a plan, seed by seed, so that one which is cut off has some of everything. */
export function* plannedRecordings({ models, settings, runs }: Plan): Generator<PlannedRecording> {
	for (const block of runs)
		for (let seed = block.seeds[0]; seed <= block.seeds[1]; seed++)
			for (const name of block.models)
				for (const task of block.tasks)
					for (const level of block.levels)
						for (const id of block.methods) {
							const named = models[name];
							if (!named)
								throw new RangeError(`There is no model "${name}" among the plan's models.`);
							const about = ofTask(
								catalogue.find((one) => one.id === task),
								task,
							);
							const method = newestMethod(id);
							const { model: taskLLM, made } = named;
							const own = { kind: 'model', model: taskLLM } as const;
							yield {
								id: `${task}-${level}-${seed}-${id}-${name}`.toLowerCase(),
								title: `${about.title} ${level}, seed ${seed} · ${method.title}`,
								made,
								spec: {
									instance: {
										task,
										revision: about.revision,
										params: { ...about.levels[level] },
										seed,
									},
									method: { id, revision: method.revision },
									taskLLM,
									steerer: method.usesSteerer ? (block.steerer ?? own) : null,
									settings,
									prompts: { pack: pack.name },
								},
							};
						}
}
