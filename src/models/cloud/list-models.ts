import { Failure } from '../../core/failure.ts';
import type { ModelSpec } from '../../core/spec.ts';
import { modelFailure } from '../failures.ts';
import { addressOf } from './address.ts';
import { bodyText } from './body-text.ts';
import { classify } from './classify.ts';
import { destinationOf, usableKey } from './destination.ts';
import { endingOf } from './endings.ts';
import { loadWire } from './load-wire.ts';
import { readProviderError } from './provider-error.ts';
import { providerOf } from './providers.ts';
import { Watch } from './watch.ts';
import type { ListedModel } from './wire.ts';

/** A list may be this long, in bytes. */
const LONGEST_LIST = 10_000_000;
const PATIENCE_SECONDS = 30;

/**
 * The models that a provider offers the owner of a key at a spec's address, by name. The spec's own
 * model does not matter. @throws Failure, AbortError
 */
export async function listModels(
	spec: ModelSpec,
	givenKey: string | null,
	signal: AbortSignal,
): Promise<ListedModel[]> {
	signal.throwIfAborted();
	const provider = providerOf(spec.provider);
	const destination = destinationOf(spec);
	const key = usableKey(givenKey, destination);
	const wire = await loadWire(provider.wire);
	const { path, headers } = wire.list(key);
	const watch = new Watch(signal, PATIENCE_SECONDS);
	try {
		const response = await fetch(addressOf(spec).href.replace(/\/$/, '') + path, {
			headers,
			signal: watch.signal,
			credentials: 'omit',
			referrerPolicy: 'no-referrer',
			// A redirect would carry the key to an address that nobody chose.
			redirect: 'error',
		});
		const text = await bodyText(response, LONGEST_LIST);
		if (!response.ok)
			throw classify(readProviderError(text), response.status, null, destination, key);
		return listIn(text).toSorted((a, b) => (a.id < b.id ? -1 : 1));
	} catch (thrown) {
		signal.throwIfAborted();
		if (thrown instanceof Failure) throw thrown;
		throw modelFailure(watch.expired ? 'time-out' : 'blocked-cross-origin', destination);
	} finally {
		watch.end();
	}

	function listIn(text: string): ListedModel[] {
		try {
			return wire
				.readList(JSON.parse(text))
				.map(({ id, ends }) => ({ id, ends: ends ?? endingOf(provider.id, id)?.on ?? null }));
		} catch {
			throw modelFailure('reply-unreadable', destination);
		}
	}
}
