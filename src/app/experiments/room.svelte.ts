import { Failure } from '../../core/failure.ts';
import { newRunId } from '../../core/run-id.ts';
import type { ModelSpec } from '../../core/spec.ts';
import type { BudgetLimit } from '../../lab/experiments/budget.ts';
import type { Engine } from '../../lab/experiments/engine/engine.ts';
import type { Experiment } from '../../lab/experiments/experiment.ts';
import type { Library } from '../../lab/experiments/library.ts';
import type { PageDatabase } from '../../storage/page-database.ts';
import { OpenExperiment } from './open-experiment.svelte.ts';

/** What experiments need of their page. */
export interface RoomPorts {
	readonly database: PageDatabase;
	createEngine(): Engine;
	openLibrary(database: PageDatabase): Promise<Library>;
	keyFor(model: ModelSpec): string | null;
	python(): Promise<string>;
}

/** The experiments of this tab: those that were opened stay, and go on while other pages are looked at. */
export class ExperimentsRoom {
	readonly #ports: RoomPorts;
	readonly #open = new Map<string, Promise<OpenExperiment>>();
	#library: Promise<Library> | null = null;
	/** One that was loaded ahead of the experiment that will need it. */
	#spare: Engine | null = null;

	constructor(ports: RoomPorts) {
		this.#ports = ports;
	}

	library(): Promise<Library> {
		this.#library ??= this.#ports.openLibrary(this.#ports.database);
		return this.#library;
	}

	/** Loads what the next experiment that starts will need. */
	warm(): void {
		this.#spare ??= this.#ports.createEngine();
		void this.#spare.warm();
		void this.#ports.python().catch(() => undefined);
	}

	#engine(): Engine {
		const engine = this.#spare ?? this.#ports.createEngine();
		this.#spare = null;
		return engine;
	}

	/** One that this browser keeps. @throws Failure `no-experiment`, `experiment-damaged` */
	open(id: string): Promise<OpenExperiment> {
		const known = this.#open.get(id);
		if (known) return known;
		const opening = this.#read(id);
		this.#open.set(id, opening);
		opening.catch(() => this.#open.delete(id));
		return opening;
	}

	/** Keeps a new one. @throws Failure of the storage */
	async create(
		experiment: Experiment,
		{ limit = {}, inFlight = 8 }: { readonly limit?: BudgetLimit; readonly inFlight?: number } = {},
	): Promise<OpenExperiment> {
		const library = await this.library();
		const id = newRunId();
		const createdAt = new Date().toISOString();
		await library.put({
			id,
			createdAt,
			experiment,
			limit,
			spent: { dollars: 0, tokens: 0, calls: 0 },
			inFlight,
		});
		return this.open(id);
	}

	/** Removes one, stopped before; returns the way to bring it back. */
	async remove(id: string): Promise<() => Promise<void>> {
		const open = await this.#open.get(id)?.catch(() => null);
		open?.stop();
		this.#open.delete(id);
		const { restore } = await (await this.library()).remove(id);
		return restore;
	}

	async #read(id: string): Promise<OpenExperiment> {
		const library = await this.library();
		const kept = await library.get(id);
		if (!kept)
			throw new Failure(
				'no-experiment',
				"This browser keeps no such experiment: it was deleted, or made in another browser. Open it from its file or link, or choose another under 'Experiments'.",
			);
		const { keyFor, python } = this.#ports;
		const trials = await library.trials(id);
		return new OpenExperiment(kept, trials, {
			library,
			engine: () => this.#engine(),
			keyFor,
			python,
		});
	}
}
