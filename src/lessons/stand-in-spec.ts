import { DEFAULT_SETTINGS } from '../core/settings.ts';
import type { GeneratedSpec, RunSpec, SteererSpec } from '../core/spec.ts';
import { SCRIPTED } from '../models/scripted/kind.ts';
import { newestMethod } from '../steering/methods.ts';
import { RELEASED_PACKS } from '../steering/packs/released.ts';

/** The run of a lesson: the stand-in answers, with a chance of an error at each step. */
export function standInSpec(
	instance: GeneratedSpec,
	methodId: string,
	stepErrors: number,
	steerer: SteererSpec | null = null,
	maxRounds = DEFAULT_SETTINGS.maxRounds,
): RunSpec {
	const { id, revision } = newestMethod(methodId);
	const { sampling } = DEFAULT_SETTINGS;
	return {
		instance,
		method: { id, revision },
		taskLLM: SCRIPTED,
		steerer,
		settings: {
			...DEFAULT_SETTINGS,
			maxRounds,
			sampling: { ...sampling, taskLLM: { ...sampling.taskLLM, stepErrors } },
		},
		prompts: { pack: RELEASED_PACKS[0] ?? '' },
	};
}
