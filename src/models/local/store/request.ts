import { isAbort } from '../../../core/failure.ts';
import { waitInHeaders } from '../../cloud/asked-wait.ts';
import { storeFailure } from './failures.ts';

/** A fetch that failed in a way that may pass. */
export class PassingFault extends Error {
	/** Seconds that the server asked to wait; null where it did not say. */
	readonly asked: number | null;

	constructor(reason: string, asked: number | null = null) {
		super(reason);
		this.asked = asked;
	}
}

/**
 * Asks for an address, past every cache: what is stored is not to be on the disk twice.
 * @throws Failure `nothing-at-address`, `login-needed`, PassingFault, AbortError
 */
export async function request(
	url: string,
	init: Pick<RequestInit, 'method' | 'headers'>,
	signal: AbortSignal,
): Promise<Response> {
	const response = await fetch(url, {
		...init,
		signal,
		cache: 'no-store',
		credentials: 'omit',
		referrerPolicy: 'no-referrer',
	}).catch((thrown: unknown) => {
		if (isAbort(thrown)) throw thrown;
		throw new PassingFault(
			// Node 20 has no `navigator`.
			globalThis.navigator?.onLine === false
				? 'this computer is offline'
				: 'no server answers there, or it does not let this page fetch it (CORS)',
		);
	});
	const { status } = response;
	if (response.ok || status === 416) return response;
	await response.body?.cancel();
	if (status === 404 || status === 410) throw storeFailure.notFound(url);
	if (status === 401 || status === 403) throw storeFailure.notAllowed(url);
	const asked = waitInHeaders(response.headers, Date.now());
	throw new PassingFault(`the server answered ${status}`, asked);
}
