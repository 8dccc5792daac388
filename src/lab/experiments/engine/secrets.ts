import type { ModelSpec } from '../../../core/spec.ts';
import { kindOf } from '../../../models/registry.ts';
import { type Contender, modelsIn } from '../experiment.ts';
import type { RunRequest } from './messages.ts';

/** The keys for calls of all that contenders ask, as far as there are any. */
export function secretsOf(
	contenders: Iterable<Contender>,
	keyFor: (model: ModelSpec) => string | null,
): RunRequest['secrets'] {
	const models = [...contenders].flatMap(modelsIn);
	return models.flatMap((model) => {
		const key = kindOf(model)?.provider ? keyFor(model) : null;
		return key === null ? [] : [{ model, key }];
	});
}
