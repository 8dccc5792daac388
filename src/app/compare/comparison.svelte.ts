import type { ModelSpec, RunSpec } from '../../core/spec.ts';
import { canonicalJson } from '../../ground/canonical.ts';
import { methods } from '../../steering/methods.ts';
import { lasting, outliving } from '../lasting.svelte.ts';
import { LiveRun, type RunServices } from '../run/live-run.svelte.ts';
import { namesPuzzle } from '../setup/puzzle-address.ts';
import { PuzzleChoice, type PuzzleServices } from '../setup/puzzle-choice.svelte.ts';
import { Setup } from '../setup/setup.svelte.ts';
import { readSetups, type SetupChoices, writeSetups } from '../setup/setup-address.ts';

/** One way to answer the puzzle, and its run. */
export class Contender {
	readonly id: number;
	readonly setup: Setup;
	readonly run: LiveRun;

	constructor(id: number, setup: Setup, services: RunServices) {
		this.id = id;
		this.setup = setup;
		this.run = new LiveRun(services);
	}
}

const FEWEST = 2;
const MOST = 6;

/** The same puzzle under two or more methods. */
export class Comparison {
	readonly #services: RunServices;
	#nextId = 1;
	readonly puzzle: PuzzleChoice;
	contenders: readonly Contender[] = $state.raw([]);
	#read: { readonly query: string; readonly faults: readonly string[] } = $state.raw({
		query: '',
		faults: [],
	});

	constructor(services: RunServices & PuzzleServices) {
		this.#services = services;
		this.puzzle = new PuzzleChoice(services.openPublished);
		this.contenders = ['all-text', 'codesteer'].map((id) => this.#contender(new Setup(id)));
	}

	readonly running: boolean = $derived(this.contenders.some(({ run }) => run.running));
	/** What every contender would run; null while something is missing or not valid. */
	readonly plans: readonly RunSpec[] | null = $derived.by(() => {
		const { instance, spec } = this.puzzle;
		if (!instance || !spec) return null;
		const plans = this.contenders.map(({ setup }) => setup.specFor(spec));
		const ready = plans.filter((plan) => plan !== null);
		return ready.length === plans.length ? ready : null;
	});

	get canAdd(): boolean {
		return this.contenders.length < MOST;
	}
	get canRemove(): boolean {
		return this.contenders.length > FEWEST;
	}

	/** Takes the puzzle and the methods, with their models and settings, of an address over. */
	read(query: URLSearchParams): void {
		const faults = namesPuzzle(query) ? this.puzzle.read(query) : [];
		const setups = readSetups(query, MOST);
		if (setups.length >= FEWEST) {
			faults.push(...setups.flatMap((setup) => setup.faults));
			this.#take(setups.map(({ choices }) => choices));
		}
		this.#read = { query: this.query().toString(), faults };
	}

	/** What the address asked for that is not here, in sentences; none once something else is chosen. */
	get faults(): readonly string[] {
		return this.query().toString() === this.#read.query ? this.#read.faults : [];
	}

	/** The choices as an address's query. */
	query(): URLSearchParams {
		const query = new URLSearchParams();
		this.puzzle.write(query);
		writeSetups(query, this.#choices());
		return query;
	}

	/** Adds the next method that is not compared yet, with the models and settings of the last one. */
	add(): void {
		const last = this.contenders.at(-1);
		if (!last || !this.canAdd) return;
		const setup = last.setup.copy();
		const used = new Set(this.contenders.map((one) => one.setup.methodId));
		setup.methodId = methods.find(({ id }) => !used.has(id))?.id ?? setup.methodId;
		this.contenders = [...this.contenders, this.#contender(setup)];
	}

	/** Compares these methods, with the models and settings of the first contender. */
	choose(ids: readonly string[]): void {
		const first = this.contenders[0]?.setup ?? new Setup();
		this.#take(ids.map((methodId) => ({ ...first.choices, methodId })));
	}

	/** The TaskLLM of all contenders; null where they differ. */
	get taskLLM(): ModelSpec | null {
		const [first, ...others] = this.contenders.map(({ setup }) => canonicalJson(setup.taskLLM));
		return others.every((one) => one === first)
			? (this.contenders[0]?.setup.taskLLM ?? null)
			: null;
	}
	setTaskLLM(model: ModelSpec): void {
		for (const { setup } of this.contenders) setup.taskLLM = model;
	}

	remove(contender: Contender): void {
		if (!this.canRemove) return;
		contender.run.stop();
		this.contenders = this.contenders.filter((one) => one !== contender);
	}

	runAll(): void {
		const { plans } = this;
		if (!plans) return;
		for (const [index, { run }] of this.contenders.entries()) {
			const plan = plans[index];
			if (plan) void run.start(plan);
		}
	}

	stopAll(): void {
		for (const { run } of this.contenders) run.stop();
	}

	#choices(): SetupChoices[] {
		return this.contenders.map(({ setup }) => setup.choices);
	}

	/** Puts contenders with these choices in the place of those that differ. */
	#take(choices: readonly SetupChoices[]): void {
		if (canonicalJson(choices) === canonicalJson(this.#choices())) return;
		this.stopAll();
		// An effect reads addresses.
		this.contenders = outliving(() =>
			choices.map((one) => {
				const setup = new Setup();
				setup.take(one);
				return this.#contender(setup);
			}),
		);
	}

	#contender(setup: Setup): Contender {
		return new Contender(this.#nextId++, setup, this.#services);
	}
}

/** The comparison of a page. */
export const comparisonOf = lasting((page: RunServices & PuzzleServices) => new Comparison(page));
