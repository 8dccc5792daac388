import type { Instance } from '../../../tasks/task.ts';
import type { ModelSpec } from '../../core/spec.ts';
import type { ChatModel } from '../../models/chat-model.ts';
import { createScriptedModel } from '../../models/scripted/model.ts';
import { keys } from './keys/keys.svelte.ts';
import { isLocal, localModels } from './local/local-models.svelte.ts';

/** The model that a spec names, with its key or loaded into memory. @throws Failure, AbortError */
export async function openModel(
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
