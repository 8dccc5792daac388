import { type Background, type BridgeOptions, WorkerBridge } from '../ground/rpc/bridge.ts';
import type { ErrorCode } from './errors/index.ts';
import { Failure } from './failure.ts';

/**
 * A bridge to a worker of this site, whose errors are Failures. An unused worker is ended after half
 * a minute, unless told otherwise.
 * @throws (its calls) the worker's own Failures and Errors, AbortError, `worker-broken`, `worker-ended`
 */
export function connectWorker<Service>(
	start: () => Background,
	options: Partial<Pick<BridgeOptions, 'idleSeconds' | 'broken'>> = {},
): WorkerBridge<Service> {
	return new WorkerBridge(start, { idleSeconds: 30, broken, ended, revive, ...options });
}

/** A worker's codes are the page's: both are of one build. */
function revive(code: string, message: string): Failure {
	return new Failure(code as ErrorCode, message);
}

function broken(why: string): Failure {
	return new Failure(
		'worker-broken',
		`A part of this page that works in the background could not be loaded, or it broke${why ? ` (${why})` : ''}. Try again; reload the page if it stays so.`,
	);
}

function ended(): Failure {
	return new Failure(
		'worker-ended',
		'The work in the background was ended before it was done, as this page needed it no more. Ask for it again.',
	);
}
