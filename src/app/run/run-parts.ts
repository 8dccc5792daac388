import type { Instance } from '../../../tasks/task.ts';
import type { ModelSpec, RunSpec } from '../../core/spec.ts';
import type { ChatModel } from '../../models/chat-model.ts';
import { createScriptedModel } from '../../models/scripted.ts';
import type { RunParts } from '../../steering/run.ts';
import type { Steerer } from '../../steering/steerer.ts';
import { createModelSteerer } from '../../steering/steerers/model.ts';
import { createRulesSteerer } from '../../steering/steerers/rules.ts';
import { keys } from '../models/keys/keys.svelte.ts';
import { isLocal, localModels } from '../models/local/local-models.svelte.ts';
import { prompts } from '../models/prompts/prompts.svelte.ts';
import { python } from '../python.svelte.ts';
import type { SteeringDesk } from './steering-desk.svelte.ts';

// Loaded together when a first run starts.
export { startRun } from '../../steering/run.ts';
export { writeRun } from '../../storage/run-writer.ts';
export { pageHistory } from '../history/history.ts';

/** The parts that a spec names, ready to run; models on this computer are loaded. @throws Failure, AbortError */
export async function assemble(
	spec: RunSpec,
	instance: Instance,
	desk: SteeringDesk,
	signal: AbortSignal,
): Promise<RunParts> {
	void python.warm();
	return {
		instance,
		taskLLM: await chatModel(spec.taskLLM, instance, signal),
		steerer: desk.steerer(await baseSteerer(spec, instance, signal)),
		python: await python.sandbox(),
		prompts: await prompts.need(spec.prompts),
	};
}

/** Null where a person steers from the start. */
async function baseSteerer(
	{ steerer }: RunSpec,
	instance: Instance,
	signal: AbortSignal,
): Promise<Steerer | null> {
	if (steerer?.kind === 'person') return null;
	if (steerer?.kind === 'model')
		return createModelSteerer(await chatModel(steerer.model, instance, signal), steerer.grammar);
	return createRulesSteerer();
}

async function chatModel(
	model: ModelSpec,
	instance: Instance,
	signal: AbortSignal,
): Promise<ChatModel> {
	if (model.provider === 'scripted')
		return createScriptedModel({
			question: instance.question,
			slip: instance.slip(),
			program: instance.program(),
		});
	return isLocal(model) ? localModels.need(model, signal) : keys.model(model);
}
