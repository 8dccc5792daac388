import { asFailure } from '../../core/failure.ts';
import type { StoredRun } from '../../storage/history.ts';
import { OpenedRun } from '../opened/opened-run.svelte.ts';
import { LiveRun, runUnderWay } from '../run/live-run.svelte.ts';
import { pageHistory } from './history.ts';

/** One stored run on its own page. */
export class HistoryRun {
	readonly #id: string;
	/** Undefined while it is being read, null where there is none. */
	stored: StoredRun | null | undefined = $state.raw(undefined);
	opened: OpenedRun | null = $state.raw(null);
	fault: string | null = $state(null);
	readonly #live: LiveRun;

	constructor(id: string) {
		this.#id = id;
		this.#live = runUnderWay(id) ?? new LiveRun();
	}

	/** The run as it goes on in this tab; null while it does not. */
	get live(): LiveRun | null {
		return this.#live.record?.id === this.#id ? this.#live : null;
	}

	/** Reads the run and reads it again when it changes; returns the way to stop. */
	watch(): () => void {
		let stop = () => {};
		let over = false;
		const refresh = () => void this.#read();
		void pageHistory().then((history) => {
			if (!over) stop = history.onChange(refresh);
		});
		window.addEventListener('focus', refresh);
		refresh();
		return () => {
			over = true;
			stop();
			window.removeEventListener('focus', refresh);
		};
	}

	/** Whether it can go on from its last finished step. */
	readonly resumable = $derived(
		this.stored !== null &&
			this.stored !== undefined &&
			['interrupted', 'stopped', 'failed'].includes(this.stored.status),
	);

	resume(): void {
		const instance = this.opened?.instance;
		if (this.stored && instance) void this.#live.resume(this.stored.record, instance);
	}

	async rename(title: string): Promise<void> {
		try {
			await (await pageHistory()).rename(this.#id, title);
		} catch (thrown) {
			this.fault = asFailure(thrown, 'storage-failed').message;
		}
	}

	async #read() {
		try {
			const stored = await (await pageHistory()).get(this.#id);
			const before = this.stored?.record.events.length;
			this.stored = stored;
			this.fault = null;
			if (stored && stored.record.events.length !== before)
				this.opened = new OpenedRun(stored.record.spec, null, stored.record.events);
		} catch (thrown) {
			this.fault = asFailure(thrown, 'storage-failed').message;
		}
	}
}
