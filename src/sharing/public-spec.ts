import * as v from 'valibot';
import { type ModelSpec, RunSpec } from '../core/spec.ts';

/** A spec as others may see it: only the schema's fields, addresses without credentials and query. */
export function publicSpec(spec: RunSpec): RunSpec {
	const plain = v.parse(RunSpec, spec);
	const { steerer } = plain;
	return {
		...plain,
		taskLLM: publicModel(plain.taskLLM),
		steerer:
			steerer?.kind === 'model' ? { ...steerer, model: publicModel(steerer.model) } : steerer,
	};
}

function publicModel({ baseUrl, ...model }: ModelSpec): ModelSpec {
	if (baseUrl === undefined || !URL.canParse(baseUrl)) return model;
	const address = new URL(baseUrl);
	address.username = '';
	address.password = '';
	address.search = '';
	address.hash = '';
	return { ...model, baseUrl: address.href.replace(/\/$/, '') };
}
