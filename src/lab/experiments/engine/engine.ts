import * as v from 'valibot';
import { connectWorker } from '../../../core/connect-worker.ts';
import type { Background, WorkerBridge } from '../../../ground/rpc/bridge.ts';
import { expose } from '../../../ground/rpc/expose.ts';
import { handedOver } from '../../../ground/rpc/port.ts';
import type { createEngineService } from './engine-service.ts';
import { createHost, type HostPorts } from './host.ts';
import { EngineEnd, EngineProgress, type RunRequest } from './messages.ts';

const RUNNING = { item: EngineProgress, value: EngineEnd };

/**
 * The page's end of the worker that plays an experiment: timers of a page in the background are
 * slowed down, those of a worker are not.
 */
export class Engine {
	readonly #bridge: WorkerBridge<ReturnType<typeof createEngineService>>;
	readonly #ports: HostPorts;

	/** @param start starts the worker; by default this site's */
	constructor(ports: HostPorts, start: () => Background = startWorker) {
		this.#ports = ports;
		this.#bridge = connectWorker(start);
	}

	/**
	 * Plays what is due and tells how far it is.
	 * @throws Failure `experiment-elsewhere`, those of the storage, `worker-broken`
	 */
	run(
		request: RunRequest,
		hear: (progress: EngineProgress) => void,
		signal: AbortSignal,
	): Promise<EngineEnd> {
		const { port1, port2 } = new MessageChannel();
		expose(createHost(this.#ports), port1);
		return this.#bridge
			.follow(RUNNING, hear, (worker, stop) => worker.run(request, handedOver(port2), stop), signal)
			.finally(() => port1.close());
	}

	/** Loads the worker, so that a run that is asked for soon begins at once. Never throws. */
	async warm(): Promise<void> {
		await this.#bridge.call(v.undefined(), (worker) => worker.ready()).catch(() => undefined);
	}

	/** Starts no more runs, or starts them again. */
	pause(pausing: boolean): Promise<void> {
		return this.#bridge.call(v.undefined(), (worker) => worker.pause(pausing));
	}
}

function startWorker(): Worker {
	return new Worker(new URL('../../../../workers/experiments.worker.ts', import.meta.url), {
		type: 'module',
	});
}
