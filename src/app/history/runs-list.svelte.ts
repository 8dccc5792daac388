import { asFailure } from '../../core/failure.ts';
import type { RunRecord } from '../../core/run.ts';
import type { Services } from '../../lab/services.ts';
import { type BadEntry, exportRuns, importRuns } from '../../sharing/file.ts';
import type { DamagedRow, History, RunSummary } from '../../storage/history.ts';
import { saveText } from '../ui/save.ts';

/** What an import did. */
interface Imported {
	readonly file: string;
	readonly taken: number;
	readonly bad: readonly BadEntry[];
}

/** The history as its page shows and changes it. */
export class RunsList {
	readonly #history: Services['history'];
	/** Null while the history is being opened. */
	runs: readonly RunSummary[] | null = $state.raw(null);
	damaged: readonly DamagedRow[] = $state.raw([]);
	/** Why runs last only as long as the tab; null where they are kept. */
	notice: string | null = $state(null);
	fault: string | null = $state(null);
	/** What was deleted since the page was opened, for undoing. */
	removed: readonly RunRecord[] = $state.raw([]);
	imported: readonly Imported[] = $state.raw([]);

	constructor({ history }: Pick<Services, 'history'>) {
		this.#history = history;
	}

	/** Shows the list and keeps it up to date; returns the way to stop. */
	watch(): () => void {
		let stop = () => {};
		let over = false;
		let waiting = 0;
		// Imported files, and runs in other tabs, change the list many times in a row.
		const refresh = () => {
			window.clearTimeout(waiting);
			waiting = window.setTimeout(() => this.#do((history) => this.#list(history)), 30);
		};
		void this.#do(async (history) => {
			if (over) return;
			this.notice = history.notice;
			stop = history.onChange(refresh);
			await this.#list(history);
		});
		// A tab that crashed tells nobody that its run is now interrupted.
		window.addEventListener('focus', refresh);
		return () => {
			over = true;
			window.clearTimeout(waiting);
			stop();
			window.removeEventListener('focus', refresh);
		};
	}

	rename(id: string, title: string): void {
		void this.#do((history) => history.rename(id, title));
	}

	remove(id: string): void {
		void this.#do(async (history) => {
			const record = await history.remove(id);
			if (record) this.removed = [...this.removed, record];
		});
	}

	removeAll(): void {
		void this.#do(async (history) => {
			const records = await this.#all(history);
			await history.clear();
			this.removed = [...this.removed, ...records];
		});
	}

	undo(): void {
		void this.#do(async (history) => {
			const records = this.removed;
			await history.saveAll(records);
			this.removed = this.removed.filter((one) => !records.includes(one));
		});
	}

	exportOne(id: string): void {
		void this.#do(async (history) => {
			const stored = await history.get(id);
			if (stored) saveText(`codesteer-run-${id}.json`, exportRuns([stored.record]));
		});
	}

	exportAll(): void {
		void this.#do(async (history) =>
			saveText('codesteer-runs.json', exportRuns(await this.#all(history))),
		);
	}

	import(files: Iterable<File>): void {
		this.imported = [];
		void this.#do(async (history) => {
			for (const file of files) {
				const taken = new Set((await history.list()).runs.map(({ id }) => id));
				const { runs, bad } = importRuns(await file.text(), taken);
				await history.saveAll(runs);
				this.imported = [...this.imported, { file: file.name, taken: runs.length, bad }];
			}
		});
	}

	/** Every run that can be read. */
	async #all(history: History): Promise<RunRecord[]> {
		const { runs } = await history.list();
		const stored = await Promise.all(runs.map(({ id }) => history.get(id)));
		return stored.flatMap((one) => one?.record ?? []);
	}

	async #list(history: History) {
		const { runs, damaged } = await history.list();
		this.runs = runs;
		this.damaged = damaged;
	}

	async #do(work: (history: History) => Promise<void> | void) {
		try {
			await work(await this.#history());
			this.fault = null;
		} catch (thrown) {
			this.fault = asFailure(thrown, 'storage-failed').message;
		}
	}
}
