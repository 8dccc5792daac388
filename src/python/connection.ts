// The sandbox is the one place of this site that speaks to a worker by hand, not by src/ground/rpc:
// - The frame's origin is opaque. It can load nothing of this site, so neither it nor its workers are
//   modules or import anything: each is one bundled script, handed in as text.
// - Such an origin has no name to send to. The frame is given its port in a message to "*", once, when
//   it has loaded, and all else goes through that port; a second load is a frame that went away.
// - What comes back may be forged, as programs run beside what sends it. Comlink would take from it
//   ports, proxies and errors to throw. Here it is plain data, parsed, and dropped where nobody waits
//   for it; a worker is used again only if it says the secret that it was given before any program.
// - A program that runs hears nothing. It is stopped by the frame, which ends its worker.
// The other ends: frame/main.ts and frame/pool.ts in the frame, worker/runner.ts in its workers.
import { frameDocument } from 'virtual:python-assets';
import * as v from 'valibot';
import { Failure } from '../core/failure.ts';
import { policy } from '../core/trusted-types.ts';
import { onAbort } from '../ground/abort.ts';
import type { FrameStart, RunRequest, ToFrame } from './frame/protocol.ts';
import { Heartbeat } from './heartbeat.ts';
import { crash, FromFrameMessage, parseReport, type Report } from './messages.ts';
import type { Stream } from './worker/protocol.ts';

export interface Ended {
	readonly report: Report;
	readonly seconds: number;
}

const ownFrame = policy('python-frame', { createHTML: (html: string) => html });

/** Hears of what a program writes, as it comes. */
export type Hear = (text: string, stream: Stream) => void;

interface Listener {
	/** The program has started; before, it may be run in another frame instead. */
	begin(): void;
	output: Hear;
	end(ended: Ended): void;
	/** The frame is gone. */
	lose(text: string, isForGood: boolean): void;
}

/** Thrown for a program that had not started when its frame was gone. */
export class FrameGone extends Error {
	override name = 'FrameGone';
}

/** By how much a program may be late at its limit, in two steps: timers of a page may all be late. */
const LATE = [1000, 500] as const;

/** The page's end of one opaque frame. It answers only to that frame's port. */
export class Connection {
	readonly #frame = document.createElement('iframe');
	readonly #port: MessagePort;
	readonly #listeners = new Map<number, Listener>();
	readonly #heartbeat: Heartbeat;
	readonly #lost: (reason: string) => void;
	readonly #loadLibrary: () => Promise<ArrayBuffer>;
	#library: Promise<void> | null = null;
	#isReady = false;
	#next = 1;
	/** Resolved when an interpreter is warm. */
	readonly ready: Promise<void>;

	/**
	 * @param loadLibrary gets the standard library, when the frame or a program asks for it
	 * @param lost called where the frame cannot be used any more; its owner then closes it
	 */
	constructor(
		start: Omit<FrameStart, 'type'>,
		loadLibrary: () => Promise<ArrayBuffer>,
		lost: (reason: string) => void,
	) {
		this.#loadLibrary = loadLibrary;
		const { port1, port2 } = new MessageChannel();
		this.#port = port1;
		this.#heartbeat = new Heartbeat(
			() => this.#send({ type: 'ping' }),
			() => this.#lost('its process has died'),
		);
		let settle = { resolve: () => {}, reject: (_: Failure) => {} };
		this.ready = new Promise((resolve, reject) => {
			settle = { resolve, reject };
		});
		this.#lost = (reason) => {
			settle.reject(unavailable(reason));
			lost(reason);
		};
		port1.onmessage = ({ data }) => {
			const parsed = v.safeParse(FromFrameMessage, data);
			if (!parsed.success) return;
			this.#heartbeat.heard();
			if (parsed.output.type === 'ready') {
				this.#isReady = true;
				this.#heartbeat.started();
				this.#watch();
				settle.resolve();
			} else this.#hear(parsed.output);
		};
		// Without `allow-same-origin` its origin is opaque: no storage, no cookies, not this page.
		this.#frame.sandbox.add('allow-scripts');
		this.#frame.hidden = true;
		this.#frame.title = 'Python sandbox';
		this.#frame.srcdoc = ownFrame.createHTML(frameDocument);
		let loads = 0;
		this.#frame.addEventListener('load', () => {
			loads++;
			if (loads > 1) this.#lost('its frame went away');
			else this.#start(start, port2);
		});
		document.body.append(this.#frame);
		this.#watch();
	}

	/**
	 * Runs one program to its end. Where the frame is gone meanwhile, it has crashed.
	 * @throws the signal's reason as soon as it is aborted; FrameGone where it had not started
	 */
	execute(
		request: Omit<RunRequest, 'type' | 'id'>,
		onOutput: Hear,
		signal: AbortSignal,
	): Promise<Ended> {
		const id = this.#next++;
		return new Promise<Ended>((resolve, reject) => {
			let overdue: ReturnType<typeof setTimeout> | null = null;
			const settle = () => {
				this.#listeners.delete(id);
				if (overdue !== null) clearTimeout(overdue);
				forget();
				this.#watch();
			};
			const forget = onAbort(signal, () => {
				settle();
				this.#send({ type: 'stop', id });
				reject(signal.reason);
			});
			const wait = (milliseconds: number, then: () => void) => {
				overdue = setTimeout(then, milliseconds);
			};
			this.#listeners.set(id, {
				begin: () => {
					const never = () => this.#lost('it did not end at its limit');
					overdue ??= setTimeout(() => wait(LATE[1], never), request.seconds * 1000 + LATE[0]);
				},
				output: onOutput,
				end: (ended) => {
					settle();
					resolve(ended);
				},
				lose: (text, isForGood) => {
					settle();
					if (overdue === null && !isForGood) reject(new FrameGone(text));
					else resolve({ report: crash(text), seconds: request.seconds });
				},
			});
			this.#send({ type: 'run', id, ...request });
			this.#watch();
		});
	}

	/** Hands in the snapshot, once; null where there is none. */
	start(snapshot: Uint8Array<ArrayBuffer> | null): void {
		this.#port.postMessage({ type: 'snapshot', snapshot }, snapshot ? [snapshot.buffer] : []);
	}

	/** Hands in the standard library, if that was not done yet. @throws what getting it throws */
	provideLibrary(): Promise<void> {
		this.#library ??= this.#loadLibrary().then(
			(stdlib) => this.#send({ type: 'library', stdlib }),
			(thrown) => {
				this.#library = null;
				throw thrown;
			},
		);
		return this.#library;
	}

	/** Ends the frame with all its workers, and what it had to run: as crashed, or as FrameGone. */
	close(text: string, isForGood = false): void {
		this.#port.close();
		this.#frame.remove();
		for (const listener of [...this.#listeners.values()]) listener.lose(text, isForGood);
		this.#heartbeat.watch(false);
	}

	#start(start: Omit<FrameStart, 'type'>, port: MessagePort): void {
		const message: FrameStart = { type: 'start', ...start };
		this.#frame.contentWindow?.postMessage(message, '*', [port, start.wasm]);
	}

	#hear(message: FromFrameMessage): void {
		if (message.type === 'failed') this.#lost(message.reason);
		if (message.type === 'library')
			this.provideLibrary().catch((thrown) => this.#lost(String(Object(thrown).message)));
		if (!('id' in message)) return;
		const listener = this.#listeners.get(message.id);
		if (message.type === 'begin') listener?.begin();
		else if (message.type === 'output') listener?.output(message.text, message.stream);
		else listener?.end({ seconds: message.seconds, report: parseReport(message.report) });
	}

	#watch(): void {
		this.#heartbeat.watch(!this.#isReady || this.#listeners.size > 0);
	}

	#send(message: ToFrame): void {
		this.#port.postMessage(message);
	}
}

function unavailable(reason: string): Failure {
	return new Failure(
		'python-unavailable',
		`Python could not start in this browser (${reason}). Reload the page, or use a current browser.`,
	);
}
