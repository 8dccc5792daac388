import type { ModelKind } from '../kind.ts';
import type { Provider } from './provider.ts';
import { providers } from './providers.ts';
import { honouredBy, withInterpreter } from './sampling.ts';

/** Each provider as a kind of model. */
export const cloudKinds: readonly ModelKind[] = providers.map(kindOf);

function kindOf(provider: Provider): ModelKind {
	const { id, title, needsKey } = provider;
	return {
		id,
		title,
		scripted: false,
		local: false,
		stored: false,
		grammar: false,
		needsKey,
		provider,
		costs: needsKey ? ' with your own key' : ' with your own key, if it wants one',
		nameOf: ({ model, baseUrl }) =>
			`${model} (${title}${baseUrl === undefined ? '' : `, ${baseUrl}`})`,
		interprets: (model) => withInterpreter(provider, model) !== null,
		honours: (model, codeInterpreter = false) =>
			honouredBy((codeInterpreter && withInterpreter(provider, model)) || provider, model),
		async open(spec, { keyFor, gate }) {
			const { createCloudModel } = await import('./cloud.ts');
			return createCloudModel(spec, keyFor(spec), undefined, gate);
		},
	};
}
