import { type Endpoint, type Remote, wrap } from 'comlink';
import * as v from 'valibot';
import { onAbort, untilAborted } from '../abort.ts';
import { type Revive, registerHandlers } from './handlers.ts';

/** A web worker, or whatever speaks, breaks and ends like one. */
export interface Background extends Endpoint {
	terminate(): unknown;
}

interface Running<Service> {
	readonly worker: Background;
	readonly remote: Remote<Service>;
	/** Aborts when the worker is no more: comlink would leave its calls pending for ever. */
	readonly ended: AbortController;
	calls: number;
	idle?: ReturnType<typeof setTimeout>;
}

/** What a call asks of the service. The signal aborts with the caller's, and when the call is over. */
type Ask<Service, Reply> = (remote: Remote<Service>, signal: AbortSignal) => Promise<Reply>;

interface StreamSchemas<Item, Value> {
	readonly item: v.GenericSchema<unknown, Item>;
	/** What the stream returns after its last item. */
	readonly value: v.GenericSchema<unknown, Value>;
}

export interface BridgeOptions {
	/** A worker that is unused for so long is ended; Infinity: never. */
	readonly idleSeconds: number;
	/** What calls throw when the worker cannot be loaded, or breaks. `why` may be empty. */
	readonly broken: (why: string) => Error;
	/** What calls under way throw when the worker is ended by this page. */
	readonly ended: () => Error;
	readonly revive: Revive;
}

/**
 * The page's end of a worker that `expose`s a service. The first call starts the worker; what comes
 * back is parsed; what the worker throws arrives with its name, message and code. A call whose signal
 * aborts ends when the worker has let go of it.
 */
export class WorkerBridge<Service> {
	readonly #start: () => Background;
	readonly #options: BridgeOptions;
	#running: Running<Service> | null = null;
	#fault: Error | null = null;

	constructor(start: () => Background, options: BridgeOptions) {
		registerHandlers(options.revive);
		this.#start = start;
		this.#options = options;
	}

	/** What the last worker broke of; null while it has not, and once another is started. */
	get fault(): Error | null {
		return this.#fault;
	}

	/** Asks for one thing. @throws what the worker throws, AbortError, and as the options say */
	async call<Value>(
		schema: v.GenericSchema<unknown, Value>,
		ask: Ask<Service, unknown>,
		signal?: AbortSignal,
	): Promise<Value> {
		const { running, stop, end } = this.#begin(signal);
		try {
			const reply = ask(running.remote, stop.signal);
			return v.parse(schema, await untilAborted(reply, running.ended.signal));
		} finally {
			stop.abort();
			end();
		}
	}

	/**
	 * Asks for an async iterable, and gives its items as they are asked for. Left early, it waits
	 * until the worker has let go.
	 * @throws as `call`
	 */
	async *stream<Item, Value>(
		schemas: StreamSchemas<Item, Value>,
		ask: Ask<Service, AsyncIterable<unknown, unknown>>,
		signal?: AbortSignal,
	): AsyncGenerator<Item, Value> {
		const { running, stop, end } = this.#begin(signal);
		const ended = running.ended.signal;
		let items: AsyncIterator<unknown, unknown> | undefined;
		try {
			items = (await untilAborted(ask(running.remote, stop.signal), ended))[Symbol.asyncIterator]();
			for (;;) {
				const { done, value } = await untilAborted(items.next(), ended);
				if (done) return v.parse(schemas.value, value);
				yield v.parse(schemas.item, value);
			}
		} finally {
			stop.abort();
			// What breaks while it ends is nobody's to hear.
			if (items?.return) await untilAborted(items.return(), ended).catch(() => {});
			end();
		}
	}

	/** Reads a stream to its end, tells each item to `hear`, and gives what the stream returns. */
	async follow<Item, Value>(
		schemas: StreamSchemas<Item, Value>,
		hear: (item: Item) => void,
		ask: Ask<Service, AsyncIterable<unknown, unknown>>,
		signal?: AbortSignal,
	): Promise<Value> {
		const items = this.stream(schemas, ask, signal);
		for (;;) {
			const { done, value } = await items.next();
			if (done) return value;
			try {
				hear(value);
			} catch (thrown) {
				await items.throw(thrown);
			}
		}
	}

	/** Ends the worker; calls under way throw, and a later call starts another. */
	close(): void {
		if (this.#running) this.#end(this.#running);
	}

	#begin(signal?: AbortSignal) {
		signal?.throwIfAborted();
		this.#running ??= this.#launch();
		const running = this.#running;
		clearTimeout(running.idle);
		running.calls++;
		const stop = new AbortController();
		const forget = signal && onAbort(signal, () => stop.abort(signal.reason));
		const end = () => {
			forget?.();
			running.calls--;
			if (running.calls > 0 || running.ended.signal.aborted) return;
			const { idleSeconds } = this.#options;
			if (idleSeconds === Number.POSITIVE_INFINITY) return;
			running.idle = setTimeout(() => this.#end(running), idleSeconds * 1000);
		};
		return { running, stop, end };
	}

	#launch(): Running<Service> {
		this.#fault = null;
		const worker = this.#start();
		const running = {
			worker,
			remote: wrap<Service>(worker),
			ended: new AbortController(),
			calls: 0,
		};
		const fail = (event: Event) => {
			if (running.ended.signal.aborted) return;
			const why = 'message' in event && typeof event.message === 'string' ? event.message : '';
			this.#fault = this.#options.broken(why);
			// The next worker also forgets the modules that could not be loaded.
			this.#end(running, this.#fault);
		};
		worker.addEventListener('error', fail);
		worker.addEventListener('messageerror', fail);
		return running;
	}

	#end(running: Running<Service>, reason = this.#options.ended()): void {
		clearTimeout(running.idle);
		running.worker.terminate();
		if (this.#running === running) this.#running = null;
		running.ended.abort(reason);
	}
}
