import { isFact, isKept, type RunEvent } from '../core/events/index.ts';
import { asFailure, type Failure } from '../core/failure.ts';
import type { RunHeader } from '../core/record.ts';
import type { History } from './history.ts';

/** Stores a run's events while it runs. */
export interface RunWriter {
	/** Takes an event; it is in the history moments later, in order, though nobody waits. */
	add(event: RunEvent): void;
	/** When everything added so far is stored, or cannot be. Never rejects. */
	settled(): Promise<void>;
}

/**
 * Writes a run to the history as it happens, so that a closed tab loses no finished step. A resumed
 * run, given with the trace it is played from, yields its past anew: the stored trace stays until the
 * run is past it, and is then replaced at once. `onFailure` is called once; the run itself goes on.
 */
export function writeRun(
	history: History,
	header: RunHeader,
	recorded: readonly RunEvent[],
	onFailure: (failure: Failure) => void,
): RunWriter {
	const past = recorded.filter(isFact).length;
	let begun = recorded.length === 0;
	let waiting: RunEvent[] = [];
	let failed = false;
	let work = begun ? attempt(() => history.create(header)) : Promise.resolve();

	async function attempt(task: () => Promise<void>): Promise<void> {
		if (failed) return;
		try {
			await task();
		} catch (error) {
			failed = true;
			onFailure(asFailure(error, 'storage-failed'));
		}
	}

	/** Whatever has gathered while the batch before was written is the next batch. */
	async function writeWaiting(): Promise<void> {
		const batch = waiting;
		waiting = [];
		if (batch.length > 0) await attempt(() => history.append(header.id, batch));
	}

	return {
		add(event) {
			if (!isKept(event)) return;
			waiting.push(event);
			if (begun) {
				work = work.then(writeWaiting);
				return;
			}
			const played = waiting.filter(isFact).length;
			if (event.type === 'end' && played < past) {
				// It could not be played to where it was: what is stored says more.
				history.release(header.id);
				waiting = [];
			} else if (event.type === 'end' || played > past) {
				begun = true;
				const events = waiting;
				waiting = [];
				work = work.then(() => attempt(() => history.save({ ...header, events })));
				if (event.type === 'end') work = work.then(() => history.release(header.id));
			}
		},
		settled: () => work,
	};
}
