import { hashOf } from '../../../ground/hash.ts';
import type { Experiment } from '../../../lab/experiments/experiment.ts';
import type { FileFaults } from '../../../lab/experiments/exports/faults.ts';
import type { KeptExperiment, Library } from '../../../lab/experiments/library.ts';
import { Attempt } from '../../ui/attempt.svelte.ts';
import { plural } from '../../ui/words.ts';
import { type Done, everyNow } from './experiment-export.svelte.ts';

/** What came of a file. */
export interface OpenedInto {
	/** The experiment that has its runs now. */
	readonly id: string;
	readonly faults: FileFaults;
}

/** Where experiments are kept. */
interface Room {
	library(): Promise<Library>;
	create(experiment: Experiment): Promise<{ readonly kept: KeptExperiment }>;
}

/** Opens the file of an experiment: into the one that it belongs to, or as one of its own. */
export class FileOpening {
	readonly #room: Room;
	readonly attempt = new Attempt();
	#progress: Done | null = $state.raw(null);
	#opened: OpenedInto | null = $state.raw(null);

	constructor(room: Room) {
		this.#room = room;
	}

	get progress(): Done | null {
		return this.#progress;
	}
	/** What came of the last file; null before, and where it could not be opened. */
	get opened(): OpenedInto | null {
		return this.#opened;
	}

	/** @param into the experiment to add to; null for the same one where it is kept, else a new one */
	async open(file: Blob, into: KeptExperiment | null): Promise<void> {
		this.#opened = null;
		this.#progress = { done: 0, of: 0 };
		await this.attempt.run(async (signal) => {
			const [{ openExperimentFile }, { mergeFile }] = await Promise.all([
				import('../../../lab/experiments/exports/open-file.ts'),
				import('../../../lab/experiments/exports/merge.ts'),
			]);
			const opened = await openExperimentFile(file);
			const library = await this.#room.library();
			const onProgress = everyNow((done, of) => {
				this.#progress = { done, of };
			});
			const blocks = hashOf(opened.experiment.blocks);
			const same = (await library.list()).experiments.find(
				({ experiment }) => hashOf(experiment.blocks) === blocks,
			);
			const target = into ?? same ?? (await this.#room.create(opened.experiment)).kept;
			const { id, added, known, faults } = await mergeFile(
				opened,
				library,
				target,
				onProgress,
				signal,
			);
			this.#opened = { id, faults };
			const here = known > 0 ? `; ${plural(known, 'run')} of it were here already` : '';
			return `Opened: ${plural(added, 'run')} added${here}.`;
		});
		this.#progress = null;
	}

	/** Stops reading; what was read stays, and opening the file again adds the rest. */
	stop(): void {
		this.attempt.stop();
	}
}
