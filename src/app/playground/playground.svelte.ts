import type { RunSpec } from '../../core/spec.ts';
import { lasting } from '../lasting.svelte.ts';
import { LiveRun, type RunServices } from '../run/live-run.svelte.ts';
import { namesPuzzle } from '../setup/puzzle-address.ts';
import { PuzzleChoice, type PuzzleServices } from '../setup/puzzle-choice.svelte.ts';
import { Setup } from '../setup/setup.svelte.ts';
import { namesSetup, readSetup, writeSetup } from '../setup/setup-address.ts';

/** The playground's choices and its run; they outlive a visit to another page. */
export class Playground {
	readonly puzzle: PuzzleChoice;
	readonly setup = new Setup();
	readonly run: LiveRun;
	#read: { readonly query: string; readonly faults: readonly string[] } = $state.raw({
		query: '',
		faults: [],
	});

	constructor(services: RunServices & PuzzleServices) {
		this.puzzle = new PuzzleChoice(services.openPublished);
		this.run = new LiveRun(services);
	}

	/**
	 * Takes the choices of an address over; a run that is on goes on. One that names a method says all of
	 * how the puzzle is answered: what it leaves out takes its default.
	 */
	read(query: URLSearchParams): void {
		const faults = namesPuzzle(query) ? this.puzzle.read(query) : [];
		if (namesSetup(query)) {
			const setup = readSetup(query);
			this.setup.take(setup.choices);
			faults.push(...setup.faults);
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
		writeSetup(query, this.setup.choices);
		return query;
	}

	/** What Run would start; null while something is missing or not valid. */
	readonly plan: RunSpec | null = $derived.by(() => {
		const { instance, spec } = this.puzzle;
		return instance && spec && this.setup.specFor(spec);
	});
}

/** The playground of a page. */
export const playgroundOf = lasting((page: RunServices & PuzzleServices) => new Playground(page));
