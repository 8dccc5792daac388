import { transfer } from 'comlink';
import type { Background } from './bridge.ts';

/** A port as a call carries it away: it is the other end's from then on. */
export function handedOver(port: MessagePort): MessagePort {
	return transfer(port, [port]);
}

/** What answers at the other end of a port, for a `WorkerBridge`; ending it closes the port. */
export function behindPort(port: MessagePort): Background {
	return Object.assign(port, { terminate: () => port.close() });
}
