import { SAMPLING_KEYS } from '../../core/settings.ts';
import type { ModelSpec } from '../../core/spec.ts';
import type { ModelKind } from '../kind.ts';

/**
 * The embedded default. It draws no word by chance, so every setting of the sampling holds for it
 * already and none is refused; only the answer limit it does not keep to. It is a toy model of how
 * errors compound; where figures are made of it, it is given `stepErrors` and named so.
 */
export const scripted: ModelKind = {
	id: 'scripted',
	title: 'Scripted',
	scripted: true,
	local: false,
	stored: false,
	grammar: false,
	needsKey: false,
	provider: null,
	costs: ', which calls no model',
	nameOf: (_spec, _title, sampling) =>
		sampling?.stepErrors === undefined
			? 'Scripted (built in)'
			: 'Scripted (toy model of compounding errors)',
	honours: () => SAMPLING_KEYS,
	async open(_spec, { script, typingMilliseconds }) {
		const { createScriptedModel } = await import('./model.ts');
		return createScriptedModel(script(), typingMilliseconds);
	},
};

/** The scripted TaskLLM, as a spec names it. */
export const SCRIPTED: ModelSpec = { provider: scripted.id, model: 'scripted' };
