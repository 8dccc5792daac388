import { policy } from '../../core/trusted-types.ts';
import type { Assets, FromWorker, Stream, ToWorker } from '../worker/protocol.ts';
import { Output } from './output.ts';
import type { FromFrame, RunRequest } from './protocol.ts';

/** Longest time that an interpreter may take to start, and packages to be put in place. */
const START_LIMIT = 60_000;

/** Interpreters that are kept warm while nothing runs; each takes some 150 MB. */
const IDLE = 2;

const ownWorker = policy('python-worker', { createScriptURL: (address: string) => address });

/** An honest report is a few thousand characters long. */
const LONGEST_REPORT = 200_000;
/** How a program ends whose worker says more than an honest one does. */
const TAMPERED = { ending: 'crash', text: 'it said more than it may' };

interface Running {
	readonly request: RunRequest;
	readonly outputs: Readonly<Record<Stream, Output>>;
	timer: ReturnType<typeof setTimeout>;
	/** When the program itself started; null while packages are put in place. */
	began: number | null;
}

/** One interpreter. It is used again only after it proved to be as it was when it started. */
interface Slot {
	readonly worker: Worker;
	readonly secret: string;
	/** The packages that are in place, of which it is not rid any more. */
	packages: string;
	ready: boolean;
	running: Running | null;
}

/** Runs programs, each in an interpreter as good as new, and keeps one more warm. */
export class Pool {
	readonly #script: string;
	#assets: Assets;
	readonly #parallel: number;
	readonly #tell: (message: FromFrame) => void;
	readonly #slots = new Set<Slot>();
	readonly #queue: RunRequest[] = [];

	constructor(
		script: string,
		assets: Assets,
		parallel: number,
		tell: (message: FromFrame) => void,
	) {
		this.#script = script;
		this.#assets = assets;
		this.#parallel = parallel;
		this.#tell = tell;
		this.#spawn();
	}

	run(request: RunRequest): void {
		this.#queue.push(request);
		this.#assign();
	}

	/** Gives the standard library to every interpreter, those that have started included. */
	provide(stdlib: ArrayBuffer): void {
		this.#assets = { ...this.#assets, stdlib };
		for (const { worker } of this.#slots) worker.postMessage({ type: 'library', stdlib });
		this.#assign();
	}

	stop(id: number): void {
		const queued = this.#queue.findIndex((request) => request.id === id);
		if (queued >= 0) this.#queue.splice(queued, 1);
		for (const slot of this.#slots) if (slot.running?.request.id === id) this.#discard(slot);
		this.#assign();
	}

	#assign(): void {
		for (const request of [...this.#queue]) {
			const slots = [...this.#slots];
			if (slots.filter(({ running }) => running !== null).length >= this.#parallel) break;
			const ready = slots.filter((slot) => slot.ready);
			const packages = namePackages(request);
			const slot =
				ready.find((one) => one.packages === packages) ?? ready.find((one) => one.packages === '');
			if (!slot) continue;
			this.#queue.splice(this.#queue.indexOf(request), 1);
			this.#begin(slot, request);
		}
		const spare = [...this.#slots].some(({ running, packages }) => !running && packages === '');
		if (!spare) this.#spawn();
	}

	#spawn(): void {
		if (!this.#assets.snapshot && !this.#assets.stdlib) {
			this.#tell({ type: 'library' });
			return;
		}
		const worker = new Worker(ownWorker.createScriptURL(this.#script));
		const slot: Slot = { worker, secret: makeSecret(), packages: '', ready: false, running: null };
		this.#slots.add(slot);
		const starting = setTimeout(() => this.#unstartable(slot, 'it took too long'), START_LIMIT);
		slot.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
			if (!slot.ready && !slot.running && data?.type === 'ready') {
				clearTimeout(starting);
				slot.ready = true;
				this.#assets = { ...this.#assets, testsItself: false };
				this.#tell({ type: 'ready' });
				this.#assign();
			} else if (!slot.ready && !slot.running && data?.type === 'failed') {
				clearTimeout(starting);
				this.#unstartable(slot, String(data.reason));
			} else if (slot.running) this.#hear(slot, slot.running, data);
		};
		slot.worker.onerror = (event) => {
			event.preventDefault();
			clearTimeout(starting);
			if (slot.running) this.#end(slot, { ending: 'crash', text: event.message });
			else if (this.#slots.has(slot)) this.#unstartable(slot, event.message);
		};
		const start: ToWorker = { type: 'start', secret: slot.secret, ...this.#assets };
		slot.worker.postMessage(start);
	}

	/** A snapshot that does not load costs time, not the page: start without it. */
	#unstartable(slot: Slot, reason: string): void {
		this.#discard(slot);
		if (this.#assets.snapshot) {
			this.#assets = { ...this.#assets, snapshot: null };
			this.#spawn();
		} else this.#tell({ type: 'failed', reason });
	}

	#begin(slot: Slot, request: RunRequest): void {
		const output = (stream: Stream) =>
			new Output((text) => this.#tell({ type: 'output', id: request.id, stream, text }));
		slot.ready = false;
		slot.running = {
			request,
			outputs: { stdout: output('stdout'), stderr: output('stderr') },
			timer: setTimeout(() => this.#end(slot, { ending: 'time' }), START_LIMIT),
			began: null,
		};
		const { seconds: _, ...job } = request;
		const packages = namePackages(request);
		const message: ToWorker = packages === slot.packages ? { ...job, archives: [] } : job;
		slot.packages = packages;
		slot.worker.postMessage(message);
	}

	/** Whatever does not fit the job that the worker has is late or forged. */
	#hear(slot: Slot, running: Running, message: FromWorker): void {
		if (!message || !('id' in message) || message.id !== running.request.id) return;
		if (message.type === 'begin' && running.began === null) {
			clearTimeout(running.timer);
			running.began = performance.now();
			this.#tell({ type: 'begin', id: message.id });
			const limit = running.request.seconds * 1000;
			running.timer = setTimeout(() => this.#end(slot, { ending: 'time' }), limit);
		} else if (message.type === 'output' && message.bytes instanceof Uint8Array) {
			const output = running.outputs[message.stream === 'stderr' ? 'stderr' : 'stdout'];
			if (!output.add(message.bytes, Number(message.leftOut) || 0)) this.#end(slot, TAMPERED);
		} else if (message.type === 'end' && typeof message.report === 'string') {
			const fits = message.report.length <= LONGEST_REPORT;
			this.#end(slot, fits ? message.report : TAMPERED, message.secret === slot.secret);
		}
	}

	#end(slot: Slot, report: object | string, reusable = false): void {
		const running = slot.running;
		if (!running) return;
		const idle = [...this.#slots].filter((one) => one.ready && !one.packages === !slot.packages);
		// Of those with packages the last one is kept, since the next program is likely to want them too.
		if (slot.packages) for (const one of idle.splice(0)) this.#discard(one);
		if (reusable && idle.length < IDLE) {
			clearTimeout(running.timer);
			slot.running = null;
			slot.ready = true;
		} else this.#discard(slot);
		running.outputs.stdout.flush();
		running.outputs.stderr.flush();
		const seconds = running.began === null ? 0 : (performance.now() - running.began) / 1000;
		this.#tell({
			type: 'end',
			id: running.request.id,
			report: typeof report === 'string' ? report : JSON.stringify(report),
			seconds,
		});
		this.#assign();
	}

	#discard(slot: Slot): void {
		slot.worker.terminate();
		if (slot.running) clearTimeout(slot.running.timer);
		slot.running = null;
		slot.ready = false;
		this.#slots.delete(slot);
	}
}

const namePackages = ({ archives }: RunRequest): string =>
	archives
		.map(({ name }) => name)
		.toSorted()
		.join(' ');

/** `crypto.randomUUID` is missing where a site is served without TLS. */
const makeSecret = (): string => crypto.getRandomValues(new Uint8Array(16)).join('-');
