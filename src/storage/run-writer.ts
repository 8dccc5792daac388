import { isFact, isKept, type RunEvent } from '../core/events/index.ts';
import { asFailure, type Failure } from '../core/failure.ts';
import type { RunHeader } from '../core/record.ts';
import { pause } from '../ground/abort.ts';
import type { History } from './history.ts';

/** Stores a run's events while it runs. */
export interface RunWriter {
	/**
	 * Takes an event; batch by batch they are stored in order, though nobody waits. Resolves when this
	 * one may be shown: when it is stored, cannot be, or has waited for long. Never rejects.
	 */
	add(event: RunEvent): Promise<void>;
	/** When everything added so far is stored, or cannot be. Never rejects. */
	settled(): Promise<void>;
}

/** What whoever shows the run is told of its being stored; the run itself goes on. */
export interface WriterNotices {
	/** Called once: from now on nothing is stored. */
	failed(failure: Failure): void;
	/** Whether events may be shown now that are not stored yet. */
	late(late: boolean): void;
}

/** A browser stores an event within milliseconds, unless another tab is at work on all it keeps. */
const PATIENCE_MILLISECONDS = 1000;

/**
 * Writes a run to the history as it happens, so that a closed tab loses no finished step. A resumed
 * run, given with the trace it is played from, yields its past anew: the stored trace stays until the
 * run is past it, and is then replaced at once.
 * @param opening the history; a run does not wait for it
 */
export function writeRun(
	opening: Promise<History>,
	header: RunHeader,
	recorded: readonly RunEvent[],
	{ failed, late }: WriterNotices,
): RunWriter {
	const past = recorded.filter(isFact).length;
	let begun = recorded.length === 0;
	let waiting: RunEvent[] = [];
	let broken = false;
	let behind = false;
	/** Whether the last of the work is a batch that what is added still joins. */
	let gathering = false;
	let work = begun ? attempt((history) => history.create(header)) : Promise.resolve();

	async function attempt(task: (history: History) => Promise<void> | void): Promise<void> {
		if (broken) return;
		try {
			await task(await opening);
		} catch (error) {
			broken = true;
			failed(asFailure(error, 'storage-failed'));
		}
	}

	/** Whatever has gathered while the batch before was written is the next batch. */
	async function writeWaiting(): Promise<void> {
		const batch = waiting;
		waiting = [];
		gathering = false;
		await attempt((history) => history.append(header.id, batch));
	}

	/** Gives the run up: what is stored of it has no end. */
	async function release(): Promise<void> {
		const history = await opening.catch(() => null);
		history?.release(header.id);
	}

	/** Takes an event over to be stored, where that is not so already. */
	function store(event: RunEvent): void {
		waiting.push(event);
		if (begun) {
			if (!gathering) work = work.then(writeWaiting);
			gathering = true;
			return;
		}
		const played = waiting.filter(isFact).length;
		if (event.type === 'end' && played < past) {
			// It could not be played to where it was: what is stored says more.
			waiting = [];
			work = work.then(release);
		} else if (event.type === 'end' || played > past) {
			begun = true;
			const events = waiting;
			waiting = [];
			work = work.then(() => attempt((history) => history.save({ ...header, events })));
			if (event.type === 'end') work = work.then(release);
		}
	}

	function waitNoLonger(): void {
		if (behind) return;
		behind = true;
		late(true);
		void catchUp();
	}

	/** As soon as the storage answers again it is waited for, or a busy run would never be up with it. */
	async function catchUp(): Promise<void> {
		await work;
		behind = false;
		// With all that was shown meanwhile.
		await work;
		if (!behind) late(false);
	}

	return {
		async add(event) {
			if (!isKept(event)) return;
			store(event);
			if (event.type === 'end') work = work.then(() => (broken ? release() : undefined));
			if (behind) return;
			const stored = new AbortController();
			const impatience = pause(PATIENCE_MILLISECONDS, stored.signal).then(waitNoLonger, () => {});
			await Promise.race([work, impatience]);
			stored.abort();
		},
		settled: () => work,
	};
}
