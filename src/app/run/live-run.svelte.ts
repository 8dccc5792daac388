import type { Instance } from '../../../tasks/task.ts';
import { isKept, type RunEvent } from '../../core/events/index.ts';
import { asFailure, Failure } from '../../core/failure.ts';
import { newRunId, type RunHeader } from '../../core/record.ts';
import { addEvent, EMPTY_RUN, type RunRecord, type RunView } from '../../core/run.ts';
import type { RunSpec } from '../../core/spec.ts';
import { localModels } from '../models/local/local-models.svelte.ts';
import { python } from '../python.svelte.ts';
import { loadingInWords, progressOf } from './progress.ts';
import { SteeringDesk } from './steering-desk.svelte.ts';

/** A run as it is asked for. */
export interface RunPlan {
	readonly title: string;
	readonly spec: RunSpec;
	readonly instance: Instance;
}

/** Events are taken over this often: a reply streams smoothly, and the page stays idle in between. */
const BATCH_MILLISECONDS = 50;

/** The runs that are under way in this tab, by id: they go on while other pages are looked at. */
const underWay = new Map<string, LiveRun>();

/** The run of this id, if this tab is at work on it. */
export function runUnderWay(id: string): LiveRun | null {
	return underWay.get(id) ?? null;
}

/** One run at a time: starts, stops and resumes it, folds its events, and stores them as they come. */
export class LiveRun {
	readonly desk = new SteeringDesk();
	#plan: RunPlan | null = $state.raw(null);
	#header: RunHeader | null = $state.raw(null);
	#view: RunView = $state.raw(EMPTY_RUN);
	#last: RunEvent | null = $state.raw(null);
	#kept: readonly RunEvent[] = $state.raw([]);
	#running = $state(false);
	#startedAt = $state(0);
	#storageFault: string | null = $state(null);
	#abort = new AbortController();

	/** What runs or ran; null before the first. */
	get plan(): RunPlan | null {
		return this.#plan;
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
	/** Why the run is not being stored; null while it is. */
	get storageFault(): string | null {
		return this.#storageFault;
	}
	/** What it is doing, in one line. */
	readonly progress: string = $derived.by(() => {
		if (this.desk.situation) return 'Your turn: guide the next round';
		const loading = this.#last ? undefined : localModels.states.find(({ model }) => !model);
		if (loading) return loadingInWords(loading.stored.title, loading.progress);
		return progressOf(this.#last, python.status === 'loading');
	});

	/** The run so far as it is stored, exported and shared; null before the first. */
	get record(): RunRecord | null {
		return this.#header && { ...this.#header, events: this.#kept };
	}

	/** Runs a plan from the beginning, in place of whatever was here. */
	start(plan: RunPlan): Promise<void> {
		const header = {
			id: newRunId(),
			title: plan.title,
			createdAt: new Date().toISOString(),
			spec: plan.spec,
		};
		return this.#play(plan, header, []);
	}

	/** Goes on with a stored run that was stopped, failed or was interrupted. */
	resume(record: RunRecord, instance: Instance): Promise<void> {
		const { events, ...header } = record;
		const plan = { title: record.title, spec: record.spec, instance };
		return this.#play(plan, header, events);
	}

	stop(): void {
		this.#abort.abort();
	}

	async #play(plan: RunPlan, header: RunHeader, recorded: readonly RunEvent[]) {
		this.#abort.abort();
		const abort = new AbortController();
		this.#abort = abort;
		this.#plan = plan;
		this.#header = header;
		this.#view = EMPTY_RUN;
		this.#last = null;
		this.#kept = [];
		this.#storageFault = null;
		this.#startedAt = Date.now();
		this.#running = true;
		underWay.set(header.id, this);
		this.desk.byHand = false;

		let waiting: RunEvent[] = [];
		const flush = () => {
			const batch = waiting;
			waiting = [];
			if (this.#abort === abort) this.#take(batch);
		};
		const timer = setInterval(() => waiting.length > 0 && flush(), BATCH_MILLISECONDS);
		try {
			for await (const event of this.#events(plan, header, recorded, abort.signal))
				waiting.push(event);
		} finally {
			clearInterval(timer);
			flush();
			if (this.#abort === abort) this.#running = false;
			if (underWay.get(header.id) === this) underWay.delete(header.id);
		}
	}

	/** The run's events, each stored before it is passed on. */
	async *#events(
		plan: RunPlan,
		header: RunHeader,
		recorded: readonly RunEvent[],
		signal: AbortSignal,
	): AsyncGenerator<RunEvent> {
		try {
			const { assemble, pageHistory, startRun, writeRun } = await import('./run-parts.ts');
			const parts = await assemble(plan.spec, plan.instance, this.desk, signal);
			const history = await pageHistory();
			if (recorded.length > 0 && !(await history.claim(header.id))) throw elsewhere();
			const writer = writeRun(history, header, recorded, (failure) => {
				if (this.#header === header) this.#storageFault = failure.message;
			});
			for await (const event of startRun(plan.spec, parts, signal, recorded)) {
				writer.add(event);
				yield event;
			}
			await writer.settled();
		} catch (thrown) {
			if (signal.aborted) {
				yield { type: 'end', because: 'stopped' };
				return;
			}
			// What could not even be started: a missing key, a cut connection, an unknown pack.
			const { code, message } = asFailure(thrown, 'run-not-started');
			yield { type: 'error', code, message };
			yield { type: 'end', because: 'failed' };
		}
	}

	#take(batch: readonly RunEvent[]) {
		let view = this.#view;
		for (const event of batch) view = addEvent(view, event);
		this.#view = view;
		this.#kept = this.#kept.concat(...batch.filter(isKept));
		this.#last = batch.at(-1) ?? this.#last;
	}
}

function elsewhere(): Failure {
	return new Failure(
		'run-elsewhere',
		'Another tab is at work on this run. Watch it there, or stop it there and resume it here.',
	);
}
