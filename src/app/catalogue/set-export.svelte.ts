import { type About, LEVELS, type Level, MAX_SEED } from '../../../tasks/task.ts';
import { asFailure, isAbort } from '../../core/failure.ts';
import { exportFormats, exportSet } from '../../lab/exports/formats.ts';
import { sizeOf } from '../../lab/generation.ts';
import type { TaskWorker } from '../../lab/task-worker.ts';
import { count, plural, wholeNumberFault } from '../ui/words.ts';

/** The most puzzles of a level in one set. */
const MOST = 1000;

/** What an export needs of the page. */
interface Services {
	/** Makes puzzles; it is closed with the export. */
	readonly worker: Pick<TaskWorker, 'generate' | 'close'>;
	/** Offers a file to the person. */
	save(name: string, bytes: Uint8Array<ArrayBuffer>): void;
}

/** Generates a set of puzzles of one task and offers it as a file. */
export class SetExport {
	readonly about: About;
	levels: Level[] = $state(['L1']);
	count: string = $state('100');
	firstSeed: string = $state('1');
	formatId: string = $state('jsonl');
	readonly #services: Services;
	#progress: { readonly done: number; readonly of: number } | null = $state.raw(null);
	#note: { readonly text: string; readonly kind: 'good' | 'warn' | 'bad' } | null =
		$state.raw(null);
	#abort = new AbortController();

	constructor(about: About, services: Services) {
		this.about = about;
		this.#services = services;
	}

	/** How many are made, of how many; null while nothing is being made. */
	get progress() {
		return this.#progress;
	}
	/** What came of the last try, in words. */
	get note() {
		return this.#note;
	}

	readonly format = $derived(exportFormats.find(({ id }) => id === this.formatId));
	readonly countFault = $derived(wholeNumberFault(this.count, 1, MOST));
	readonly seedFault = $derived(wholeNumberFault(this.firstSeed, 0, MAX_SEED - MOST));
	readonly levelFault = $derived(this.levels.length > 0 ? null : 'Choose a level.');
	readonly ready = $derived(!this.countFault && !this.seedFault && !this.levelFault);

	async start(): Promise<void> {
		const { about, format } = this;
		if (!this.ready || !format || this.#progress) return;
		const request = {
			task: about.id,
			settings: LEVELS.filter((level) => this.levels.includes(level)).map((level) => ({
				level,
				params: about.levels[level],
			})),
			firstSeed: Number(this.firstSeed),
			count: Number(this.count),
		};
		const of = sizeOf(request);
		this.#abort = new AbortController();
		this.#note = null;
		this.#progress = { done: 0, of };
		try {
			const rows = await this.#services.worker.generate(
				request,
				(done) => {
					this.#progress = { done, of };
				},
				this.#abort.signal,
			);
			const { name, bytes } = exportSet(format, about, rows);
			this.#services.save(name, bytes);
			this.#note = {
				text: `Saved ${plural(rows.length, 'puzzle')} as ${name}, ${count(Math.ceil(bytes.length / 1024))} KB.`,
				kind: 'good',
			};
		} catch (thrown) {
			this.#note = isAbort(thrown)
				? { text: 'Cancelled: nothing was saved.', kind: 'warn' }
				: { text: asFailure(thrown, 'export-failed').message, kind: 'bad' };
		} finally {
			this.#progress = null;
		}
	}

	cancel(): void {
		this.#abort.abort();
	}

	close(): void {
		this.#abort.abort();
		this.#services.worker.close();
	}
}
