import type { ModelSpec } from '../../core/spec.ts';
import { modelFailure } from '../failures.ts';
import { providerOf } from './providers.ts';

/** Where a model's calls go: the given address, or else the provider's own. @throws Failure `bad-provider-address` */
export function addressOf(spec: ModelSpec): URL {
	const provider = providerOf(spec.provider);
	const text = spec.baseUrl ?? provider.baseUrl;
	const url = URL.canParse(text) ? new URL(text) : null;
	const usable =
		url !== null &&
		(url.protocol === 'https:' || url.protocol === 'http:') &&
		url.username === '' &&
		url.password === '' &&
		url.search === '' &&
		url.hash === '';
	if (usable) return url;
	throw modelFailure('bad-provider-address', {
		provider: provider.title,
		model: spec.model,
		host: '',
		needsKey: provider.needsKey,
		whenBlocked: provider.whenBlocked,
	});
}
