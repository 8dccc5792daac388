import type { RunEvent } from '../core/events/index.ts';
import { newRunId } from '../core/run-id.ts';
import type { ModelSpec, RunSpec } from '../core/spec.ts';
import {
	type SweepEnd,
	type SweepNews,
	type SweepPorts,
	type SweepRequest,
	sweep,
} from './experiments/sweep.ts';
import { playRun } from './play-run.ts';
import type { Services } from './services.ts';

/** What a program outside the page, such as `cli/lab.ts`, makes the page do. Nothing runs unasked. */
export interface Driver {
	/** Puts a key into the page's memory, for calls of this model's provider at its address. */
	setKey(model: ModelSpec, key: string): Promise<void>;
	/** Plays one run, as the page does, and passes its events on. Never throws. */
	play(spec: RunSpec, hear: (event: RunEvent) => Promise<void> | void): Promise<void>;
	/** Plays runs of an experiment, as the page does, and passes each on as it ends. Never throws. */
	sweep(request: SweepRequest, hear: (news: SweepNews) => Promise<void>): Promise<SweepEnd>;
	/** Stops what is under way. */
	stop(): void;
}

interface DriverServices extends Services {
	readonly keys: { set(model: ModelSpec, key: string): Promise<void> };
}

export function createDriver(services: DriverServices, experiments: SweepPorts): Driver {
	let abort = new AbortController();
	return {
		setKey: (model, key) => services.keys.set(model, key),
		async play(spec, hear) {
			abort = new AbortController();
			const createdAt = new Date().toISOString();
			const header = { id: newRunId(), title: 'From the command line', createdAt, spec };
			for await (const event of playRun({ header, recorded: [] }, services, abort.signal))
				await hear(event);
		},
		sweep(request, hear) {
			abort = new AbortController();
			return sweep(request, experiments, hear, abort.signal);
		},
		stop: () => abort.abort(),
	};
}

declare global {
	interface Window {
		/** On the page `#/lab` alone. */
		lab?: Driver;
	}
}
