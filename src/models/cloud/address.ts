import { Failure } from '../../core/failure.ts';
import type { ModelSpec } from '../../core/spec.ts';
import { providerOf } from './providers.ts';

/** What people paste with an address: the path of the call itself. */
const CALL = /\/(chat\/completions|responses|messages|models\/[^/]+:\w+)\/?$/;

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
	if (usable) {
		url.pathname = url.pathname.replace(CALL, '');
		return url;
	}
	throw new Failure(
		'bad-provider-address',
		`The address for ${provider.title} cannot be used. Give one that starts with https:// or http://, without a user name, password, "?" or "#", such as http://localhost:11434/v1.`,
	);
}
