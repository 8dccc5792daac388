import type { ModelSpec, SteererSpec } from '../../core/spec.ts';
import type { Provider } from '../../models/cloud/provider.ts';
import type { StoredModel } from '../../models/local/stored-model.ts';
import { BUILT_IN, isLocal, isScripted, kindOf, modelInWords } from '../../models/registry.ts';

/** A model as a list's value. */
export function optionOf({ provider, model }: ModelSpec): string {
	return `${provider} ${model}`;
}

/** The model that a list's value means. */
export function modelOf(option: string): ModelSpec {
	const space = option.indexOf(' ');
	return { provider: option.slice(0, space), model: option.slice(space + 1) };
}

/** Whether lists offer a model by themselves. */
export function isListed(spec: ModelSpec): boolean {
	if (isScripted(spec) || isLocal(spec)) return true;
	const suggested = kindOf(spec)?.provider?.models.includes(spec.model) ?? false;
	return suggested && spec.baseUrl === undefined;
}

/** The models on this computer, with their titles; the chosen one is shown in any case. */
export function localOptions(
	stored: readonly StoredModel[],
	builtIn: boolean,
	chosen: ModelSpec,
): (readonly [ModelSpec, title: string])[] {
	const here: (readonly [ModelSpec, string])[] = [
		...stored.map(({ engine, id, title }) => [{ provider: engine, model: id }, title] as const),
		...(builtIn ? [[BUILT_IN, modelInWords(BUILT_IN)] as const] : []),
	];
	if (isLocal(chosen) && !here.some(([each]) => optionOf(each) === optionOf(chosen)))
		here.push([chosen, `${chosen.model} (not here)`]);
	return here;
}

/** A model of a provider that is still to be named. */
export function unnamedOf({ id, ownAddress, baseUrl }: Provider): ModelSpec {
	return { provider: id, model: '', ...(ownAddress && { baseUrl }) };
}

/** The same model at another address; at its provider's own for an empty one. */
export function atAddress({ provider, model }: ModelSpec, address: string): ModelSpec {
	const baseUrl = address.trim();
	return baseUrl === '' ? { provider, model } : { provider, model, baseUrl };
}

/** A model that steers; its examples stay, and its form stays forced where the model can be. */
export function steeredBy(
	model: ModelSpec,
	former: SteererSpec,
): Extract<SteererSpec, { kind: 'model' }> {
	if (former.kind !== 'model') return { kind: 'model', model };
	const { examples } = former;
	const forced = former.grammar && kindOf(model)?.grammar;
	return {
		kind: 'model',
		model,
		...(forced && { grammar: true }),
		...(examples && { examples }),
	};
}
