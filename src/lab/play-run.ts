import type { Instance } from '../../tasks/task.ts';
import type { RunEvent } from '../core/events/index.ts';
import { asFailure, Failure } from '../core/failure.ts';
import { runKey } from '../core/identity.ts';
import type { RunHeader } from '../core/record.ts';
import { streamOf } from '../ground/rpc/stream-of.ts';
import { startRun } from '../steering/run.ts';
import { writeRun } from '../storage/run-writer.ts';
import { assemble, type Steer } from './assemble.ts';
import type { Services } from './services.ts';

/** A run that is to be played. */
export interface RunOrder {
	readonly header: RunHeader;
	/** The trace so far of a run that is resumed; else empty. */
	readonly recorded: readonly RunEvent[];
	/** Left out where no person steers. */
	readonly steer?: Steer;
	/** Called once, before the first event of a run that starts. */
	readonly onInstance?: (instance: Instance) => void;
	/** Called at most once: from then on the run goes on without being stored. */
	readonly onStorageFault?: (failure: Failure) => void;
	/** Whether events are passed on that are not stored yet, because the storage does not answer. */
	readonly onUnstored?: (unstored: boolean) => void;
}

/**
 * Plays a run from its start, or on from its trace, and stores each event before it is passed on, or
 * says so where it cannot. The run does not wait for that.
 * Never throws: what cannot even be started ends as `error` and `end: failed`, an abort as
 * `end: stopped`.
 */
export async function* playRun(
	{ header, recorded, steer, onInstance, onStorageFault, onUnstored }: RunOrder,
	services: Services,
	signal: AbortSignal,
): AsyncGenerator<RunEvent, void> {
	const { id, spec } = header;
	try {
		const puzzle = recorded.find((event) => event.type === 'start');
		// Another run of the same key draws otherwise.
		const chance = `${runKey(spec)} ${id}`;
		const parts = await assemble(spec, services, signal, { puzzle, steer });
		onInstance?.(parts.instance);
		const history = services.history();
		if (recorded.length > 0 && !(await (await history).claim(id))) throw elsewhere();
		const writer = writeRun(history, header, recorded, {
			failed: (failure) => onStorageFault?.(failure),
			late: (late) => onUnstored?.(late),
		});
		yield* streamOf(async (tell) => {
			let told = Promise.resolve();
			for await (const event of startRun(spec, { ...parts, chance }, signal, recorded)) {
				const stored = writer.add(event);
				told = told.then(() => stored).then(() => tell(event));
			}
			await told;
		});
	} catch (thrown) {
		if (signal.aborted) {
			yield { type: 'end', because: 'stopped' };
			return;
		}
		// What could not even be started: a missing key, a cut connection, an unknown pack.
		const { code, message } = asFailure(thrown, 'run-not-started');
		yield { type: 'error', code, message };
		yield { type: 'end', because: 'failed' };
	}
}

function elsewhere(): Failure {
	return new Failure(
		'run-elsewhere',
		'Another tab is at work on this run. Watch it there, or stop it there and resume it here.',
	);
}
