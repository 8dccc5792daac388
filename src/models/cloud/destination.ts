import type { ModelSpec } from '../../core/spec.ts';
import { type Destination, modelFailure } from '../failures.ts';
import { addressOf } from './address.ts';
import { adviceWhenBlocked } from './blocked.ts';
import { providerOf } from './providers.ts';

/** Where a model's calls go, in words. @throws Failure `no-such-provider`, `bad-provider-address` */
export function destinationOf(spec: ModelSpec): Destination {
	const { id, title, needsKey } = providerOf(spec.provider);
	const { host } = addressOf(spec);
	return {
		provider: title,
		model: spec.model,
		host,
		needsKey,
		whenBlocked: adviceWhenBlocked(id, host),
	};
}

/**
 * The key as it can be sent. What a header cannot carry must not reach `fetch`, whose error would quote it.
 * @throws Failure `no-key`, `bad-key`
 */
export function usableKey(given: string | null, destination: Destination): string | null {
	const key = given?.trim() ?? '';
	if (key === '') {
		if (destination.needsKey) throw modelFailure('no-key', destination);
		return null;
	}
	if (!/^[\x21-\x7e]+$/.test(key)) throw modelFailure('bad-key', destination);
	return key;
}
