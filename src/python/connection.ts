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
	output: Hear;
	end(ended: Ended): void;
}

/** The page's end of one opaque frame. It answers only to that frame's port. */
export class Connection {
	readonly #frame = document.createElement('iframe');
	readonly #port: MessagePort;
	readonly #listeners = new Map<number, Listener>();
	#next = 1;
	/** Resolved when an interpreter is warm. */
	readonly ready: Promise<void>;

	constructor(start: Omit<FrameStart, 'type'>, failed: (reason: Failure) => void) {
		const { port1, port2 } = new MessageChannel();
		this.#port = port1;
		this.ready = new Promise((resolve, reject) => {
			port1.onmessage = ({ data }) => {
				const parsed = v.safeParse(FromFrameMessage, data);
				if (!parsed.success) return;
				const message = parsed.output;
				if (message.type === 'ready') resolve();
				else if (message.type === 'failed') {
					const failure = unavailable(message.reason);
					reject(failure);
					failed(failure);
				} else if (message.type === 'output') {
					this.#listeners.get(message.id)?.output(message.text, message.stream);
				} else {
					const { id, seconds, report } = message;
					this.#listeners.get(id)?.end({ seconds, report: parseReport(report) });
				}
			};
		});
		// Without `allow-same-origin` its origin is opaque: no storage, no cookies, not this page.
		this.#frame.sandbox.add('allow-scripts');
		this.#frame.hidden = true;
		this.#frame.title = 'Python sandbox';
		this.#frame.srcdoc = ownFrame.createHTML(frameDocument);
		let loads = 0;
		this.#frame.addEventListener('load', () => {
			loads++;
			if (loads > 1) failed(unavailable('its frame went away'));
			else this.#start(start, port2);
		});
		document.body.append(this.#frame);
	}

	/** Runs one program to its end. @throws the signal's reason as soon as it is aborted */
	execute(
		request: Omit<RunRequest, 'type' | 'id'>,
		onOutput: Hear,
		signal: AbortSignal,
	): Promise<Ended> {
		const id = this.#next++;
		return new Promise<Ended>((resolve, reject) => {
			this.#send({ type: 'run', id, ...request });
			const forget = onAbort(signal, () => {
				this.#listeners.delete(id);
				this.#send({ type: 'stop', id });
				reject(signal.reason);
			});
			this.#listeners.set(id, {
				output: onOutput,
				end: (ended) => {
					this.#listeners.delete(id);
					forget();
					resolve(ended);
				},
			});
		});
	}

	#start(start: Omit<FrameStart, 'type'>, port: MessagePort): void {
		const message: FrameStart = { type: 'start', ...start };
		const buffers = [start.wasm, start.stdlib, start.snapshot].filter((one) => one !== null);
		this.#frame.contentWindow?.postMessage(message, '*', [port, ...buffers]);
	}

	/** Ends the frame with all its workers; programs that still run end as crashed. */
	close(text: string): void {
		this.#port.close();
		this.#frame.remove();
		for (const listener of [...this.#listeners.values()])
			listener.end({ report: crash(text), seconds: 0 });
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
