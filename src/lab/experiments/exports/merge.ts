import { dataHash } from '../../../core/identity.ts';
import type { RunRecord } from '../../../core/run.ts';
import { newRunId } from '../../../core/run-id.ts';
import { whileAlone } from '../engine/while-alone.ts';
import { merged } from '../experiment.ts';
import type { KeptExperiment, Library, TrialRecord } from '../library.ts';
import { isMissing, type Trial } from '../trial.ts';
import { FileFaults } from './faults.ts';
import type { OpenedFile } from './open-file.ts';
import type { Progress } from './source.ts';

/** What came of bringing a file into the library. */
export interface Merged {
	/** The experiment that has it now. */
	readonly id: string;
	/** Tries that are new here. */
	readonly added: number;
	/** Tries that were here already. */
	readonly known: number;
	readonly faults: FileFaults;
}

/** Tries are written so many at a time. */
const BATCH = 20;

/**
 * Brings a file's tries into an experiment of the library, which then spans the runs of both. Tries of
 * the same key are all kept: those that were cut off first, then errors, then results, each by their
 * time, so that the one that counts is a result where there is one, and nothing is run again that has
 * one. Opening a file twice adds nothing; what a stop or a crash left out, opening it again adds.
 *
 * @param into the experiment as it is kept, or is to be kept
 * @throws Failure of the storage, `experiment-too-large`, or `experiment-elsewhere` while it is played; AbortError (DOMException) when `signal` aborts
 */
export async function mergeFile(
	file: OpenedFile,
	library: MergeLibrary,
	into: KeptExperiment,
	onProgress: Progress,
	signal: AbortSignal,
): Promise<Merged> {
	return whileAlone(into.id, () => merge(file, library, into, onProgress, signal));
}

type MergeLibrary = Pick<Library, 'get' | 'put' | 'trials' | 'record' | 'add'>;

async function merge(
	file: OpenedFile,
	library: MergeLibrary,
	into: KeptExperiment,
	onProgress: Progress,
	signal: AbortSignal,
): Promise<Merged> {
	const { id } = into;
	const kept = (await library.get(id)) ?? into;
	await library.put({ ...kept, experiment: merged(kept.experiment, file.experiment) });
	const here = new Map<string, Trial[]>();
	const ids = new Set<string>();
	for (const trial of await library.trials(id)) {
		ids.add(trial.run);
		here.set(trial.key, [...(here.get(trial.key) ?? []), trial]);
	}
	const faults = new FileFaults();
	const counts = { added: 0, known: 0 };
	let batch: TrialRecord[] = [];
	const write = async () => {
		if (batch.length > 0) await library.add(id, batch);
		batch = [];
	};
	let done = 0;
	for await (const given of file.tries(faults, signal)) {
		const tries = here.get(given.trial.key) ?? [];
		if (tries.length === 0) {
			const one = withId(given, ids);
			const trial = { ...one.trial, attempt: 0 };
			here.set(trial.key, [trial]);
			batch.push({ ...one, trial });
			counts.added++;
		} else {
			// What is to be compared has to be there.
			await write();
			const more = await besides(given, tries, ids, (trial) => library.record(id, trial));
			if (more === null) counts.known++;
			else {
				here.set(given.trial.key, [...more.tries]);
				await library.add(id, more.changed);
				counts.added++;
			}
		}
		if (batch.length >= BATCH) await write();
		done++;
		onProgress(done, Math.max(done, file.count ?? 0));
	}
	await write();
	return { id, ...counts, faults };
}

/** The tries of a key with another one, and those of them that have to be written; null where it is there already. */
async function besides(
	given: TrialRecord,
	tries: readonly Trial[],
	ids: Set<string>,
	recordOf: (trial: Trial) => Promise<RunRecord | null>,
): Promise<{ readonly tries: readonly Trial[]; readonly changed: TrialRecord[] } | null> {
	const same = tries.find(({ run }) => run === given.trial.run);
	if (same) {
		const record = await recordOf(same);
		if (record && hashOfRecord(record) === hashOfRecord(given.record)) return null;
		if (isMissing(given.trial.state)) return null;
		if (!record || isMissing(same.state)) {
			// It went on where the file comes from.
			const trial = { ...given.trial, attempt: same.attempt };
			return {
				tries: tries.map((one) => (one === same ? trial : one)),
				changed: [{ ...given, trial }],
			};
		}
	}
	const one = withId(given, ids);
	const ordered = [...tries, one.trial].sort(inOrder);
	const numbered = ordered.map((trial, attempt) => ({ ...trial, attempt }));
	const changed: TrialRecord[] = [];
	for (const [index, trial] of numbered.entries()) {
		const before = ordered[index];
		if (before === undefined || (before !== one.trial && before.attempt === index)) continue;
		const record = before === one.trial ? one.record : await recordOf(before);
		if (record) changed.push({ trial, record });
		else return atEnd(one, tries);
	}
	return { tries: numbered, changed };
}

/** Where a trace is lost, its try cannot get another number: the new one gets a number of its own. */
function atEnd({ trial, record }: TrialRecord, tries: readonly Trial[]) {
	const attempt = 1 + Math.max(...tries.map((one) => one.attempt));
	const last = { ...trial, attempt };
	return { tries: [...tries, last], changed: [{ trial: last, record }] };
}

/** A try with an id that no other has. */
function withId({ trial, record }: TrialRecord, ids: Set<string>): TrialRecord {
	const id = ids.has(record.id) ? newRunId() : record.id;
	ids.add(id);
	return { trial: { ...trial, run: id }, record: { ...record, id } };
}

const hashOfRecord = ({ spec, events }: RunRecord) => dataHash(spec, events);

/** Tries of one key in the order of their numbers: the last one counts. */
function inOrder(a: Trial, b: Trial): number {
	return rankOf(a) - rankOf(b) || (a.at < b.at ? -1 : a.at > b.at ? 1 : a.run < b.run ? -1 : 1);
}

function rankOf({ state }: Trial): number {
	if (isMissing(state)) return 0;
	return state === 'errored' ? 1 : 2;
}
