import type { ModelSpec } from '../../core/spec.ts';
import { Playground } from '../playground/playground.svelte.ts';
import type { PageServices } from '../services.svelte.ts';

/** Chooses a model in the playground, and goes there. */
export function useInPlayground(
	services: PageServices,
	role: 'steerer' | 'taskLLM',
	model: ModelSpec,
): void {
	const { setup } = services.lasting(Playground);
	if (role === 'taskLLM') setup.taskLLM = model;
	else {
		setup.steerer = { kind: 'model', model };
		if (!setup.method.usesSteerer) setup.methodId = 'codesteer';
	}
	window.location.hash = '#/';
}
