import { expose, releaseProxy, type TransferHandler, transferHandlers, wrap } from 'comlink';
import * as v from 'valibot';
import { onAbort } from '../abort.ts';

/** Makes an error that has a code again on this side of a bridge. */
export type Revive = (code: string, message: string) => Error;

/**
 * Teaches comlink to carry, as an argument or a result, an AbortSignal and an async iterable, and
 * what a call throws as what it was. Both ends of a bridge need it, once for all of its bridges.
 */
export function registerHandlers(revive: Revive = uncoded): void {
	transferHandlers.set('signal', signals);
	transferHandlers.set('stream', streams);
	const builtIn = transferHandlers.get('throw');
	if (builtIn) transferHandlers.set('throw', { ...builtIn, ...errors(revive) });
}

/** Aborts there as it does here. Its port is closed by that: a signal must be aborted in the end. */
const signals: TransferHandler<AbortSignal, MessagePort> = {
	canHandle: (value) => value instanceof AbortSignal,
	serialize(signal) {
		const { port1, port2 } = new MessageChannel();
		onAbort(signal, () => port1.postMessage('abort'));
		return [port2, [port2]];
	},
	deserialize(port) {
		const stop = new AbortController();
		port.addEventListener('message', () => {
			port.close();
			stop.abort();
		});
		port.start();
		return stop.signal;
	},
};

interface Source {
	next(): Promise<IteratorResult<unknown, unknown>>;
	return(): Promise<unknown>;
}

/** Asked for item by item. `return` resolves when the other end has let go, and closes the port. */
const streams: TransferHandler<AsyncIterable<unknown, unknown>, MessagePort> = {
	canHandle: (value): value is AsyncIterable<unknown, unknown> =>
		typeof value === 'object' && value !== null && Symbol.asyncIterator in value,
	serialize(stream) {
		const items = stream[Symbol.asyncIterator]();
		const source: Source = {
			next: () => items.next(),
			return: async () => items.return?.(),
		};
		const { port1, port2 } = new MessageChannel();
		expose(source, port1);
		return [port2, [port2]];
	},
	deserialize(port) {
		const source = wrap<Source>(port);
		const items: AsyncIterator<unknown, unknown> = {
			next: () => source.next(),
			async return(value) {
				try {
					await source.return();
				} finally {
					source[releaseProxy]();
				}
				return { done: true, value };
			},
		};
		return { [Symbol.asyncIterator]: () => items };
	},
};

const Thrown = v.object({ name: v.string(), message: v.string(), code: v.optional(v.string()) });

function errors(
	revive: Revive,
): Pick<TransferHandler<{ value: unknown }, unknown>, 'serialize' | 'deserialize'> {
	return {
		serialize({ value }) {
			if (!(value instanceof Error)) return [{ name: 'Error', message: String(value) }, []];
			const { name, message } = value;
			const code = 'code' in value && typeof value.code === 'string' ? value.code : undefined;
			return [{ name, message, ...(code !== undefined && { code }) }, []];
		},
		deserialize(thrown) {
			const { name, message, code } = v.parse(Thrown, thrown);
			if (code !== undefined) throw revive(code, message);
			if (name === 'AbortError') throw new DOMException(message, name);
			throw Object.assign(new Error(message), { name });
		},
	};
}

function uncoded(code: string, message: string): Error {
	return Object.assign(new Error(message), { code });
}
