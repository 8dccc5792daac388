import type { ModelSpec } from '../../../core/spec.ts';
import type { ModelKind } from '../../kind.ts';

/**
 * The browser's own model. A page sets its temperature by the nearest mode that the browser has, and
 * the answer limit by counting characters; it can ask for no more.
 */
export const builtIn: ModelKind = {
	id: 'built-in',
	title: "The browser's own model",
	scripted: false,
	local: true,
	stored: false,
	grammar: false,
	needsKey: false,
	provider: null,
	costs: ', which costs nothing',
	nameOf: () => "The browser's own model",
	honours: () => ['temperature', 'answerTokens'],
	async open() {
		const { createBuiltInModel } = await import('./model.ts');
		return createBuiltInModel();
	},
};

/** It, as a spec names it. */
export const BUILT_IN: ModelSpec = { provider: builtIn.id, model: 'built-in' };
