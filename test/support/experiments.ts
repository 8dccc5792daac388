import { expose } from '../../src/ground/rpc/expose.ts';
import { behindPort } from '../../src/ground/rpc/port.ts';
import { Engine } from '../../src/lab/experiments/engine/engine.ts';
import { createEngineService } from '../../src/lab/experiments/engine/engine-service.ts';
import type { HostPorts } from '../../src/lab/experiments/engine/host.ts';
import type { Library } from '../../src/lab/experiments/library.ts';

/** The worker of experiments, on this thread, with all that page and worker say to each other. */
export function engineHere(library: Library, ports: HostPorts): Engine {
	return new Engine(ports, () => {
		const { port1, port2 } = new MessageChannel();
		expose(
			createEngineService(async () => library),
			port1,
		);
		return behindPort(port2);
	});
}
