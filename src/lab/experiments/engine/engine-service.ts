import * as v from 'valibot';
import { connectWorker } from '../../../core/connect-worker.ts';
import { behindPort } from '../../../ground/rpc/port.ts';
import { streamOf } from '../../../ground/rpc/stream-of.ts';
import { Budget } from '../budget.ts';
import { createCallGate, Limiters } from '../call-gate.ts';
import { plannedRuns } from '../experiment.ts';
import { experimentGone, type Library } from '../library.ts';
import { dueRuns, lastTries, playTrials } from '../runner.ts';
import type { Trial } from '../trial.ts';
import type { Host } from './host.ts';
import { type EngineEnd, type EngineProgress, RunRequest } from './messages.ts';
import { remoteServices, secretFor } from './remote-services.ts';
import { whileAlone } from './while-alone.ts';

/** So often progress is told. */
const TELL_MILLISECONDS = 200;

/** What the worker of experiments does for the page. All that it is asked is parsed. */
export function createEngineService(openLibrary: () => Promise<Library>) {
	/** While it is paused: what runs wait for, and the way to let them go. */
	let paused: { readonly over: Promise<void>; readonly end: () => void } | null = null;

	return {
		/** Answers once the worker has been loaded. */
		async ready() {},
		/** Starts no more runs until it is called again. */
		async pause(pausing: unknown) {
			if (v.parse(v.boolean(), pausing)) paused ??= createPause();
			else {
				paused?.end();
				paused = null;
			}
		},
		/** Plays what is due of an experiment of the library, and tells how far it is. */
		run(
			asked: unknown,
			port: MessagePort,
			signal: AbortSignal,
		): AsyncGenerator<EngineProgress, EngineEnd> {
			const request = v.parse(RunRequest, asked);
			return streamOf((tell) => whileAlone(request.id, () => play(request, port, tell, signal)));
		},
	};

	async function play(
		request: RunRequest,
		port: MessagePort,
		tell: (progress: EngineProgress) => void,
		signal: AbortSignal,
	): Promise<EngineEnd> {
		const { id, which, keys } = request;
		const library = await openLibrary();
		const kept = await library.get(id);
		if (!kept) throw experimentGone();
		const host = connectWorker<Host>(() => behindPort(port), {
			idleSeconds: Number.POSITIVE_INFINITY,
		});
		const ended: Trial[] = [];
		const running = new Set<string>();
		// Where nothing is limited, no call need wait until the storage has kept what it may cost.
		const isLimited = Object.keys(kept.limit).length > 0;
		const budget = new Budget(kept.limit, {
			spent: kept.spent,
			...(isLimited && { save: (spent) => library.change(id, { spent }) }),
		});
		const gate = createCallGate({
			limiters: new Limiters(kept.inFlight, (model) => secretFor(request, model)),
			budget,
		});
		const report = () =>
			tell({ ended: ended.splice(0), running: [...running], spent: budget.spent });
		const wanted = keys && new Set(keys);
		const runs = [...plannedRuns(kept.experiment)];
		const due = dueRuns(
			wanted ? runs.filter(({ key }) => wanted.has(key)) : runs,
			lastTries(await library.trials(id)),
			which,
		);
		const telling = setInterval(report, TELL_MILLISECONDS);
		try {
			const services = remoteServices(host, request, gate);
			return await playTrials(
				due,
				{
					services,
					traceOf: (trial) => library.record(id, trial),
					keep: (done) => library.add(id, [done]),
					onStart: (key) => running.add(key),
					onEnd: (trial) => {
						running.delete(trial.key);
						ended.push(trial);
					},
					now: () => new Date(),
				},
				{
					inFlight: runsUnderWay(kept.inFlight),
					unpaused: async () => paused?.over,
				},
				signal,
			);
		} finally {
			clearInterval(telling);
			await library.change(id, { spent: budget.spent });
			report();
			host.close();
		}
	}
}

/**
 * Half as many runs again as calls may be in flight: while some are judged, checked or kept, others use
 * the calls that they leave free. One call at a time stays one run at a time.
 */
const runsUnderWay = (inFlight: number) => inFlight + Math.floor(inFlight / 2);

function createPause() {
	let end = () => {};
	const over = new Promise<void>((resolve) => {
		end = resolve;
	});
	return { over, end };
}
