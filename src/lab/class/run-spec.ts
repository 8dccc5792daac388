import { DEFAULT_SETTINGS, DEFAULT_STEP_ERRORS, type Settings } from '../../core/settings.ts';
import type { GeneratedSpec, ModelSpec, RunSpec } from '../../core/spec.ts';
import { isScripted } from '../../models/registry.ts';
import { newestMethod } from '../../steering/methods.ts';
import { RELEASED_PACKS } from '../../steering/packs/released.ts';

/** The stand-in slips as its toy model of errors says: now and then, and more often on hard puzzles. */
const STAND_IN: Settings = {
	...DEFAULT_SETTINGS,
	sampling: {
		...DEFAULT_SETTINGS.sampling,
		taskLLM: { ...DEFAULT_SETTINGS.sampling.taskLLM, stepErrors: DEFAULT_STEP_ERRORS },
	},
};

/** What a class plays: a method on a student's puzzle, steered by the rules where it is steered. */
export function classRunSpec(
	instance: GeneratedSpec,
	methodId: string,
	taskLLM: ModelSpec,
): RunSpec {
	const { id, revision, usesSteerer } = newestMethod(methodId);
	return {
		instance,
		method: { id, revision },
		taskLLM,
		steerer: usesSteerer ? { kind: 'rules' } : null,
		settings: isScripted(taskLLM) ? STAND_IN : DEFAULT_SETTINGS,
		prompts: { pack: RELEASED_PACKS[0] ?? '' },
	};
}
