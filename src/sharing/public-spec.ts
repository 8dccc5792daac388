import * as v from 'valibot';
import { ModelSpec, RunSpec } from '../core/spec.ts';

/** A spec as others may see it: only the schema's fields, addresses without credentials and query. */
export function publicSpec(spec: RunSpec): RunSpec {
	const plain = v.parse(RunSpec, spec);
	const { steerer, checker } = plain;
	return {
		...plain,
		taskLLM: publicModel(plain.taskLLM),
		steerer:
			steerer?.kind === 'model' ? { ...steerer, model: publicModel(steerer.model) } : steerer,
		...(checker && { checker: publicModel(checker) }),
	};
}

function publicModel({ baseUrl, ...model }: ModelSpec): ModelSpec {
	if (baseUrl === undefined || !URL.canParse(baseUrl)) return model;
	const address = new URL(baseUrl);
	// No call goes elsewhere, and what looks like "name:password@host" is an address of its own kind.
	if (address.protocol !== 'https:' && address.protocol !== 'http:') return model;
	address.username = '';
	address.password = '';
	address.search = '';
	address.hash = '';
	const shown = { ...model, baseUrl: address.href.replace(/\/+$/, '') };
	// Letters of other alphabets are longer as an address writes them, perhaps too long to be read again.
	return v.is(ModelSpec, shown) ? shown : model;
}
