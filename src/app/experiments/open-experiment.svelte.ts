import { asFailure } from '../../core/failure.ts';
import type { ModelSpec } from '../../core/spec.ts';
import type { Engine } from '../../lab/experiments/engine/engine.ts';
import type { EngineEnd, EngineProgress } from '../../lab/experiments/engine/messages.ts';
import { secretsOf } from '../../lab/experiments/engine/secrets.ts';
import {
	type Contender,
	contendersOf,
	type Experiment,
	merged,
	type PlannedRun,
	plannedRuns,
} from '../../lab/experiments/experiment.ts';
import {
	experimentGone,
	type KeptExperiment,
	type Library,
} from '../../lab/experiments/library.ts';
import { dueRuns, lastTries } from '../../lab/experiments/runner.ts';
import type { Trial, TrialState } from '../../lab/experiments/trial.ts';

/** What an experiment of a page works with. */
export interface ExperimentPorts {
	readonly library: Library;
	/** A worker of its own. */
	engine(): Engine;
	/** The key for calls of a model; null where there is none. */
	keyFor(model: ModelSpec): string | null;
	/** The sandbox's version. */
	python(): Promise<string>;
}

/** How many runs are in which state. */
export type Counts = Readonly<Record<TrialState | 'waiting' | 'running', number>>;

/** Which runs a button starts. */
export interface Wanted {
	readonly which: 'missing' | 'errored' | 'all';
	/** Only these; absent: all. */
	readonly keys?: readonly string[];
}

const NONE: KeptExperiment = {
	id: '',
	createdAt: '',
	experiment: { title: '', blocks: [] },
	limit: {},
	spent: { dollars: 0, tokens: 0, calls: 0 },
	inFlight: 1,
};

/** An experiment that is looked at: its plan, what came of it so far, and what is under way. */
export class OpenExperiment {
	readonly #ports: ExperimentPorts;
	// Set by the constructor, before anything is derived from it.
	#kept: KeptExperiment = $state.raw(NONE);
	#trials: ReadonlyMap<string, Trial> = $state.raw(new Map());
	#running: ReadonlySet<string> = $state.raw(new Set());
	#status: 'idle' | 'running' | 'paused' = $state('idle');
	#end: EngineEnd | null = $state.raw(null);
	#fault: string | null = $state(null);
	#tries = $state(0);
	#startedAt = $state(0);
	#endedAtStart = 0;
	#abort = new AbortController();
	#engine: Engine | null = null;

	/** Every run of it. */
	readonly runs: readonly PlannedRun[] = $derived([...plannedRuns(this.#kept.experiment)]);
	/** Its contenders by their hash. */
	readonly contenders: ReadonlyMap<string, Contender> = $derived(
		contendersOf(this.#kept.experiment),
	);
	/** The try of each run that counts, of those that are planned. */
	readonly trials: ReadonlyMap<string, Trial> = $derived.by(() => {
		const planned = new Set(this.runs.map(({ key }) => key));
		return new Map([...this.#trials].filter(([key]) => planned.has(key)));
	});
	readonly counts: Counts = $derived.by(() => {
		const counts = {
			waiting: 0,
			running: 0,
			right: 0,
			wrong: 0,
			errored: 0,
			stopped: 0,
			'over-budget': 0,
		};
		for (const { key } of this.runs) {
			if (this.#running.has(key)) counts.running++;
			else counts[this.#trials.get(key)?.state ?? 'waiting']++;
		}
		return counts;
	});
	/** Runs that lack a result. */
	readonly missing: number = $derived(
		this.counts.waiting + this.counts.stopped + this.counts['over-budget'],
	);

	constructor(kept: KeptExperiment, trials: Iterable<Trial>, ports: ExperimentPorts) {
		this.#kept = kept;
		this.#ports = ports;
		this.#take(trials);
	}

	get kept(): KeptExperiment {
		return this.#kept;
	}
	get status(): 'idle' | 'running' | 'paused' {
		return this.#status;
	}
	/** Why the last start came to its end; null before it has. */
	get end(): EngineEnd | null {
		return this.#end;
	}
	/** Why it could not go on, in words. */
	get fault(): string | null {
		return this.#fault;
	}
	get running(): ReadonlySet<string> {
		return this.#running;
	}
	/** Tries that were made again since: kept, and in no figure. */
	get replaced(): number {
		return this.#tries - this.#trials.size;
	}

	/** Seconds until the rest has ended, as fast as it went since it was started; null while nothing says so. */
	secondsLeft(now: number): number | null {
		const ended = this.#trials.size - this.#endedAtStart;
		if (this.#status !== 'running' || ended < 3) return null;
		const each = (now - this.#startedAt) / 1000 / ended;
		return each * (this.missing + this.counts.running);
	}

	/** Plays what is wanted; resolves when it has come to its end. Never throws. */
	async start(wanted: Wanted): Promise<void> {
		if (this.#status !== 'idle') return;
		this.#status = 'running';
		this.#end = null;
		this.#fault = null;
		this.#startedAt = Date.now();
		this.#endedAtStart = this.#trials.size;
		this.#abort = new AbortController();
		try {
			this.#engine ??= this.#ports.engine();
			const request = {
				id: this.#kept.id,
				...wanted,
				keys: wanted.keys && [...wanted.keys],
				secrets: secretsOf(this.contenders.values(), this.#ports.keyFor),
				python: await this.#ports.python(),
			};
			const { keys, ...others } = request;
			this.#end = await this.#engine.run(
				keys ? { ...others, keys } : others,
				(progress) => this.#hear(progress),
				this.#abort.signal,
			);
		} catch (thrown) {
			if (this.#abort.signal.aborted) this.#end = { because: 'stopped' };
			else this.#fault = asFailure(thrown, 'unexpected').message;
		} finally {
			this.#status = 'idle';
			this.#running = new Set();
			await this.reload();
		}
	}

	/** Starts no more runs; those under way go on to their end. */
	async pause(): Promise<void> {
		if (this.#status !== 'running') return;
		this.#status = 'paused';
		await this.#engine?.pause(true);
	}

	async resume(): Promise<void> {
		if (this.#status !== 'paused') return;
		this.#status = 'running';
		await this.#engine?.pause(false);
	}

	/** Stops at once; what is under way is kept, to go on from. */
	stop(): void {
		this.#abort.abort();
		void this.#engine?.pause(false);
	}

	/** How many runs a button would start. */
	due({ which }: Wanted): number {
		return dueRuns(this.runs, this.trials, which).length;
	}

	/** Changes limits, or how many calls may be in flight; from the next start on. @throws Failure `no-experiment` */
	async change(
		change: Partial<Pick<KeptExperiment, 'limit' | 'inFlight' | 'experiment'>>,
	): Promise<void> {
		await this.#ports.library.change(this.#kept.id, change);
		this.#kept = await this.#stillKept();
	}

	/**
	 * Adds the runs of another plan to what is kept, whatever another tab added meanwhile; what both have
	 * is there once. @throws Failure `experiment-too-large`, `no-experiment`
	 */
	async extend(more: Experiment): Promise<void> {
		const kept = await this.#stillKept();
		await this.change({ experiment: merged(kept.experiment, more) });
	}

	async #stillKept(): Promise<KeptExperiment> {
		const kept = await this.#ports.library.get(this.#kept.id);
		if (kept) return kept;
		throw experimentGone();
	}

	/** Reads anew what is kept: another tab may have gone on. */
	async reload(): Promise<void> {
		const { id } = this.#kept;
		try {
			this.#kept = (await this.#ports.library.get(id)) ?? this.#kept;
			this.#take(await this.#ports.library.trials(id));
		} catch (thrown) {
			this.#fault = asFailure(thrown, 'storage-failed').message;
		}
	}

	#take(trials: Iterable<Trial>): void {
		const all = [...trials];
		this.#tries = all.length;
		this.#trials = lastTries(all);
	}

	#hear({ ended, running, spent }: EngineProgress): void {
		this.#running = new Set(running);
		if (ended.length === 0) return;
		const trials = new Map(this.#trials);
		for (const trial of ended) {
			const before = trials.get(trial.key);
			if (!before || before.attempt !== trial.attempt) this.#tries++;
			trials.set(trial.key, trial);
		}
		this.#trials = trials;
		this.#kept = { ...this.#kept, spent };
	}
}
