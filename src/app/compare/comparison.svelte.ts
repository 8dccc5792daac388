import type { RunSpec } from '../../core/spec.ts';
import { lasting, outliving } from '../lasting.svelte.ts';
import { LiveRun, type RunServices } from '../run/live-run.svelte.ts';
import { namesPuzzle } from '../setup/puzzle-address.ts';
import { PuzzleChoice, type PuzzleServices } from '../setup/puzzle-choice.svelte.ts';
import { Setup } from '../setup/setup.svelte.ts';

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

	/** Takes the puzzle and the methods of an address over. */
	read(query: URLSearchParams): void {
		if (namesPuzzle(query)) this.puzzle.read(query);
		const methods = query.getAll('method').slice(0, MOST);
		if (methods.length < FEWEST || methods.join() === this.#methodIds().join()) return;
		this.stopAll();
		// An effect reads addresses.
		this.contenders = outliving(() => methods.map((id) => this.#contender(new Setup(id))));
	}

	/** The choices as an address's query. */
	query(): URLSearchParams {
		const query = new URLSearchParams();
		this.puzzle.write(query);
		for (const method of this.#methodIds()) query.append('method', method);
		return query;
	}

	/** Adds a contender like the last one. */
	add(): void {
		const last = this.contenders.at(-1);
		if (!last || !this.canAdd) return;
		this.contenders = [...this.contenders, this.#contender(last.setup.copy())];
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

	#methodIds(): string[] {
		return this.contenders.map(({ setup }) => setup.methodId);
	}

	#contender(setup: Setup): Contender {
		return new Contender(this.#nextId++, setup, this.#services);
	}
}

/** The comparison of a page. */
export const comparisonOf = lasting((page: RunServices & PuzzleServices) => new Comparison(page));
