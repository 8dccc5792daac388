import { asFailure } from '../../core/failure.ts';
import type { Services } from '../../lab/services.ts';
import { exportRuns, filesOf, type Imported, importFile, textOfRun } from '../../sharing/file.ts';
import type { DamagedRow, History, Removed, RunSummary } from '../../storage/history.ts';
import { plural } from '../ui/words.ts';

/** What the list works with: the history, and the way to offer a file. */
interface ListServices extends Pick<Services, 'history'> {
	save(name: string, text: string | readonly string[]): void;
}

/** What an import did. */
interface ImportedFile extends Pick<Imported, 'bad' | 'moreBad'> {
	readonly file: string;
	readonly taken: number;
}

/** Imported files, and runs in other tabs, change the list many times in a row. */
const PAUSE_MILLISECONDS = 30;

/** The history as a list: what there is, and what can be done with it. Rows are read when they are shown. */
export class RunsList {
	readonly #services: ListServices;
	#ids: readonly string[] | null = $state.raw(null);
	#count = $state(0);
	#words: string = $state('');
	#finding: ReturnType<typeof setTimeout> | undefined;
	/** Raised with every change: rows that are shown are read anew. */
	#change = $state(0);
	#notice: string | null = $state(null);
	/** Why the list cannot be read, and why the last thing done was not. */
	#listFault: string | null = $state(null);
	#actFault: string | null = $state(null);
	/** What is under way and takes its time. */
	#busy: string | null = $state(null);
	#removed: readonly Removed[] = $state.raw([]);
	#imported: readonly ImportedFile[] = $state.raw([]);

	constructor(services: ListServices) {
		this.#services = services;
	}

	/** The runs that are looked for, newest first; null while the history is being opened. */
	get ids(): readonly string[] | null {
		return this.#ids;
	}
	/** How many runs there are in all. */
	get count(): number {
		return this.#count;
	}
	/** What their titles have in them; empty for all. */
	get words(): string {
		return this.#words;
	}
	/** Why runs last only as long as the tab; null where they are kept. */
	get notice(): string | null {
		return this.#notice;
	}
	get fault(): string | null {
		return this.#actFault ?? this.#listFault;
	}
	/** What is being done, in words; null while nothing is. */
	get busy(): string | null {
		return this.#busy;
	}
	/** What was deleted since the page was opened, for undoing, in words; empty where nothing was. */
	get removed(): string {
		const count = this.#removed.reduce((sum, one) => sum + one.count, 0);
		if (count === 0) return '';
		const [only] = this.#removed;
		return count === 1 && only?.title ? `“${only.title}”` : plural(count, 'run');
	}
	/** What came of the last import, file by file. */
	get imported(): readonly ImportedFile[] {
		return this.#imported;
	}

	/** The rows of some runs, as they are now; those that are gone are left out. */
	async rows(ids: readonly string[]): Promise<readonly (RunSummary | DamagedRow)[]> {
		try {
			const { runs, damaged } = await (await this.#services.history()).list(ids);
			const byId = new Map([...runs, ...damaged].map((row) => [row.id, row]));
			return ids.flatMap((id) => byId.get(id) ?? []);
		} catch (thrown) {
			this.#listFault = asFailure(thrown, 'storage-failed').message;
			return [];
		}
	}
	/** Changes when rows that are shown may have changed. */
	get change(): number {
		return this.#change;
	}

	/** Shows the list and keeps it up to date; returns the way to stop. */
	watch(): () => void {
		let stop = () => {};
		let over = false;
		let waiting: ReturnType<typeof setTimeout> | undefined;
		const refreshSoon = () => {
			clearTimeout(waiting);
			waiting = setTimeout(() => this.refresh(), PAUSE_MILLISECONDS);
		};
		void this.#list((history) => {
			if (over) return false;
			this.#notice = history.notice;
			stop = history.onChange(refreshSoon);
			return true;
		});
		return () => {
			over = true;
			clearTimeout(waiting);
			stop();
		};
	}

	/** Shows the runs whose titles have these words in them; all for none. */
	find(words: string): void {
		this.#words = words;
		clearTimeout(this.#finding);
		this.#finding = setTimeout(() => this.refresh(), PAUSE_MILLISECONDS);
	}

	/** Reads the list anew: a tab that crashed tells nobody that its run is now interrupted. */
	refresh(): Promise<void> {
		return this.#list();
	}

	rename(id: string, title: string): Promise<void> {
		return this.#do(null, (history) => history.rename(id, title));
	}

	remove(id: string): Promise<void> {
		return this.#do(null, async (history) => {
			this.#removed = [...this.#removed, await history.remove(id)];
		});
	}

	removeAll(): Promise<void> {
		return this.#do('Deleting all runs…', async (history) => {
			this.#removed = [...this.#removed, await history.clear()];
		});
	}

	/** Brings back what was deleted. */
	undo(): Promise<void> {
		return this.#do('Bringing back what was deleted…', async () => {
			for (const removed of this.#removed) {
				await removed.restore();
				this.#removed = this.#removed.filter((one) => one !== removed);
			}
		});
	}

	exportOne(id: string): Promise<void> {
		return this.#do(null, async (history) => {
			const stored = await history.get(id);
			if (stored) this.#services.save(`codesteer-run-${id}.json`, exportRuns([stored.record]));
		});
	}

	exportAll(): Promise<void> {
		return this.#do('Writing all runs into a file…', async (history) => {
			const texts = new Map<string, string>();
			for await (const run of history.records()) texts.set(run.id, textOfRun(run));
			const newestFirst = (await history.ids()).flatMap((id) => texts.get(id) ?? []);
			let files = 0;
			for (const text of filesOf(newestFirst)) {
				files++;
				this.#services.save(`codesteer-runs${files > 1 ? `-${files}` : ''}.json`, text);
			}
		});
	}

	/** Adds the runs of exported files, those that can be read. */
	import(files: Iterable<File>): Promise<void> {
		this.#imported = [];
		return this.#do('Reading what is imported…', async (history) => {
			for (const file of files) {
				const taken = new Set(await history.ids());
				const { runs, bad, moreBad } = await importFile(file, taken);
				await history.saveAll(runs);
				const imported = { file: file.name, taken: runs.length, bad, moreBad };
				this.#imported = [...this.#imported, imported];
			}
		});
	}

	async #list(isWanted: (history: History) => boolean = () => true): Promise<void> {
		try {
			const history = await this.#services.history();
			if (!isWanted(history)) return;
			const words = this.#words.trim();
			const all = await history.ids();
			const ids = words === '' ? all : await history.find(words);
			// Other words were asked for meanwhile.
			if (words !== this.#words.trim()) return;
			this.#ids = ids;
			this.#count = all.length;
			this.#change++;
			this.#listFault = null;
		} catch (thrown) {
			this.#listFault = asFailure(thrown, 'storage-failed').message;
			// That there are none is not known any more.
			if (this.#count === 0) this.#ids = null;
		}
	}

	async #do(busy: string | null, work: (history: History) => Promise<void>): Promise<void> {
		this.#busy = busy;
		try {
			await work(await this.#services.history());
			this.#actFault = null;
		} catch (thrown) {
			this.#actFault = asFailure(thrown, 'storage-failed').message;
		} finally {
			this.#busy = null;
		}
	}
}
