import type { Instance } from '../../../tasks/task.ts';
import type { RunEvent } from '../../core/events/index.ts';
import { asFailure } from '../../core/failure.ts';
import type { RunHeader } from '../../core/record.ts';
import { EMPTY_RUN, type RunRecord, type RunView } from '../../core/run.ts';
import { newRunId } from '../../core/run-id.ts';
import type { RunSpec } from '../../core/spec.ts';
import type { RunOrder } from '../../lab/play-run.ts';
import type { Services } from '../../lab/services.ts';
import type { PackageProgress } from '../../python/packages.ts';
import type { Playback } from './playback.ts';
import type { ModelLoading, progressOf } from './progress.ts';
import type { RunSource } from './run-source.ts';
import { SteeringDesk } from './steering-desk.svelte.ts';
import { titleOf } from './titles.ts';

/** What a run on the page is made from, and what it tells of its being made. */
export interface RunServices extends Services {
	/** The model that is on its way into memory; null while none is. */
	readonly loading: ModelLoading | null;
	readonly python: Services['python'] & {
		readonly status: 'idle' | 'loading' | 'ready' | 'failed';
		readonly packages: PackageProgress | null;
	};
	/** The runs that are under way in this tab, by id. */
	readonly underWay: Map<string, LiveRun>;
}

/** Events are taken over this often: a reply streams smoothly, and the page stays idle in between. */
const BATCH_MILLISECONDS = 50;

/** One run at a time: starts, stops and resumes it, folds its events, and stores them as they come. */
export class LiveRun {
	readonly desk = new SteeringDesk();
	readonly #services: RunServices;
	#instance: Instance | null = $state.raw(null);
	#header: RunHeader | null = $state.raw(null);
	#view: RunView = $state.raw(EMPTY_RUN);
	#last: RunEvent | null = $state.raw(null);
	#kept: readonly RunEvent[] = $state.raw([]);
	#running = $state(false);
	#startedAt = $state(0);
	#seconds = $state(0);
	#storageFault: string | null = $state(null);
	#unstored = $state(false);
	#words: typeof progressOf | null = $state.raw(null);
	#abort = new AbortController();

	constructor(services: RunServices) {
		this.#services = services;
	}

	/** What runs or ran, as it is shown; null before the first. */
	get source(): RunSource | null {
		const header = this.#header;
		if (!header) return null;
		const record = { ...header, events: this.#kept };
		return { spec: header.spec, view: this.#view, instance: this.#instance, record };
	}
	get view(): RunView {
		return this.#view;
	}
	get running(): boolean {
		return this.#running;
	}
	/** When it began, in milliseconds of `Date.now()`. */
	get startedAt(): number {
		return this.#startedAt;
	}
	/** How long it was under way, in seconds of the clock; 0 while it is. */
	get seconds(): number {
		return this.#seconds;
	}
	/** Why the run is not being stored; null while it is. */
	get storageFault(): string | null {
		return this.#storageFault;
	}
	/** Whether some of what is shown is not stored yet: the browser's storage does not answer. */
	get unstored(): boolean {
		return this.#unstored;
	}
	/** What it is doing, in one line. Not derived state: the run may outlive the component that made it. */
	get progress(): string {
		if (this.desk.situation) return 'Your turn: guide the next round';
		const { loading, python } = this.#services;
		return this.#words?.(this.#last, loading, python) ?? 'Starting';
	}

	/** Runs a spec from the beginning, in place of whatever was here. Never rejects. */
	start(spec: RunSpec): Promise<void> {
		const createdAt = new Date().toISOString();
		return this.#play({ id: newRunId(), title: titleOf(spec), createdAt, spec }, [], EMPTY_RUN);
	}

	/**
	 * Goes on with a run that was stopped, failed or was interrupted. `shown` is its view as it stands on
	 * the page: it stays while models load. With `byHand` a person guides what comes next. Never rejects.
	 */
	resume(record: RunRecord, shown: RunView, byHand = false): Promise<void> {
		const { events, ...header } = record;
		const over = this.#play(header, events, { ...shown, status: 'running' });
		this.desk.byHand = byHand;
		return over;
	}

	stop(): void {
		this.#abort.abort();
	}

	async #play(header: RunHeader, recorded: readonly RunEvent[], shown: RunView) {
		this.#abort.abort();
		const abort = new AbortController();
		this.#abort = abort;
		this.#header = header;
		this.#instance = null;
		this.#storageFault = null;
		this.#unstored = false;
		this.#startedAt = Date.now();
		this.#seconds = 0;
		this.#running = true;
		this.#services.underWay.set(header.id, this);
		this.desk.byHand = false;
		this.#last = null;
		this.#view = shown;
		this.#kept = recorded;

		let waiting: RunEvent[] = [];
		let playback: Playback | null = null;
		const flush = () => {
			const batch = waiting;
			waiting = [];
			if (this.#abort !== abort || !playback) return;
			playback.add(batch);
			this.#show(playback);
		};
		const timer = setInterval(() => waiting.length > 0 && flush(), BATCH_MILLISECONDS);
		try {
			// Not before a first run: the page is there sooner without them.
			const [{ Playback }, { progressOf }, { playRun }] = await Promise.all([
				import('./playback.ts'),
				import('./progress.ts'),
				import('../../lab/play-run.ts'),
			]);
			playback = new Playback(recorded);
			this.#words = progressOf;
			if (this.#abort === abort) this.#show(playback);
			const order = this.#order(header, recorded);
			for await (const event of playRun(order, this.#services, abort.signal)) waiting.push(event);
		} catch (thrown) {
			// The page's own code did not come: a cut connection, or a new version of the site.
			if (this.#abort !== abort) return;
			const { code, message } = asFailure(thrown, 'run-not-started');
			this.#view = { ...this.#view, error: { type: 'error', code, message }, status: 'failed' };
		} finally {
			clearInterval(timer);
			flush();
			if (this.#abort === abort) {
				this.#running = false;
				this.#seconds = (Date.now() - this.#startedAt) / 1000;
			}
			const { underWay } = this.#services;
			if (underWay.get(header.id) === this) underWay.delete(header.id);
		}
	}

	#order(header: RunHeader, recorded: readonly RunEvent[]): RunOrder {
		const current = () => this.#header === header;
		return {
			header,
			recorded,
			steer: (base) => this.desk.steerer(base),
			onInstance: (instance) => {
				if (current()) this.#instance = instance;
			},
			onStorageFault: ({ message }) => {
				if (current()) this.#storageFault = message;
			},
			onUnstored: (unstored) => {
				if (current()) this.#unstored = unstored;
			},
		};
	}

	#show({ view, kept, last }: Playback) {
		this.#view = view;
		this.#kept = kept;
		this.#last = last;
	}
}
