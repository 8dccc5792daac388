import type { Instance } from '../../../tasks/task.ts';
import type { ModelSpec, RunSpec } from '../../core/spec.ts';
import type { ChatModel } from '../../models/chat-model.ts';
import { createScriptedModel } from '../../models/scripted.ts';
import type { RunParts } from '../../steering/run.ts';
import type { Steerer } from '../../steering/steerer.ts';
import { createModelSteerer } from '../../steering/steerers/model.ts';
import { createRulesSteerer } from '../../steering/steerers/rules.ts';
import { keys } from './keys.svelte.ts';
import { prompts } from './prompts.svelte.ts';
import { python } from './python.svelte.ts';
import type { SteeringDesk } from './steering-desk.svelte.ts';

// Loaded together when a first run starts.
export { startRun } from '../../steering/run.ts';
export { writeRun } from '../../storage/run-writer.ts';
export { pageHistory } from './history.ts';

/** The parts that a spec names, ready to run. @throws Failure */
export async function assemble(
	spec: RunSpec,
	instance: Instance,
	desk: SteeringDesk,
): Promise<RunParts> {
	void python.warm();
	return {
		instance,
		taskLLM: await chatModel(spec.taskLLM, instance),
		steerer: desk.steerer(await baseSteerer(spec, instance)),
		python: python.sandbox,
		prompts: await prompts.need(spec.prompts),
	};
}

/** Null where a person steers from the start. */
async function baseSteerer({ steerer }: RunSpec, instance: Instance): Promise<Steerer | null> {
	if (steerer?.kind === 'person') return null;
	if (steerer?.kind === 'model')
		return createModelSteerer(await chatModel(steerer.model, instance));
	return createRulesSteerer();
}

async function chatModel(model: ModelSpec, instance: Instance): Promise<ChatModel> {
	if (model.provider === 'scripted')
		return createScriptedModel({
			question: instance.question,
			slip: instance.slip(),
			program: instance.program(),
		});
	return keys.model(model);
}
