import { asFailure } from '../../core/failure.ts';
import type { RunRecord } from '../../core/run.ts';
import type { Services } from '../../lab/services.ts';
import { type BadEntry, exportRuns, importRuns } from '../../sharing/file.ts';
import type { DamagedRow, History, RunSummary } from '../../storage/history.ts';
import { isUnreadable } from '../../storage/unreadable.ts';

/** What the list works with: the history, and the way to offer a file. */
interface ListServices extends Pick<Services, 'history'> {
	save(name: string, text: string): void;
}

/** What an import did. */
interface Imported {
	readonly file: string;
	readonly taken: number;
	readonly bad: readonly BadEntry[];
}

/** Imported files, and runs in other tabs, change the list many times in a row. */
const PAUSE_MILLISECONDS = 30;

/** The history as its page shows and changes it. What goes wrong is said in `fault`. */
export class RunsList {
	readonly #services: ListServices;
	#runs: readonly RunSummary[] | null = $state.raw(null);
	#damaged: readonly DamagedRow[] = $state.raw([]);
	#notice: string | null = $state(null);
	/** Why the list cannot be read, and why the last thing done was not. */
	#listFault: string | null = $state(null);
	#actFault: string | null = $state(null);
	#removed: readonly RunRecord[] = $state.raw([]);
	#imported: readonly Imported[] = $state.raw([]);

	constructor(services: ListServices) {
		this.#services = services;
	}

	/** Newest first; null while the history is being opened. */
	get runs(): readonly RunSummary[] | null {
		return this.#runs;
	}
	/** Rows that cannot be read. */
	get damaged(): readonly DamagedRow[] {
		return this.#damaged;
	}
	/** Why runs last only as long as the tab; null where they are kept. */
	get notice(): string | null {
		return this.#notice;
	}
	get fault(): string | null {
		return this.#actFault ?? this.#listFault;
	}
	/** What was deleted since the page was opened, for undoing. */
	get removed(): readonly RunRecord[] {
		return this.#removed;
	}
	/** What came of the last import, file by file. */
	get imported(): readonly Imported[] {
		return this.#imported;
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

	/** Reads the list anew: a tab that crashed tells nobody that its run is now interrupted. */
	refresh(): Promise<void> {
		return this.#list();
	}

	rename(id: string, title: string): Promise<void> {
		return this.#do((history) => history.rename(id, title));
	}

	remove(id: string): Promise<void> {
		return this.#do(async (history) => {
			const record = await history.remove(id);
			if (record) this.#removed = [...this.#removed, record];
		});
	}

	removeAll(): Promise<void> {
		return this.#do(async (history) => {
			const records = await this.#all(history);
			await history.clear();
			this.#removed = [...this.#removed, ...records];
		});
	}

	/** Brings back what was deleted. */
	undo(): Promise<void> {
		return this.#do(async (history) => {
			const records = this.#removed;
			await history.saveAll(records);
			this.#removed = this.#removed.filter((one) => !records.includes(one));
		});
	}

	exportOne(id: string): Promise<void> {
		return this.#do(async (history) => {
			const stored = await history.get(id);
			if (stored) this.#services.save(`codesteer-run-${id}.json`, exportRuns([stored.record]));
		});
	}

	exportAll(): Promise<void> {
		return this.#do(async (history) =>
			this.#services.save('codesteer-runs.json', exportRuns(await this.#all(history))),
		);
	}

	/** Adds the runs of exported files, those that can be read. */
	import(files: Iterable<File>): Promise<void> {
		this.#imported = [];
		return this.#do(async (history) => {
			for (const file of files) {
				const taken = new Set((await history.list()).runs.map(({ id }) => id));
				const { runs, bad } = importRuns(await file.text(), taken);
				await history.saveAll(runs);
				this.#imported = [...this.#imported, { file: file.name, taken: runs.length, bad }];
			}
		});
	}

	/** Every run that can be read. */
	async #all(history: History): Promise<RunRecord[]> {
		const { runs } = await history.list();
		const stored = await Promise.all(
			runs.map(({ id }) =>
				history.get(id).catch((thrown) => {
					if (isUnreadable(thrown)) return null;
					throw thrown;
				}),
			),
		);
		return stored.flatMap((one) => one?.record ?? []);
	}

	async #list(isWanted: (history: History) => boolean = () => true): Promise<void> {
		try {
			const history = await this.#services.history();
			if (!isWanted(history)) return;
			const { runs, damaged } = await history.list();
			this.#runs = runs;
			this.#damaged = damaged;
			this.#listFault = null;
		} catch (thrown) {
			this.#listFault = asFailure(thrown, 'storage-failed').message;
			// That there are none is not known any more.
			if (this.#runs?.length === 0) this.#runs = null;
		}
	}

	async #do(work: (history: History) => Promise<void> | void): Promise<void> {
		try {
			await work(await this.#services.history());
			this.#actFault = null;
		} catch (thrown) {
			this.#actFault = asFailure(thrown, 'storage-failed').message;
		}
	}
}
