import { asFailure } from '../../core/failure.ts';
import type { StoredRun } from '../../storage/history.ts';
import { OpenedRun } from '../opened/opened-run.svelte.ts';
import { LiveRun, type RunServices } from '../run/live-run.svelte.ts';

/** One stored run on its own page. */
export class HistoryRun {
	readonly #services: RunServices;
	readonly #id: string;
	readonly #live: LiveRun;
	#stored: StoredRun | null | undefined = $state.raw(undefined);
	#opened: OpenedRun | null = $state.raw(null);
	#fault: string | null = $state(null);

	constructor(id: string, services: RunServices) {
		this.#id = id;
		this.#services = services;
		this.#live = services.underWay.get(id) ?? new LiveRun(services);
	}

	/** Undefined while it is being read, null where there is none. */
	get stored(): StoredRun | null | undefined {
		return this.#stored;
	}
	/** The stored run as it is shown; null until it was read. */
	get opened(): OpenedRun | null {
		return this.#opened;
	}
	get fault(): string | null {
		return this.#fault;
	}
	/** The run as it goes on in this tab; null while it does not. */
	get live(): LiveRun | null {
		return this.#live.source?.record.id === this.#id ? this.#live : null;
	}

	/** Whether it can go on from its last finished step. */
	readonly resumable: boolean = $derived(
		['interrupted', 'stopped', 'failed'].includes(this.#stored?.status ?? ''),
	);

	/** Reads the run and reads it again when it changes; returns the way to stop. */
	watch(): () => void {
		let stop = () => {};
		let over = false;
		void this.#services.history().then((history) => {
			if (!over) stop = history.onChange(() => void this.refresh());
		});
		void this.refresh();
		return () => {
			over = true;
			stop();
		};
	}

	/** Reads the run anew: a tab that crashed tells nobody that its run is now interrupted. */
	async refresh(): Promise<void> {
		try {
			const stored = await (await this.#services.history()).get(this.#id);
			const before = this.#stored?.record.events.length;
			this.#stored = stored;
			this.#fault = null;
			if (stored && stored.record.events.length !== before)
				this.#opened = new OpenedRun(stored.record, {}, this.#services);
		} catch (thrown) {
			this.#fault = asFailure(thrown, 'storage-failed').message;
		}
	}

	resume(): void {
		if (!this.#stored || !this.#opened) return;
		void this.#live.resume(this.#stored.record, this.#opened.view);
	}

	async rename(title: string): Promise<void> {
		try {
			await (await this.#services.history()).rename(this.#id, title);
		} catch (thrown) {
			this.#fault = asFailure(thrown, 'storage-failed').message;
		}
	}
}
