import { type Endpoint, expose as exposeByComlink } from 'comlink';
import { registerHandlers } from './handlers.ts';

/**
 * In a worker: lets the page call the methods of `service` through a `WorkerBridge`. They take plain
 * data (to be parsed) and AbortSignals, and return a promise of plain data or an async iterable.
 */
export function expose(service: object, endpoint?: Endpoint): void {
	registerHandlers();
	exposeByComlink(service, endpoint);
}
