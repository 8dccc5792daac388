import type { ModelSpec } from '../../core/spec.ts';
import { playground } from '../playground/playground.svelte.ts';

/** Chooses a model in the playground, and goes there. */
export function useInPlayground(role: 'steerer' | 'taskLLM', model: ModelSpec): void {
	const { setup } = playground;
	if (role === 'taskLLM') setup.taskLLM = model;
	else {
		setup.steerer = { kind: 'model', model };
		if (!setup.method.usesSteerer) setup.methodId = 'codesteer';
	}
	window.location.hash = '#/';
}
